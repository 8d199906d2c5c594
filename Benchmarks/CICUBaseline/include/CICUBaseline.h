#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Normalises UTF-8 to NFKC with ICU, recording the edits, and returns the number of bytes written, or -1 on an
/// error. `output` must have room for four times `count` bytes. `edits` receives the number of changes recorded.
int64_t icu_baseline_nfkc(const uint8_t *bytes, size_t count, uint8_t *output, int64_t *edits);

/// The version of ICU, such as "72.1".
const char *icu_baseline_version(void);

#ifdef __cplusplus
}
#endif
