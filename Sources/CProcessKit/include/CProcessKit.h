#pragma once

#include <stddef.h>
#include <stdint.h>

/// How a child process ended.
typedef enum CPKStatus {
    /// It ended by itself with the exit code given.
    CPKStatusExited = 0,
    /// There is no such program.
    CPKStatusMissing = 1,
    /// It was killed because it took longer than allowed.
    CPKStatusTimedOut = 2,
    /// It was killed because it wrote more than allowed.
    CPKStatusTooMuch = 3,
    /// A signal ended it, as when it goes beyond its memory or its processor time.
    CPKStatusKilled = 4,
    /// The system refused a resource.
    CPKStatusFailed = 5,
} CPKStatus;

/// What a child process may take.
typedef struct CPKLimits {
    /// Seconds, of processor time and by the clock.
    int seconds;
    /// Bytes of address space.
    uint64_t memory;
    /// Bytes of output.
    size_t output;
} CPKLimits;

/// What a child process gave.
typedef struct CPKResult {
    CPKStatus status;
    int exitCode;
    /// Its standard output, to be freed with `cpk_free`.
    uint8_t *output;
    size_t length;
} CPKResult;

/// Runs a program that is found on the PATH, with the bytes as its standard input (a file that can be sought in), and
/// collects its standard output. It inherits no other descriptor, writes no file, and is always waited for.
CPKResult cpk_run(
    const char *program, const char *const *arguments, const uint8_t *input, size_t length, CPKLimits limits);

void cpk_free(uint8_t *output);
