internal import NetworkGraph

/// Counts the memory that a running statement holds, and ends it before it takes more than it may.
///
/// What is counted is an estimate from the lengths of columns, texts and lists, and it is counted
/// where rows pile up: whoever keeps rows has a ``MemoryHold``, which gives back what it took when it
/// is let go. What is on its way between two operators is not counted, but what an expression
/// computes for one batch must find room beside all that is held.
final class MemoryMeter {
  /// The bytes that the statement may hold; `nil` for as many as there are.
  let limit: Int?
  /// The bytes that are held now.
  private(set) var used = 0
  /// The most bytes that were held at once.
  private(set) var peak = 0
  /// Texts and lists that writes have put into the graph.
  private var written = Footprint()

  init(limit: Int?) { self.limit = limit }

  /// Whether there is a limit, so that counting is worth its time.
  var isWatching: Bool { limit != nil }

  /// Takes bytes until they are given back.
  func take(_ bytes: Int) throws(QueryError) {
    try probe(bytes)
    used = Footprint.sum(used, bytes)
    peak = max(peak, used)
  }

  /// Gives bytes back that were taken.
  func give(_ bytes: Int) { used = max(0, used - bytes) }

  /// Throws where so many bytes more would be too many.
  func probe(_ bytes: Int) throws(QueryError) {
    guard let limit, Footprint.sum(used, bytes) > limit else { return }
    throw .memoryExceeded(limit)
  }

  /// Takes what a statement puts into its graph, which holds it to the end.
  func takeWritten(_ value: Value) throws(QueryError) {
    guard isWatching else { return }
    let before = written.bytes
    written.add(value)
    try take(written.bytes - before + MemoryLayout<Value>.stride)
  }
}

/// A part of the memory of a statement, for as long as the hold lives.
final class MemoryHold {
  private let meter: MemoryMeter
  private var footprint = Footprint()
  /// The bytes that are held.
  private(set) var bytes = 0

  init(_ meter: MemoryMeter) { self.meter = meter }

  deinit { meter.give(bytes) }

  /// Whether there is a limit, so that counting is worth its time.
  var isWatching: Bool { meter.isWatching }

  /// Takes more.
  func grow(by more: Int) throws(QueryError) {
    try meter.take(more)
    bytes = Footprint.sum(bytes, more)
  }

  /// Takes more or gives some back, so that it holds so many bytes.
  func resize(to size: Int) throws(QueryError) {
    if size > bytes { try grow(by: size - bytes) } else { shrink(by: bytes - size) }
  }

  /// Gives some back.
  func shrink(by less: Int) {
    let less = min(less, bytes)
    bytes -= less
    meter.give(less)
  }

  /// Takes what values need; a long list that comes again is counted once.
  func grow(by values: [Value]) throws(QueryError) {
    guard isWatching else { return }
    let before = footprint.bytes
    footprint.add(values)
    try grow(by: footprint.bytes - before)
  }

  /// Takes what columns need; a long list that comes again is counted once.
  func grow(by columns: [Vector]) throws(QueryError) {
    guard isWatching else { return }
    let before = footprint.bytes
    for column in columns { footprint.add(column) }
    try grow(by: footprint.bytes - before)
  }

  /// Takes what a batch needs; a long list that comes again is counted once.
  func grow(by batch: Batch) throws(QueryError) {
    guard isWatching else { return }
    let before = footprint.bytes
    footprint.add(batch)
    try grow(by: footprint.bytes - before)
  }
}

extension QueryError {
  /// What helps a query that needs too much memory.
  static let memoryHint =
    "narrow the pattern, add a LIMIT, or allow more memory with --memory"

  /// A statement would need more memory than it may use.
  static func memoryExceeded(_ limit: Int) -> Self {
    Self(
      .limitExceeded,
      .memoryExceeded,
      phase: .runtime,
      explanation: "it may use \(MemorySize.text(limit))",
      hint: memoryHint
    )
  }
}

/// Numbers of bytes in words: a thousand and twenty-four of one unit make the next.
package enum MemorySize {
  private static let units = [(1 << 10, "KB"), (1 << 20, "MB"), (1 << 30, "GB"), (1 << 40, "TB")]

  /// The bytes that a text such as `500MB`, `1.5 GiB` or `4096` stands for; `nil` for other texts.
  package static func bytes(_ text: String) -> Int? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let count = Double(number) else { return nil }
    var word = text.dropFirst(number.count).drop { $0 == " " }.uppercased()
    if word.hasSuffix("IB") { word.removeLast(2) }
    if word.hasSuffix("B") { word.removeLast() }
    let known = Self.units.first { $0.1.dropLast() == word }?.0
    guard let unit = known ?? (word.isEmpty ? 1 : nil) else { return nil }
    return Int(exactly: (count * Double(unit)).rounded(.down))
  }

  /// `2 GB`, `1.5 MB`.
  package static func text(_ bytes: Int) -> String {
    var unit = 1
    var name = "bytes"
    for (size, word) in Self.units where bytes >= size {
      unit = size
      name = word
    }
    // Limits may be as large as an integer: no multiplication.
    let tenths = bytes % unit / max(1, unit / 10)
    return tenths > 0 && tenths < 10
      ? "\(bytes / unit).\(tenths) \(name)" : "\(bytes / unit) \(name)"
  }
}
