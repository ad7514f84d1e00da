import Glibc
import LineEditor

/// What is said when a defect of the program ends it: one sentence in place of a trace.
enum Crashes {
  /// Room for the handler when the stack of the main thread is used up.
  private static let handlerStack = 1 << 16

  /// Replaces the handlers of the language's runtime.
  static func speakPlainly() {
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: handlerStack, alignment: 16)
    stack.ss_size = handlerStack
    sigaltstack(&stack, nil)
    for signal in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in
        // Nothing but system calls is allowed here.
        TerminalMode.restore()
        let sentence: StaticString = """
          graphtool: a defect of the program ended it; please report the command that led to it

          """
        _ = write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
        _exit(1)
      }
      action.sa_flags = SA_ONSTACK
      sigaction(signal, &action, nil)
    }
  }
}
