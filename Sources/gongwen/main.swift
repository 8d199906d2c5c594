import GongwenCommand
import Glibc

exit(Gongwen.run(Array(CommandLine.arguments.dropFirst())))
