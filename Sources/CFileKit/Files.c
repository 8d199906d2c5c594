#define _GNU_SOURCE
#include "CFileKit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int cfk_exchange(const char *a, const char *b) {
    return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int cfk_sync(int descriptor) { return syncfs(descriptor) == 0 ? 0 : errno; }
