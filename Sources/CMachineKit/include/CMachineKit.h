#ifndef CMACHINEKIT_H
#define CMACHINEKIT_H

// What a processor offers and Swift has no name for. Nothing here changes a result.

#include <stddef.h>
#include <stdint.h>

/// Asks for the line of the cache that holds an address; any address will do.
static inline void cmk_prefetch(const void *address) { __builtin_prefetch(address, 1); }

/// Classes scalars and turns the classes over: bit `i` of the words of kind `k` is bit `k` of the class of scalar `i`.
///
/// - `classes`: one byte for each value below 2^21.
/// - `bits`: eight runs of `wordCount` words, in little-endian order; `wordCount * 64` is at least `count`, and the bits
///   beyond `count` become 0.
void cmk_class_bits(
    const uint32_t *scalars, size_t count, const uint8_t *classes, uint64_t *bits, size_t wordCount);

#endif
