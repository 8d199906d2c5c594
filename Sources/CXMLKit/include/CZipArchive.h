#pragma once

#include <stddef.h>
#include <stdint.h>

/// An archive in memory, open for reading.
typedef struct CXKArchive CXKArchive;

/// What the directory of an archive says about an entry. The sizes are claims.
typedef struct CXKEntry {
    /// The name as it stands, in bytes of unknown encoding, ended by NUL; lives as long as the archive.
    const char *name;
    uint64_t size;
    uint64_t compressedSize;
    int isEncrypted;
} CXKEntry;

/// Opens an archive over bytes that must outlive it; NULL when they are none. Nothing is written anywhere.
CXKArchive *cxk_archive_open(const uint8_t *bytes, size_t length);

void cxk_archive_close(CXKArchive *archive);

/// The number of entries.
int64_t cxk_archive_count(CXKArchive *archive);

/// Describes the entry at an index; returns 0 when it cannot.
int cxk_archive_entry(CXKArchive *archive, int64_t index, CXKEntry *entry);

/// Inflates an entry into `out`, at most `capacity` bytes; returns the number of bytes that came out, -1 when the entry is
/// damaged, or -2 when it has more than `capacity`.
int64_t cxk_archive_read(CXKArchive *archive, int64_t index, uint8_t *out, size_t capacity);
