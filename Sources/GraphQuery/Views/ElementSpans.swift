internal import NetworkGraph

/// From when to when each element holds, by number.
struct ElementSpans {
  /// The first day of each start.
  let starts: DateColumn
  /// The last day of each end, or the first where the end itself is out.
  let ends: DateColumn
  let includesEnd: Bool

  /// Whether the element has a start or an end.
  func isDated(_ element: Int) -> Bool {
    starts[element] != DateColumn.none || ends[element] != DateColumn.none
  }

  /// When the element holds; with `isOpen` it has no end.
  func span(_ element: Int, isOpen: Bool) -> TimeWindow {
    // No start stands for the first of all days already.
    let first = starts[element]
    let end = ends[element]
    guard !isOpen, end != DateColumn.none else { return TimeWindow(first: first, last: .max) }
    // What ends where it began was there for that day.
    return TimeWindow(first: first, last: includesEnd ? end : max(first, end - 1))
  }

  /// Whether the element ends before it begins.
  func isReversed(_ element: Int) -> Bool {
    ends[element] != DateColumn.none && ends[element] < starts[element]
  }
}

/// The dates in a column of properties.
struct DateColumn {
  /// Stands for no date.
  static let none = Int64.min

  /// By element, empty if no element has the property.
  private var days: [Int64] = []
  /// The first element whose value is no date.
  private(set) var firstUnreadable: Int?
  /// How many such elements there are.
  private(set) var unreadableCount = 0

  private let takesLastDay: Bool
  private static let batch = 4096

  /// The first day that the date of an element covers, or the last.
  subscript(element: Int) -> Int64 { days.isEmpty ? Self.none : days[element] }

  /// Reads the values of the elements with a flag: the first day of each date, or the last.
  init(_ column: ColumnView, _ flags: [Bool], _ graph: Graph, takesLastDay: Bool = false) {
    self.takesLastDay = takesLastDay
    switch column {
    case .absent: return
    case .ints(let column): read(column, flags, filler: 0) { .date(TimeWindow(year: $0)) }
    case .doubles(let column): read(column, flags, filler: 0) { .date(TimeWindow(.double($0))) }
    case .bools(let column): read(column, flags, filler: 0) { _ in .date(nil) }
    case .texts(let column):
      // The same few dates come again and again.
      var known: [UInt32: Reading] = [:]
      read(column, flags, filler: .max) { code in
        if let reading = known[code] { return reading }
        let reading = Self.reading(.string(graph.text(code)))
        known[code] = reading
        return reading
      }
    case .values(let column): read(column, flags, filler: .null) { Self.reading($0) }
    }
  }

  private enum Reading {
    case nothing
    /// `nil` for what is no date.
    case date(TimeWindow?)
  }

  private static func reading(_ value: Value) -> Reading {
    switch value {
    case .null: return .nothing
    case .string(let text) where text.allSatisfy(\.isWhitespace): return .nothing
    case .bool, .int, .double, .string, .list, .map, .node, .relationship, .path, .temporal,
      .duration:
      return .date(TimeWindow(value))
    }
  }

  private mutating func read<Element: Sendable>(
    _ column: TypedColumn<Element>,
    _ flags: [Bool],
    filler: Element,
    _ reading: (Element) -> Reading
  ) {
    days = Array(repeating: Self.none, count: flags.count)
    var values = [Element](repeating: filler, count: Self.batch)
    var present = [Bool](repeating: false, count: Self.batch)
    var lower = 0
    while lower < flags.count {
      let upper = min(flags.count, lower + Self.batch)
      let numbers = (lower..<upper).map { UInt32(truncatingIfNeeded: $0) }
      numbers.withUnsafeBufferPointer { numbers in
        values.withUnsafeMutableBufferPointer { values in
          present.withUnsafeMutableBufferPointer { present in
            _ = column.gather(numbers, into: values, present: present)
          }
        }
      }
      for element in lower..<upper where flags[element] && present[element - lower] {
        switch reading(values[element - lower]) {
        case .nothing: break
        case .date(let date?): days[element] = takesLastDay ? date.last : date.first
        case .date(nil):
          firstUnreadable = firstUnreadable ?? element
          unreadableCount += 1
        }
      }
      lower = upper
    }
  }
}
