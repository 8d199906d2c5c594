#include "CTextKit.h"

#include <string.h>
#include <unicode/ucsdet.h>

CTKCharsetConfidence ctk_detect(const uint8_t *bytes, size_t length) {
    CTKCharsetConfidence result = {0, 0, 0};
    UErrorCode error = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&error);
    if (U_FAILURE(error)) return result;
    ucsdet_setText(detector, (const char *)bytes, (int32_t)(length > 1 << 20 ? 1 << 20 : length), &error);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &error);
    for (int32_t i = 0; U_SUCCESS(error) && i < count; i++) {
        const char *name = ucsdet_getName(matches[i], &error);
        int32_t confidence = ucsdet_getConfidence(matches[i], &error);
        if (U_FAILURE(error) || name == NULL) break;
        if (strcmp(name, "UTF-8") == 0) result.utf8 = confidence;
        if (strcmp(name, "GB18030") == 0) result.gb18030 = confidence;
        if (strcmp(name, "Big5") == 0) result.big5 = confidence;
    }
    ucsdet_close(detector);
    return result;
}
