import Glibc

/// Text on its way to standard output, in large pieces.
struct OutputBuffer {
  private var bytes: [UInt8] = []
  private let descriptor: Int32?

  /// Creates a buffer for standard output.
  init() {
    descriptor = STDOUT_FILENO
  }

  /// Creates a buffer that keeps all that is written.
  init(keeping: Void) {
    descriptor = nil
  }

  /// What was written and is still here.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ text: String) throws(Failure) {
    bytes.append(contentsOf: text.utf8)
    if descriptor != nil, bytes.count >= 1 << 16 { try flush() }
  }

  /// Hands over what is left; a buffer that keeps its text does nothing.
  mutating func flush() throws(Failure) {
    guard let descriptor else { return }
    guard !Interrupts.dropsAnswer else {
      bytes.removeAll()
      throw .interrupted
    }
    try Console.write(TerminalText.bytes(bytes, for: descriptor), to: descriptor)
    bytes.removeAll(keepingCapacity: true)
  }
}
