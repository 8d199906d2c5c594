#include "CTextKit.h"

#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// Whether a code point says nothing certain: private use, U+FFFD.
static inline int isUncertain(uint32_t scalar) {
    return scalar - 0xE000u < 0x1900u || scalar >= 0xF0000u || scalar == 0xFFFDu;
}

/// The length in bytes of the character at the start of `count` bytes; 0 when none is there.
static inline size_t decodeOne(const uint8_t *bytes, size_t count, uint32_t *scalar) {
    uint32_t b0 = bytes[0];
    if (b0 < 0x80) {
        *scalar = b0;
        return 1;
    }
    size_t needed = b0 >= 0xF0 ? 4 : b0 >= 0xE0 ? 3 : 2;
    if (b0 < 0xC2 || b0 > 0xF4 || needed > count || (bytes[1] & 0xC0) != 0x80) return 0;
    if (needed == 2) {
        *scalar = (b0 & 0x1F) << 6 | (bytes[1] & 0x3Fu);
        return 2;
    }
    if ((bytes[2] & 0xC0) != 0x80) return 0;
    uint32_t three = (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
    if (needed == 3) {
        *scalar = (b0 & 0x0F) << 12 | three;
        return *scalar >= 0x800 && *scalar - 0xD800u >= 0x800 ? 3 : 0;
    }
    if ((bytes[3] & 0xC0) != 0x80) return 0;
    *scalar = (b0 & 0x07) << 18 | three << 6 | (bytes[3] & 0x3Fu);
    return *scalar >= 0x10000 && *scalar < 0x110000 ? 4 : 0;
}

/// Goes on with a run, character by character, to an offset of the bytes or a little beyond; returns 0 where it must
/// stop before.
static inline int decodeTo(size_t end, const uint8_t *bytes, size_t length, uint32_t *out, CTKUTF8Run *run) {
    while (run->byteCount < end) {
        uint32_t scalar;
        size_t step = decodeOne(bytes + run->byteCount, length - run->byteCount, &scalar);
        if (step == 0) return 0;
        run->isUncertain |= isUncertain(scalar);
        out[run->scalarCount++] = scalar;
        run->byteCount += step;
    }
    return 1;
}

#if defined(__x86_64__)
/// Decodes while eight characters of three bytes, or as many as stand there, are taken at once.
///
/// Chinese text is runs of such characters with a few digits between them, so that after each run up to eight ASCII
/// characters are taken at once, too. Ends near the end of the bytes or where a run must stop.
__attribute__((target("avx2"))) static int decodeWide(
    const uint8_t *bytes, size_t length, uint32_t *out, CTKUTF8Run *run) {
    const __m256i bits = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(-16, -64, -64, -16, -64, -64, -16, -64, -64, -16, -64, -64, 0, 0, 0, 0));
    const __m256i marks = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(-32, -128, -128, -32, -128, -128, -32, -128, -128, -32, -128, -128, 0, 0, 0, 0));
    // The last byte of a character goes to the lowest place.
    const __m256i order =
        _mm256_broadcastsi128_si256(_mm_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1));
    const __m256i payload = _mm256_set1_epi32(0x000F3F3F);
    size_t i = run->byteCount, n = run->scalarCount;
    while (i + 29 <= length) {
        __m128i low = _mm_loadu_si128((const __m128i *)(bytes + i));
        __m128i high = _mm_loadu_si128((const __m128i *)(bytes + i + 12));
        __m256i block = _mm256_inserti128_si256(_mm256_castsi128_si256(low), high, 1);
        uint32_t fits =
            (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_and_si256(block, bits), marks));
        // One bit for each of the 24 bytes that is as it must be.
        uint32_t wrong = ~((fits & 0xFFFu) | (fits >> 16 & 0xFFFu) << 12);
        unsigned characters = (unsigned)__builtin_ctz(wrong) * 171 >> 9;  // a third
        __m256i parts = _mm256_and_si256(_mm256_shuffle_epi8(block, order), payload);
        // Lowest byte + 64 times the next, then 4096 times the third.
        __m256i pairs = _mm256_maddubs_epi16(parts, _mm256_set1_epi32(0x00014001));
        __m256i scalars = _mm256_madd_epi16(pairs, _mm256_set1_epi32(0x10000001));
        // What is too low for three bytes, surrogates, private use and the end of the plane is looked at one by one.
        __m256i odd = _mm256_or_si256(
            _mm256_or_si256(
                _mm256_cmpgt_epi32(_mm256_set1_epi32(0x800), scalars),
                _mm256_cmpgt_epi32(scalars, _mm256_set1_epi32(0xFFEF))),
            _mm256_and_si256(
                _mm256_cmpgt_epi32(scalars, _mm256_set1_epi32(0xD7FF)),
                _mm256_cmpgt_epi32(_mm256_set1_epi32(0xF900), scalars)));
        uint32_t oddOnes = (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(odd)) & ((1u << characters) - 1);
        if (oddOnes != 0) {
            run->byteCount = i;
            run->scalarCount = n;
            if (!decodeTo(i + 3 * characters, bytes, length, out, run)) return 0;
            i = run->byteCount;
            n = run->scalarCount;
            continue;
        }
        _mm256_storeu_si256((__m256i *)(out + n), scalars);
        i += 3 * characters;
        n += characters;
        if (characters == 8) continue;
        uint64_t word;
        memcpy(&word, bytes + i, sizeof word);
        uint64_t beyond = word & 0x8080808080808080u;
        unsigned ascii = beyond == 0 ? 8 : (unsigned)__builtin_ctzll(beyond) >> 3;
        _mm256_storeu_si256((__m256i *)(out + n), _mm256_cvtepu8_epi32(_mm_cvtsi64_si128((long long)word)));
        i += ascii;
        n += ascii;
        if (characters + ascii == 0) {
            run->byteCount = i;
            run->scalarCount = n;
            if (!decodeTo(i + 1, bytes, length, out, run)) return 0;
            i = run->byteCount;
            n = run->scalarCount;
        }
    }
    run->byteCount = i;
    run->scalarCount = n;
    return 1;
}
#endif

CTKUTF8Run ctk_decode_utf8(const uint8_t *bytes, size_t length, uint32_t *out) {
    CTKUTF8Run run = {0, 0, 0};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && !decodeWide(bytes, length, out, &run)) return run;
#endif
    decodeTo(length, bytes, length, out, &run);
    return run;
}

size_t ctk_count_leads(const uint8_t *bytes, size_t length, int *hasControls) {
    size_t count = 0, i = 0;
    uint8_t controls[16] = {0};
    // Sixteen columns of bytes, each added up in a byte: the compiler makes vectors of the inner loops.
    while (i + 16 <= length) {
        uint8_t leads[16] = {0};
        size_t end = length - i < 16 * 255 ? length : i + 16 * 255;
        for (; i + 16 <= end; i += 16) {
            for (int k = 0; k < 16; k++) {
                uint8_t byte = bytes[i + k];
                leads[k] += (int8_t)byte >= -64;
                controls[k] |= (byte < 0x20) & ((uint8_t)(byte - 9) > 4);
            }
        }
        for (int k = 0; k < 16; k++) count += leads[k];
    }
    int found = 0;
    for (int k = 0; k < 16; k++) found |= controls[k];
    for (; i < length; i++) {
        count += (int8_t)bytes[i] >= -64;
        found |= (bytes[i] < 0x20) & ((uint8_t)(bytes[i] - 9) > 4);
    }
    *hasControls = found;
    return count;
}
