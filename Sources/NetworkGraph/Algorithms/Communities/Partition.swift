/// A division of the vertices of a topology into groups that do not overlap.
///
/// Groups are numbered from 0 in an order that does not depend on how they were found: the largest
/// first, of equally large ones that with the smallest vertex.
public struct Partition: Hashable, Sendable {
  /// The group of each vertex.
  public let groups: [UInt32]
  /// The number of vertices of each group, largest first.
  public let sizes: [Int]

  /// The number of groups.
  public var count: Int { sizes.count }

  /// Creates a partition in which vertices with the same label share a group.
  ///
  /// The labels are any numbers below the number of vertices; those outside are an error of the
  /// caller and stop the program. O(n + k log k) for k groups.
  public init(labels: [UInt32]) {
    let none = UInt32.max
    // Position of each label in `found`, by label, in the order of the smallest vertex.
    var place = [UInt32](repeating: none, count: labels.count)
    var found: [(size: Int, order: Int)] = []
    for label in labels {
      precondition(Int(label) < labels.count, "a label must be below the number of vertices")
      if place[Int(label)] == none {
        place[Int(label)] = UInt32(found.count)
        found.append((size: 0, order: found.count))
      }
      found[Int(place[Int(label)])].size += 1
    }
    let ordered = found.sorted { lhs, rhs in
      lhs.size != rhs.size ? lhs.size > rhs.size : lhs.order < rhs.order
    }
    var number = [UInt32](repeating: 0, count: found.count)
    for (group, entry) in ordered.enumerated() {
      number[entry.order] = UInt32(group)
    }
    groups = labels.map { number[Int(place[Int($0)])] }
    sizes = ordered.map(\.size)
  }

  /// The vertices of a group, ascending; O(n).
  public func vertices(of group: Int) -> [Int] {
    groups.indices.filter { Int(groups[$0]) == group }
  }
}
