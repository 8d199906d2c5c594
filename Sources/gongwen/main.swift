import Glibc
import GongwenCommand

exit(Gongwen.run(Array(CommandLine.arguments.dropFirst())))
