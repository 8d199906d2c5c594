#include "CTextKit.h"

#include <string.h>
#include <unicode/ucnv.h>

enum { chunkUnits = 8192 };

static const char *converterName(CTKEncoding encoding) {
    switch (encoding) {
    case CTKEncodingGB18030: return "gb18030";
    case CTKEncodingBig5: return "Big5";
    case CTKEncodingUTF16LE: return "UTF-16LE";
    case CTKEncodingUTF16BE: return "UTF-16BE";
    }
    return "";
}

/// GB 18030-2022 gave eighteen two-byte codes, which the table of 2005 puts into the private-use area, their own
/// characters. The library's table is that of 2005. (Six more, U+E816 E817 E818 E831 E83B E855, are
/// private use in 2022 too.)
static uint32_t mapTo2022(uint32_t scalar) {
    static const uint16_t vertical[10] = {
        0xFE10, 0xFE12, 0xFE11, 0xFE13, 0xFE14, 0xFE15, 0xFE16, 0xFE17, 0xFE18, 0xFE19};
    if (scalar >= 0xE78D && scalar <= 0xE796) return vertical[scalar - 0xE78D];
    switch (scalar) {
    case 0xE81E: return 0x9FB4;
    case 0xE826: return 0x9FB5;
    case 0xE82B: return 0x9FB6;
    case 0xE82C: return 0x9FB7;
    case 0xE832: return 0x9FB8;
    case 0xE843: return 0x9FB9;
    case 0xE854: return 0x9FBA;
    case 0xE864: return 0x9FBB;
    default: return scalar;
    }
}

/// Appends UTF-16 units as code points. A lead surrogate at the end of a chunk waits in `lead` for its trail.
static size_t appendUnits(
    const UChar *units, size_t count, uint32_t *out, size_t at, uint32_t *lead, int isGB18030) {
    for (size_t i = 0; i < count; i++) {
        uint32_t u = units[i];
        if (u - 0xD800u < 0x400u) {
            *lead = u;
            continue;
        }
        if (u - 0xDC00u < 0x400u) u = 0x10000 + ((*lead - 0xD800) << 10) + (u - 0xDC00);
        if (isGB18030 && u - 0xE78Du < 0x100u) u = mapTo2022(u);
        out[at++] = u;
    }
    return at;
}

CTKDecoding ctk_decode(
    CTKEncoding encoding, const uint8_t *bytes, size_t length, int isLossy, uint32_t *out, size_t *replaced,
    size_t replacedCapacity) {
    CTKDecoding result = {CTKStatusUnavailable, 0, 0, 0, 0};
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(converterName(encoding), &error);
    if (U_FAILURE(error)) return result;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    if (U_FAILURE(error)) {
        ucnv_close(converter);
        return result;
    }
    const char *start = (const char *)bytes;
    const char *source = start;
    const char *end = start + length;
    UChar units[chunkUnits];
    uint32_t lead = 0;
    size_t count = 0;
    int isGB18030 = encoding == CTKEncodingGB18030;
    for (;;) {
        UChar *target = units;
        error = U_ZERO_ERROR;
        ucnv_toUnicode(converter, &target, units + chunkUnits, &source, end, NULL, 1, &error);
        count = appendUnits(units, (size_t)(target - units), out, count, &lead, isGB18030);
        if (error == U_BUFFER_OVERFLOW_ERROR) continue;
        if (U_SUCCESS(error)) {
            result.status = CTKStatusDone;
            break;
        }
        int isTruncated = error == U_TRUNCATED_CHAR_FOUND;
        if (!isTruncated && error != U_ILLEGAL_CHAR_FOUND && error != U_INVALID_CHAR_FOUND) break;
        char bad[16];
        int8_t badLength = (int8_t)sizeof bad;
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter, bad, &badLength, &ignored);
        if (badLength < 1 || U_FAILURE(ignored)) badLength = 1;
        if (!isLossy || result.replacementCount == 0) {
            result.errorOffset = (size_t)(source - start) - (size_t)badLength;
            result.errorLength = (size_t)badLength;
        }
        if (!isLossy) {
            result.status = isTruncated ? CTKStatusTruncated : CTKStatusInvalid;
            break;
        }
        if (result.replacementCount < replacedCapacity) replaced[result.replacementCount] = count;
        result.replacementCount++;
        out[count++] = 0xFFFD;
        ucnv_resetToUnicode(converter);
        if (source >= end) {
            result.status = CTKStatusDone;
            break;
        }
    }
    result.scalarCount = count;
    ucnv_close(converter);
    return result;
}
