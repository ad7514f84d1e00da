internal import NetworkGraph
internal import OrderedCollections

/// Estimates how many bytes values take up.
///
/// Rows share lists and texts: a long one that comes several times, or any one that comes twice in
/// a row, is counted once. Of a long list only some elements are looked at, so that the estimate
/// takes about the same time however long the lists are. Whoever adds values has to keep them as
/// long as the estimate: a place in memory that is used again would look like the same list.
struct Footprint {
  /// The estimate so far.
  private(set) var bytes = 0
  /// Where the last text or list begins.
  private var last: UInt = 0
  /// Where long texts and lists begin that were counted.
  private var seen: Set<UInt> = []
  /// How many further values inside of lists and maps are looked at.
  private var looks = 0

  /// Texts and lists of so many bytes are recognised wherever they come again.
  private static let long = 1 << 12
  /// The elements that are looked at in a long list.
  private static let sample = 32
  /// What an array or a box takes beside its content.
  private static let header = 32
  private static let valueSize = MemoryLayout<Value>.stride

  /// A sum that stays within the integers.
  static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? .max : sum
  }

  /// Adds what a value holds beside its own place.
  mutating func add(_ value: Value) {
    looks = 512
    look(at: value)
  }

  /// Adds values in an array.
  mutating func add(_ values: [Value]) {
    grow(by: values.count, times: Self.valueSize)
    for value in values { add(value) }
  }

  /// Adds a batch with its columns.
  mutating func add(_ batch: Batch) {
    grow(by: Self.header + batch.columns.count * MemoryLayout<Vector>.stride)
    for column in batch.columns { add(column) }
  }

  /// Adds a column.
  mutating func add(_ column: Vector) {
    switch column {
    case .unset: break
    case .constant(let value): add(value)
    case .nodes(let rows), .relationships(let rows), .texts(let rows):
      grow(by: Self.header + 4 * rows.count)
    case .ints(let rows, let present): grow(by: Self.header + 8 * rows.count + present.count)
    case .doubles(let rows, let present): grow(by: Self.header + 8 * rows.count + present.count)
    case .truths(let rows): grow(by: Self.header + rows.count)
    case .values(let rows):
      grow(by: Self.header)
      add(rows)
    }
  }

  private mutating func grow(by count: Int, times size: Int = 1) {
    let (product, overflows) = count.multipliedReportingOverflow(by: size)
    bytes = Self.sum(bytes, overflows ? .max : product)
  }

  private mutating func look(at value: Value) {
    switch value {
    case .null, .bool, .int, .double, .node, .relationship: break
    case .temporal, .duration: grow(by: 48)
    case .string(let text): look(at: text)
    case .list(let items): look(at: items)
    case .map(let map):
      grow(by: Self.header + 48)
      grow(by: map.count, times: Self.valueSize + 32)
      for (key, value) in map {
        guard looks > 0 else { break }
        look(at: key)
        looks -= 1
        look(at: value)
      }
    case .path(let path):
      grow(by: 3 * Self.header)
      grow(by: path.nodes.count, times: 8)
    }
  }

  private mutating func look(at text: String) {
    // Shorter ones lie in the value itself.
    let length = text.utf8.count
    guard length > 15 else { return }
    if length >= Self.long {
      let place = text.utf8.withContiguousStorageIfAvailable { UInt(bitPattern: $0.baseAddress) }
      if let place, !isNew(place, length) { return }
    }
    grow(by: Self.header + length)
  }

  private mutating func look(at items: [Value]) {
    guard !items.isEmpty else { return }
    let place = items.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    let (size, overflows) = items.count.multipliedReportingOverflow(by: Self.valueSize)
    guard isNew(place, overflows ? .max : size) else { return }
    grow(by: Self.header)
    grow(by: items.count, times: Self.valueSize)
    let step = max(1, items.count / Self.sample)
    let before = bytes
    for index in stride(from: 0, to: items.count, by: step) {
      guard looks > 0 else { break }
      looks -= 1
      look(at: items[index])
    }
    // What was not looked at is like what was.
    let inside = bytes - before
    bytes = before
    grow(by: inside, times: step)
  }

  private mutating func isNew(_ place: UInt, _ size: Int) -> Bool {
    guard place != last else { return false }
    last = place
    return size < Self.long || seen.insert(place).inserted
  }
}
