#include "CMachineKit.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>

/// Sixteen bytes turned over: two bytes for each of eight kinds, `stride` bytes apart.
static inline void turn(const uint8_t *classes, uint8_t *out, size_t stride) {
    __m128i square = _mm_loadu_si128((const __m128i *)classes);
    for (int kind = 7; kind >= 0; kind--) {
        uint16_t bits = (uint16_t)_mm_movemask_epi8(square);
        memcpy(out + (size_t)kind * stride, &bits, sizeof bits);
        square = _mm_add_epi8(square, square);
    }
}
#else
static inline void turn(const uint8_t *classes, uint8_t *out, size_t stride) {
    for (int kind = 0; kind < 8; kind++) {
        for (int half = 0; half < 2; half++) {
            uint8_t bits = 0;
            for (int i = 0; i < 8; i++) bits |= (uint8_t)((classes[half * 8 + i] >> kind & 1) << i);
            out[(size_t)kind * stride + (size_t)half] = bits;
        }
    }
}
#endif

void cmk_class_bits(
    const uint32_t *scalars, size_t count, const uint8_t *classes, uint64_t *bits, size_t wordCount) {
    size_t stride = wordCount * 8;
    uint8_t *out = (uint8_t *)bits;
    uint8_t found[64];
    for (size_t word = 0; word < wordCount; word++) {
        size_t first = word * 64;
        size_t length = first < count ? count - first : 0;
        if (length >= 64) {
            for (size_t i = 0; i < 64; i++) found[i] = classes[scalars[first + i] & 0x1FFFFF];
        } else {
            memset(found, 0, sizeof found);
            for (size_t i = 0; i < length; i++) found[i] = classes[scalars[first + i] & 0x1FFFFF];
        }
        for (size_t i = 0; i < 64; i += 16) turn(found + i, out + word * 8 + i / 8, stride);
    }
}
