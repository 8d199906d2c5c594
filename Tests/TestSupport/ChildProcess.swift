import Glibc

/// What the built command did: its exit code, what it wrote and what it cost.
public struct ChildResult {
    /// As the shell counts: a signal is 128 and its number.
    public let code: Int32
    public let output: String
    public let errors: String
    /// From before the start to after the end of the process.
    public let nanoseconds: Int
    /// The most memory that was resident at a time.
    public let peakKilobytes: Int
}

/// The built `gongwen` as a child process.
public enum ChildProcess {
    /// The folder of the test bundle, where the build puts the command, too.
    public static let productFolder: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        precondition(count > 0, "/proc/self/exe names the test bundle")
        let path = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
        return String(path[..<path.lastIndex(of: "/")!])
    }()

    /// The root of the package, from the place of this file.
    public static let packageFolder: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/")
    }()

    /// Runs `gongwen` with the arguments in the root of the package and waits for it.
    public static func gongwen(_ arguments: String..., input: [UInt8] = []) -> ChildResult {
        run([productFolder + "/gongwen"] + arguments, input: input)
    }

    /// Runs a line of the shell in which `gongwen` is the built command.
    public static func shell(_ line: String, input: [UInt8] = []) -> ChildResult {
        run(["/bin/sh", "-c", "PATH=\"\(productFolder):$PATH\"; cd \"\(packageFolder)\"; " + line], input: input)
    }

    /// Standard streams go through files, so that no pipe can fill up and block.
    private static func run(_ words: [String], input: [UInt8]) -> ChildResult {
        let folder = TemporaryFolder()
        folder.write("in", input)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 0, folder.path("in"), O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, folder.path("out"), flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, folder.path("err"), flags, 0o600)
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var pid = pid_t()
        let start = nanoseconds()
        let status = posix_spawn(&pid, words[0], &actions, nil, &arguments, environ)
        precondition(status == 0, "cannot start \(words[0]): \(String(cString: strerror(status)))")
        var wait: Int32 = 0
        var usage = rusage()
        while wait4(pid, &wait, 0, &usage) < 0, errno == EINTR {}
        return ChildResult(
            code: wait & 0x7F == 0 ? wait >> 8 & 0xFF : 128 + wait & 0x7F, output: folder.text("out"),
            errors: folder.text("err"), nanoseconds: nanoseconds() - start, peakKilobytes: usage.ru_maxrss)
    }
}

/// Nanoseconds of a clock that only runs forward.
public func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Nanoseconds that this thread has been on a processor: other programs do not count.
public func threadNanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
