import Glibc

/// Ties read from a text file with two or three whole numbers per line: source, target, weight.
struct EdgeList {
  private(set) var sources: [UInt32] = []
  private(set) var targets: [UInt32] = []
  /// Empty unless the lines have a third number.
  private(set) var weights: [Double] = []
  /// One more than the largest number of a vertex.
  private(set) var vertexCount = 0

  /// Reads a file; `nil` when it cannot be opened.
  init?(path: String) {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var fields: [UInt64] = []
    var number: UInt64 = 0
    var hasDigits = false
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      for byte in buffer[0..<count] {
        if byte >= 48, byte <= 57 {
          number = number &* 10 &+ UInt64(byte &- 48)
          hasDigits = true
          continue
        }
        if hasDigits { fields.append(number) }
        number = 0
        hasDigits = false
        if byte == 10 {
          add(fields)
          fields.removeAll(keepingCapacity: true)
        }
      }
    }
    if hasDigits { fields.append(number) }
    add(fields)
  }

  private mutating func add(_ fields: [UInt64]) {
    guard fields.count >= 2 else { return }
    let source = UInt32(clamping: fields[0])
    let target = UInt32(clamping: fields[1])
    sources.append(source)
    targets.append(target)
    if fields.count > 2 { weights.append(Double(fields[2])) }
    vertexCount = max(vertexCount, Int(max(source, target)) + 1)
  }
}
