import Glibc

@testable import GongwenCommand

/// What the built command did: its exit code and what it wrote.
struct ChildResult {
    let code: Int32
    let output: String
    let errors: String
}

/// The built `gongwen` as a child process.
enum ChildProcess {
    /// The folder of the test bundle, where the build puts the command, too.
    static let productFolder: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        precondition(count > 0, "/proc/self/exe names the test bundle")
        let path = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
        return String(path[..<path.lastIndex(of: "/")!])
    }()

    /// The root of the package, from the place of this file.
    static let packageFolder: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/")
    }()

    /// Runs `gongwen` with the arguments in the root of the package and waits for it.
    static func gongwen(_ arguments: String..., input: [UInt8] = []) -> ChildResult {
        run([productFolder + "/gongwen"] + arguments, input: input)
    }

    /// Runs a line of the shell in which `gongwen` is the built command.
    static func shell(_ line: String, input: [UInt8] = []) -> ChildResult {
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
        let status = posix_spawn(&pid, words[0], &actions, nil, &arguments, environ)
        precondition(status == 0, "cannot start \(words[0]): \(String(cString: strerror(status)))")
        var wait: Int32 = 0
        while waitpid(pid, &wait, 0) < 0, errno == EINTR {}
        // As the shell counts: a signal is 128 and its number.
        let code = wait & 0x7F == 0 ? wait >> 8 & 0xFF : 128 + wait & 0x7F
        return ChildResult(code: code, output: folder.text("out"), errors: folder.text("err"))
    }
}
