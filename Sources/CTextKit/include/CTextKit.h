#pragma once

#include <stddef.h>
#include <stdint.h>

/// The encodings that the bridge decodes by ICU. For UTF-8 there is `ctk_decode_utf8`.
typedef enum CTKEncoding {
    CTKEncodingGB18030 = 0,
    CTKEncodingBig5 = 1,
    CTKEncodingUTF16LE = 2,
    CTKEncodingUTF16BE = 3,
} CTKEncoding;

/// How a decoding ended.
typedef enum CTKStatus {
    /// Every byte was used.
    CTKStatusDone = 0,
    /// A byte sequence that the encoding does not have.
    CTKStatusInvalid = 1,
    /// The bytes end inside a sequence.
    CTKStatusTruncated = 2,
    /// The converter could not be opened or failed for another reason than the bytes.
    CTKStatusUnavailable = 3,
} CTKStatus;

/// What a decoding gave.
typedef struct CTKDecoding {
    CTKStatus status;
    /// The number of code points written.
    size_t scalarCount;
    /// The byte offset of the first bad sequence, when status is invalid or truncated.
    size_t errorOffset;
    /// The number of bytes of that sequence.
    size_t errorLength;
    /// The number of U+FFFD written for bad sequences (lossy decoding only).
    size_t replacementCount;
} CTKDecoding;

/// Decodes `length` bytes to code points in `out`, which has room for `length` of them.
///
/// Strict decoding (`isLossy` 0) stops at the first bad sequence and says where it is. Lossy decoding writes one
/// U+FFFD for each bad sequence, always ends as done, and puts the offsets of the first `replacedCapacity`
/// replacements, counted in code points of the output, into `replaced`.
CTKDecoding ctk_decode(
    CTKEncoding encoding, const uint8_t *bytes, size_t length, int isLossy, uint32_t *out, size_t *replaced,
    size_t replacedCapacity);

/// How many code points of `out` beyond those that it decodes `ctk_decode_utf8` may write over.
enum { CTKUTF8Spare = 8 };

/// What decoding a run of UTF-8 gave.
typedef struct CTKUTF8Run {
    /// The bytes decoded: all of them, or those before the first that begins no character.
    size_t byteCount;
    /// The code points written.
    size_t scalarCount;
    /// Whether code points of private use, or U+FFFD, are among them.
    int isUncertain;
} CTKUTF8Run;

/// Decodes UTF-8 strictly by the Unicode Standard (table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
///
/// `out` has room for a code point for each byte that is no continuation byte, and `CTKUTF8Spare` more.
CTKUTF8Run ctk_decode_utf8(const uint8_t *bytes, size_t length, uint32_t *out);

/// The number of bytes that are no UTF-8 continuation bytes; `hasControls` is set to whether control characters of ASCII
/// other than tab, line breaks and form feed are among the bytes.
size_t ctk_count_leads(const uint8_t *bytes, size_t length, int *hasControls);

/// How sure the charset statistics are, from 0 to 100 each, 0 where an encoding is not among the matches.
typedef struct CTKCharsetConfidence {
    int utf8;
    int gb18030;
    int big5;
} CTKCharsetConfidence;

/// Runs the charset statistics over the bytes; the caller passes a sample of some thousand bytes.
CTKCharsetConfidence ctk_detect(const uint8_t *bytes, size_t length);

/// Writes the 32 bytes of the SHA-256 digest; returns 0 when the library failed.
int ctk_sha256(const uint8_t *bytes, size_t length, uint8_t digest[32]);

/// Reads an open file to its end and writes the SHA-256 digest and the number of bytes; a file of any size takes the
/// same memory. Returns 0 or an errno.
int ctk_sha256_file(int file, uint8_t digest[32], uint64_t *length);

/// A SHA-256 digest in the making.
typedef struct CTKDigest CTKDigest;

/// Begins a digest, which `ctk_sha256_free` frees; NULL when the library failed.
CTKDigest *ctk_sha256_begin(void);

/// Takes more bytes in; returns 0 when the library failed.
int ctk_sha256_update(CTKDigest *digest, const uint8_t *bytes, size_t length);

/// Writes the 32 bytes of the digest of all bytes; nothing more may be taken in then. Returns 0 when the library failed.
int ctk_sha256_finish(CTKDigest *digest, uint8_t out[32]);

void ctk_sha256_free(CTKDigest *digest);

/// Writes the compatibility form NFKC of `length` code points to `out`, which has room for `capacity` of them.
///
/// Returns the number of code points of the form; when that is more than `capacity`, nothing in `out` counts and
/// the caller tries again with more room. Returns SIZE_MAX when the code points are no text or memory is short.
size_t ctk_compatibility_form(const uint32_t *scalars, size_t length, uint32_t *out, size_t capacity);
