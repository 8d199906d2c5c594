#include "CICUBaseline.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uvernum.h>

int64_t icu_baseline_nfkc(const uint8_t *bytes, size_t count, uint8_t *output, int64_t *edits) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkc = icu::Normalizer2::getNFKCInstance(status);
    if (U_FAILURE(status)) return -1;
    icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(output), static_cast<int32_t>(count * 4));
    icu::Edits changes;
    nfkc->normalizeUTF8(
        0, icu::StringPiece(reinterpret_cast<const char *>(bytes), static_cast<int32_t>(count)), sink, &changes, status);
    if (U_FAILURE(status) || sink.Overflowed()) return -1;
    *edits = changes.numberOfChanges();
    return sink.NumberOfBytesWritten();
}

const char *icu_baseline_version(void) { return U_ICU_VERSION; }
