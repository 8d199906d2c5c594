#include "CTextKit.h"

#include <errno.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <unistd.h>

int ctk_sha256(const uint8_t *bytes, size_t length, uint8_t digest[32]) {
    unsigned int written = 0;
    return EVP_Digest(bytes, length, digest, &written, EVP_sha256(), NULL) == 1 && written == 32;
}

enum { chunkLength = 1 << 18 };

int ctk_sha256_file(int file, uint8_t digest[32], uint64_t *length) {
    uint8_t *chunk = malloc(chunkLength);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    int status = chunk != NULL && context != NULL && EVP_DigestInit_ex(context, EVP_sha256(), NULL) == 1 ? 0 : ENOMEM;
    *length = 0;
    while (status == 0) {
        ssize_t count = read(file, chunk, chunkLength);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) status = errno;
        if (count <= 0) break;
        *length += (uint64_t)count;
        if (EVP_DigestUpdate(context, chunk, (size_t)count) != 1) status = ENOMEM;
    }
    if (status == 0 && EVP_DigestFinal_ex(context, digest, NULL) != 1) status = ENOMEM;
    EVP_MD_CTX_free(context);
    free(chunk);
    return status;
}

// The header has a name of its own for OpenSSL's context, so that it need not include OpenSSL's.
CTKDigest *ctk_sha256_begin(void) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (context != NULL && EVP_DigestInit_ex(context, EVP_sha256(), NULL) == 1) return (CTKDigest *)context;
    EVP_MD_CTX_free(context);
    return NULL;
}

int ctk_sha256_update(CTKDigest *digest, const uint8_t *bytes, size_t length) {
    return EVP_DigestUpdate((EVP_MD_CTX *)digest, bytes, length) == 1;
}

int ctk_sha256_finish(CTKDigest *digest, uint8_t out[32]) {
    return EVP_DigestFinal_ex((EVP_MD_CTX *)digest, out, NULL) == 1;
}

void ctk_sha256_free(CTKDigest *digest) { EVP_MD_CTX_free((EVP_MD_CTX *)digest); }
