/// A division of some of the vertices of a topology into groups that do not overlap; the others have
/// no group, as where a property is missing.
///
/// Groups are numbered from 0 in the order of their first vertices.
public struct PartialPartition: VertexGrouping, Hashable {
  /// The group of each vertex, `UInt32.max` where there is none.
  public let groupCodes: [UInt32]
  /// The number of groups.
  public let count: Int

  /// Creates a division from the group of each vertex, `nil` where it has none.
  ///
  /// O(n) time.
  ///
  /// `["a", nil, "b", "a"]` becomes the groups `[0, nil, 1, 0]`.
  public init<Label: Hashable>(_ labels: [Label?]) {
    var numbers: [Label: UInt32] = [:]
    groupCodes = labels.map { label in
      guard let label else { return .max }
      if let known = numbers[label] { return known }
      let number = UInt32(numbers.count)
      numbers[label] = number
      return number
    }
    count = numbers.count
  }

  /// The group of a vertex, or `nil` when it has none.
  public func group(of vertex: Int) -> Int? {
    groupCodes[vertex] == .max ? nil : Int(groupCodes[vertex])
  }
}
