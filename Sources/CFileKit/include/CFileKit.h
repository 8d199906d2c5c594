#pragma once

/// Exchanges what two paths name, in one step that no other process can see the middle of. Returns 0 or an errno;
/// EINVAL and ENOSYS where the file system cannot do that.
int cfk_exchange(const char *a, const char *b);

/// Has the system begin to write a file to its device, and does not wait. Returns 0 or an errno.
int cfk_begin_flush(const char *path);

/// Waits until a file or a folder has reached its device. Returns 0 or an errno.
int cfk_flush(const char *path);
