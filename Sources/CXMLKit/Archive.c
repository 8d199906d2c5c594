#include "CZipArchive.h"

#include <zip.h>

CXKArchive *cxk_archive_open(const uint8_t *bytes, size_t length) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
    if (source == NULL) return NULL;
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == NULL) zip_source_free(source);
    zip_error_fini(&error);
    return (CXKArchive *)archive;
}

void cxk_archive_close(CXKArchive *archive) { zip_discard((zip_t *)archive); }

int64_t cxk_archive_count(CXKArchive *archive) { return zip_get_num_entries((zip_t *)archive, 0); }

int cxk_archive_entry(CXKArchive *archive, int64_t index, CXKEntry *entry) {
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat_index((zip_t *)archive, (zip_uint64_t)index, ZIP_FL_ENC_RAW, &status) != 0) return 0;
    if ((status.valid & ZIP_STAT_NAME) == 0) return 0;
    entry->name = status.name;
    entry->size = (status.valid & ZIP_STAT_SIZE) != 0 ? status.size : 0;
    entry->compressedSize = (status.valid & ZIP_STAT_COMP_SIZE) != 0 ? status.comp_size : 0;
    entry->isEncrypted = (status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE;
    return 1;
}

int64_t cxk_archive_read(CXKArchive *archive, int64_t index, uint8_t *out, size_t capacity) {
    zip_file_t *file = zip_fopen_index((zip_t *)archive, (zip_uint64_t)index, 0);
    if (file == NULL) return -1;
    size_t count = 0;
    int64_t result = -1;
    for (;;) {
        // One byte more than there is room for tells an entry that is too long from one that just fits.
        uint8_t spare;
        int isFull = count == capacity;
        zip_int64_t got = isFull ? zip_fread(file, &spare, 1) : zip_fread(file, out + count, capacity - count);
        if (got < 0) break;
        if (got == 0) {
            result = (int64_t)count;
            break;
        }
        if (isFull) {
            result = -2;
            break;
        }
        count += (size_t)got;
    }
    zip_fclose(file);
    return result;
}
