#define _GNU_SOURCE
#include "CProcessKit.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { pathCapacity = 4096 };

/// Finds a program on the PATH; done before the fork, where the library may be used freely.
static int findProgram(const char *program, char path[pathCapacity]) {
    const char *folders = getenv("PATH");
    if (folders == NULL) folders = "/usr/bin:/bin";
    while (*folders != '\0') {
        size_t length = strcspn(folders, ":");
        int written = snprintf(path, pathCapacity, "%.*s/%s", (int)length, folders, program);
        if (length > 0 && written > 0 && written < pathCapacity && access(path, X_OK) == 0) return 1;
        folders += length;
        if (*folders == ':') folders++;
    }
    return 0;
}

static int memoryFile(const uint8_t *bytes, size_t length) {
    int file = memfd_create("input", MFD_CLOEXEC);
    if (file < 0) return -1;
    for (size_t done = 0; done < length;) {
        ssize_t count = write(file, bytes + done, length - done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) {
            close(file);
            return -1;
        }
        done += (size_t)count;
    }
    lseek(file, 0, SEEK_SET);
    return file;
}

static void limit(int resource, rlim_t value) {
    struct rlimit bounds = {value, value};
    if (setrlimit(resource, &bounds) != 0) _exit(126);
}

/// Runs in the child between fork and exec: system calls only.
static void become(const char *path, char *const *arguments, int input, int output, int nowhere, CPKLimits limits) {
    static char *const environment[] = {"LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", NULL};
    // A group of its own, so that what it starts itself is killed with it.
    setpgid(0, 0);
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(nowhere, 2) < 0) _exit(126);
    close_range(3, ~0U, 0);
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_CPU, (rlim_t)limits.seconds + 1);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
    execve(path, arguments, environment);
    _exit(127);
}

static int64_t milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// Reads until the end of the pipe, the deadline or the limit.
static CPKStatus collect(int pipe, CPKResult *result, CPKLimits limits) {
    int64_t deadline = milliseconds() + (int64_t)limits.seconds * 1000;
    size_t capacity = 0;
    for (;;) {
        int64_t left = deadline - milliseconds();
        struct pollfd wait = {pipe, POLLIN, 0};
        int ready = left <= 0 ? 0 : poll(&wait, 1, (int)left);
        if (ready < 0 && errno == EINTR) continue;
        if (ready < 0) return CPKStatusFailed;
        if (ready == 0) return CPKStatusTimedOut;
        if (result->length == capacity) {
            size_t larger = capacity == 0 ? 1 << 16 : capacity * 2;
            uint8_t *moved = realloc(result->output, larger);
            if (moved == NULL) return CPKStatusFailed;
            result->output = moved;
            capacity = larger;
        }
        ssize_t count = read(pipe, result->output + result->length, capacity - result->length);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return CPKStatusFailed;
        if (count == 0) return CPKStatusExited;
        result->length += (size_t)count;
        if (result->length > limits.output) return CPKStatusTooMuch;
    }
}

CPKResult cpk_run(
    const char *program, const char *const *arguments, const uint8_t *input, size_t length, CPKLimits limits) {
    CPKResult result = {CPKStatusFailed, 0, NULL, 0};
    char path[pathCapacity];
    if (!findProgram(program, path)) {
        result.status = CPKStatusMissing;
        return result;
    }
    int file = memoryFile(input, length);
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    int ends[2] = {-1, -1};
    pid_t child = -1;
    if (file >= 0 && nowhere >= 0 && pipe2(ends, O_CLOEXEC) == 0) child = fork();
    if (child == 0) become(path, (char *const *)arguments, file, ends[1], nowhere, limits);
    if (file >= 0) close(file);
    if (nowhere >= 0) close(nowhere);
    if (ends[1] >= 0) close(ends[1]);
    if (child > 0) {
        result.status = collect(ends[0], &result, limits);
        if (result.status != CPKStatusExited) {
            kill(-child, SIGKILL);
            kill(child, SIGKILL);
        }
        int status = 0;
        while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
        if (result.status == CPKStatusExited) {
            if (WIFEXITED(status)) result.exitCode = WEXITSTATUS(status);
            else result.status = CPKStatusKilled;
        }
    }
    if (ends[0] >= 0) close(ends[0]);
    return result;
}

void cpk_free(uint8_t *output) { free(output); }
