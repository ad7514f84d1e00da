/// A combination of labels that at least one node has had; combination 0 is "no label".
public struct LabelSetID: Hashable, Sendable {
  /// The position of the combination in the graph's table.
  public let raw: UInt32

  /// Creates the identifier of a position.
  public init(_ raw: UInt32) {
    self.raw = raw
  }
}

/// The combinations of labels in use: a node stores one number, however many labels it has.
struct LabelSetTable: Sendable {
  /// The labels of each combination, ascending.
  private(set) var sets: [[LabelID]] = [[]]
  private var numbers: [[LabelID]: UInt32] = [[]: 0]

  /// The combination of some labels, in any order, with or without repetition.
  mutating func intern(_ labels: [LabelID]) -> LabelSetID? {
    var sorted = labels.sorted()
    var unique = 0
    for label in sorted where unique == 0 || sorted[unique - 1] != label {
      sorted[unique] = label
      unique += 1
    }
    sorted.removeSubrange(unique...)
    if let known = numbers[sorted] { return LabelSetID(known) }
    guard let number = UInt32(exactly: sets.count), number < .max - 1 else { return nil }
    sets.append(sorted)
    numbers[sorted] = number
    return LabelSetID(number)
  }
}
