internal import Foundation

/// What a worker leaves in a file before each text, so that it can be read when the worker is gone.
struct FuzzState {
  var cases: UInt64 = 0
  var answered: UInt64 = 0
  var refused: UInt64 = 0
  /// The text that runs now.
  var text = ""

  /// Opens the file for a worker.
  static func open(_ path: String) -> Int32 {
    Foundation.open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  }

  /// Writes all in one go.
  func write(to descriptor: Int32) {
    var bytes: [UInt8] = []
    for number in [cases, answered, refused, UInt64(text.utf8.count)] {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    bytes += text.utf8
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// Reads what was written last.
  init(from path: String) {
    guard let data = FileManager.default.contents(atPath: path), data.count >= 32 else { return }
    let numbers = stride(from: 0, to: 32, by: 8).map { place in
      data[place..<place + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    (cases, answered, refused) = (numbers[0], numbers[1], numbers[2])
    text = String(decoding: data.dropFirst(32).prefix(Int(clamping: numbers[3])), as: UTF8.self)
  }

  init() {}
}
