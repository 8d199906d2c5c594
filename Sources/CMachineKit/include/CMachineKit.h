#ifndef CMACHINEKIT_H
#define CMACHINEKIT_H

// What a processor offers and Swift has no name for. Nothing here changes a result.

#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/// Asks for the line of the cache that holds an address; any address will do.
static inline void cmk_prefetch(const void *address) { __builtin_prefetch(address, 1); }

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "the C library searches scalars as its wide characters");

/// The offset of the first scalar that equals `scalar`, or `count`.
static inline size_t cmk_find(const uint32_t *scalars, size_t count, uint32_t scalar) {
    const wchar_t *start = (const wchar_t *)scalars;
    const wchar_t *found = count ? wmemchr(start, (wchar_t)scalar, count) : 0;
    return found ? (size_t)(found - start) : count;
}

/// Classes scalars and turns the classes over: bit `i` of the words of kind `k` is bit `k` of the class of scalar `i`.
///
/// - `classes`: one byte for each value below 2^21.
/// - `bits`: eight runs of `wordCount` words, in little-endian order; `wordCount * 64` is at least `count`, and the bits
///   beyond `count` become 0.
void cmk_class_bits(
    const uint32_t *scalars, size_t count, const uint8_t *classes, uint64_t *bits, size_t wordCount);

#endif
