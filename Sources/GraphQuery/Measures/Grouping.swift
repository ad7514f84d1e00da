internal import NetworkGraph

/// The groups into which a choice divides the vertices of a topology.
///
/// Groups are numbered from 0 in the order of their values, so that the numbers do not depend on the
/// order of the nodes.
struct Grouping: VertexGrouping {
  /// The group of each vertex; `nil` for a vertex without one, such as a node without the property.
  let groups: [Int?]
  /// The value that the members of each group share.
  let values: [Value]

  /// Vertices without any groups.
  static let none = Grouping(groups: [], values: [])

  init(groups: [Int?], values: [Value]) {
    self.groups = groups
    self.values = values
  }

  /// Groups vertices with the same value; null is no group.
  init(by value: (_ vertex: Int) -> Value, count: Int) {
    var numbers: [Value: Int] = [:]
    var values: [Value] = []
    var groups: [Int?] = []
    groups.reserveCapacity(count)
    for vertex in 0..<count {
      let value = value(vertex)
      guard !value.isNull else {
        groups.append(nil)
        continue
      }
      if let known = numbers[value] {
        groups.append(known)
      } else {
        numbers[value] = values.count
        groups.append(values.count)
        values.append(value)
      }
    }
    // The numbers follow the values, so that they do not depend on the order of the nodes.
    let order = values.indices.sorted { values[$0].precedes(values[$1]) }
    var places = [Int](repeating: 0, count: values.count)
    for (place, group) in order.enumerated() { places[group] = place }
    self.groups = groups.map { $0.map { places[$0] } }
    self.values = order.map { values[$0] }
  }

  /// The group of each vertex, `UInt32.max` where it has none.
  var groupCodes: [UInt32] { groups.map { $0.map(UInt32.init) ?? .max } }

  /// The number of groups.
  var count: Int { values.count }

  /// The group with a value, or `nil`.
  func group(of value: Value) -> Int? { values.firstIndex { $0 == value } }

  /// The vertices of a group, ascending.
  func vertices(of group: Int) -> [Int] { groups.indices.filter { groups[$0] == group } }
}
