/// Values of one key for consecutive elements, as a bulk load delivers them.
public struct PropertyBatch: Sendable {
  /// The values, all of one kind.
  public enum Values: Sendable {
    /// 64-bit integers.
    case ints([Int64])
    /// IEEE 754 doubles.
    case doubles([Double])
    /// Truth values.
    case bools([Bool])
    /// Texts.
    case texts(PackedText)
    /// Any values; null counts as absent.
    case values([Value])
  }

  /// The values; a value whose presence flag is false is ignored.
  public var values: Values
  /// One flag per value, or empty when all are present.
  public var present: [Bool]

  /// Creates a batch.
  ///
  /// An empty `present` means that every value is present.
  public init(_ values: Values, present: [Bool] = []) {
    self.values = values
    self.present = present
  }

  /// The number of elements that the batch speaks of.
  public var count: Int {
    switch values {
    case .ints(let values): values.count
    case .doubles(let values): values.count
    case .bools(let values): values.count
    case .texts(let values): values.count
    case .values(let values): values.count
    }
  }

  func isPresent(_ index: Int) -> Bool { present.isEmpty || present[index] }

  func value(_ index: Int) -> Value {
    switch values {
    case .ints(let values): .int(values[index])
    case .doubles(let values): .double(values[index])
    case .bools(let values): .bool(values[index])
    case .texts(let values):
      .string(String(decoding: values.bytes[values.range(index)], as: UTF8.self))
    case .values(let values): values[index]
    }
  }
}

/// Texts one after the other in one array of UTF-8: no allocation per text.
public struct PackedText: Sendable {
  /// The bytes of all texts, valid UTF-8.
  public var bytes: [UInt8]
  /// Where each text ends; it begins where the one before it ends.
  public var ends: [UInt32]

  /// Creates the texts from their bytes and ends.
  public init(bytes: [UInt8] = [], ends: [UInt32] = []) {
    self.bytes = bytes
    self.ends = ends
  }

  /// The number of texts.
  public var count: Int { ends.count }

  /// The bytes of one text.
  public func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }
}
