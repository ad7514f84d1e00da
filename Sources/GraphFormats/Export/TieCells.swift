import NetworkGraph

/// The relationships of a graph as cells of a table, one after the other in ascending order.
struct TieCells {
  /// The properties of the current relationship.
  private(set) var properties: PropertyCells
  /// The position of the current relationship, from 0.
  private(set) var number = -1
  private let rows: [UInt32]
  private let ends: EndsReader
  private let nodes: ReadyCells
  private let types: ReadyCells

  /// Starts before the first relationship.
  ///
  /// O(V + E).
  init(_ graph: Graph, _ identity: NodeIdentity, _ keys: [KeyID]) {
    rows = graph.relationshipIDs().map(\.raw)
    properties = PropertyCells(graph, relationships: rows, keys)
    ends = EndsReader(graph)
    nodes = identity.cells()
    types = ReadyCells(count: graph.types.count) {
      $1.append(text: graph.name(of: TypeID(UInt32(truncatingIfNeeded: $0))))
    }
  }

  /// Goes to the next relationship; `false` after the last.
  mutating func next() -> Bool {
    guard number + 1 < rows.count else { return false }
    number += 1
    properties.move(to: number)
    return true
  }

  /// Appends the ids of the two ends.
  func appendEnds(to record: inout CSVRecord) {
    guard let (source, target) = ends.ends(rows[number]) else { return }
    nodes.append(Int(source), to: &record)
    nodes.append(Int(target), to: &record)
  }

  /// Appends the name of the type.
  func appendType(to record: inout CSVRecord) {
    guard let type = ends.type(rows[number]) else { return }
    types.append(Int(type.raw), to: &record)
  }
}
