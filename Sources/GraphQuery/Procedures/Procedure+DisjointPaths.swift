internal import NetworkGraph

extension Procedure {
  /// As many paths between two nodes as possible that share no node, or no relationship, and what
  /// keeps their number from being larger.
  ///
  /// `cut` is the same in every row. It has as many members as there are paths, and is null when the
  /// option `k` ended the search before it was known. Where there is no path at all, one row says so:
  /// index 0, no path, and an empty cut.
  static let disjointPaths = Procedure(
    name,
    inputs: [
      Field("from", .node), Field("to", .node), Field("options", .map, isOptional: true),
    ],
    outputs: [Field("index", .integer), Field("path", .path), Field("cut", .list)],
    summary:
      "Paths between two nodes that share no node or relationship, and what limits their number."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let keys: [PathOptions.Key] = [.by, .types, .nodes, .direction, .k]
    guard let call = try PathCall(arguments, of: name, keys, context),
      call.source != call.target
    else { return [] }
    let found: DisjointPaths
    do throws(AlgorithmError) {
      found = try call.topology.disjointPaths(
        from: call.source,
        to: call.target,
        sharingNo: call.options.disjointness,
        atMost: call.options.most,
        cancellation: context.cancellation
      )
    } catch {
      throw QueryError(error)
    }
    let cut = found.cut.map { cut in
      Value.list(
        cut.ties.compactMap { call.topology.relationship(at: $0).map(Value.relationship) }
          + cut.vertices.map { .node(call.topology.node(at: $0)) }
      )
    }
    guard !found.paths.isEmpty else { return [[.int(0), .null, cut ?? .null]] }
    return found.paths.enumerated().map { index, path in
      [.int(Int64(index + 1)), call.value(path), cut ?? .null]
    }
  }

  private static let name = "paths.disjoint"
}
