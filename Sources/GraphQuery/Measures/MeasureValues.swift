/// The values of a measure by the number of the node or relationship.
struct MeasureValues: Sendable {
  /// The values, in the order of the numbers.
  private enum Column: Sendable {
    case flags([Bool])
    case floats([Double])
    case integers([Int64])
  }

  private let column: Column
  /// Whether each element has a value.
  private let present: [Bool]
  /// Whether each element is part of what was measured, with a value or without.
  private let covered: [Bool]

  /// One more than the largest number.
  var count: Int { covered.count }

  /// Lays values out by element: `places` says the place of each element among the values, or -1.
  init(_ values: MeasureColumn, places: [Int32]) {
    let covered = places.map { $0 >= 0 }
    var present = covered
    func spread<Number>(
      _ filler: Number,
      _ value: (Int) -> Number?
    ) -> [Number] {
      var spread = [Number](repeating: filler, count: places.count)
      for (element, place) in places.enumerated() where place >= 0 {
        if let value = value(Int(place)) {
          spread[element] = value
        } else {
          present[element] = false
        }
      }
      return spread
    }
    switch values {
    case .flags(let flags): column = .flags(spread(false) { flags[$0] })
    case .floats(let floats): column = .floats(spread(0) { floats[$0] })
    case .integers(let integers): column = .integers(spread(0) { Int64(integers[$0]) })
    case .optionalFloats(let floats): column = .floats(spread(0) { floats[$0] })
    }
    self.present = present
    self.covered = covered
  }

  /// Whether an element is part of what was measured.
  func covers(_ element: Int) -> Bool { covered[element] }

  /// The values of some elements, null for those without.
  func column(of elements: [UInt32]) -> Vector {
    let has = elements.map { Int($0) < present.count && present[Int($0)] }
    switch column {
    case .flags(let flags):
      return .truths(zip(elements, has).map { $1 ? Truth(flags[Int($0)]) : .unknown })
    case .floats(let numbers):
      return .doubles(zip(elements, has).map { $1 ? numbers[Int($0)] : 0 }, present: has)
    case .integers(let numbers):
      return .ints(zip(elements, has).map { $1 ? numbers[Int($0)] : 0 }, present: has)
    }
  }
}
