#pragma once

/// Exchanges what two paths name, in one step that no other process can see the middle of. Returns 0 or an errno;
/// EINVAL and ENOSYS where the file system cannot do that.
int cfk_exchange(const char *a, const char *b);

/// Writes all that is in flight for the file system of an open file to its device. Returns 0 or an errno.
int cfk_sync(int descriptor);
