/// Tells quickly for many nodes whether they have a label, in one snapshot of a graph.
public struct LabelTest: Sendable {
  private let words: ColumnReader<UInt64>

  /// A test for a label; no node passes a test for `nil`.
  public init(_ graph: Graph, _ label: LabelID?) {
    guard let label, Int(label.raw) < graph.nodes.members.count else {
      words = ColumnReader(ChunkedArray(filler: 0))
      return
    }
    words = ColumnReader(graph.nodes.members[Int(label.raw)].words)
  }

  /// Whether a node has the label.
  public func callAsFunction(_ node: UInt32) -> Bool {
    words(node >> 6) & (1 << UInt64(node & 63)) != 0
  }

  /// The positions of the nodes that have the label.
  public func positions(of nodes: [UInt32]) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: nodes.count) { found, count in
      for (position, node) in nodes.enumerated() {
        let passes = words(node >> 6) & (1 << UInt64(node & 63)) != 0
        // Without a branch: writes always, counts when it passes.
        found[count] = UInt32(truncatingIfNeeded: position)
        count += passes ? 1 : 0
      }
    }
  }
}
