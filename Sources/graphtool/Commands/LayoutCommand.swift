import ArgumentParser
import GraphDiagram
import Glibc

/// `graphtool layout-positions`: the process in which a large layout runs; not for people.
struct LayoutCommand: ParsableCommand {
  static let name = "layout-positions"
  /// The exit code that says: the output is the reason why there are no positions.
  static let failed: Int32 = 3

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Read DOT from standard input, write the positions of its nodes.",
    shouldDisplay: false
  )

  @Argument var engine: String
  @Argument var seconds: Double

  func run() throws {
    // Whoever started this process wants to see how it ended, and may be gone.
    for code in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] { signal(code, SIG_DFL) }
    if seconds > 0, seconds < 1e9 { alarm(UInt32(seconds) + 5) }
    let text = try SystemFile.bytes("-")
    let answer: [UInt8]
    do throws(DiagramError) {
      answer = try Renderer.positions(ofDOT: text, engine: engine)
    } catch {
      try Console.write(Array(error.message.utf8), to: STDOUT_FILENO)
      Glibc.exit(Self.failed)
    }
    try Console.write(answer, to: STDOUT_FILENO)
  }
}
