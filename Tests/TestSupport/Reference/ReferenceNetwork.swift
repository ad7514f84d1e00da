/// A network of the reference data as a list of ties between named vertices.
public struct ReferenceNetwork: Sendable {
  /// The name of each vertex.
  public let names: [String]
  /// Where each tie begins.
  public let sources: [UInt32]
  /// Where each tie ends.
  public let targets: [UInt32]

  /// Reads the ties between the named vertices from a table with the columns `source_id` and
  /// `target_id`; `column` and `value`, if given, choose the rows.
  public init(
    names: [String],
    ties: ReferenceTable,
    where column: String? = nil,
    is value: String = ""
  ) {
    var positions: [String: UInt32] = [:]
    for (position, name) in names.enumerated() {
      positions[name] = UInt32(position)
    }
    let chosen = column.map { ties.column($0).map { $0 == value } }
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    for (row, ends) in zip(ties.column("source_id"), ties.column("target_id")).enumerated()
    where chosen?[row] ?? true {
      guard let source = positions[ends.0], let target = positions[ends.1] else { continue }
      sources.append(source)
      targets.append(target)
    }
    self.names = names
    self.sources = sources
    self.targets = targets
  }
}
