internal import NetworkGraph

extension Procedure {
  /// All paths between two nodes that visit no node twice, the shorter first.
  ///
  /// They are looked for one by one as rows are asked for. Without a limit of its own a call gives
  /// at most `usualLimit` paths and fails when there are more: an answer that is not whole must not
  /// look as if it were.
  static let allPaths = Procedure(
    name,
    inputs: [
      Field("from", .node), Field("to", .node), Field("options", .map, isOptional: true),
    ],
    outputs: [Field("path", .path), Field("length", .integer)],
    summary: "The paths between two nodes that visit no node twice, the shorter first.",
    isGradual: true
  ) { (arguments, context) throws(QueryError) -> Rows in
    let keys: [PathOptions.Key] = [.maxLength, .limit, .types, .nodes, .direction]
    guard let call = try PathCall(arguments, of: name, keys, context) else { return { [] } }
    let limit = call.options.most
    var found = 0
    // Whether there is a path beyond the usual limit.
    var hasMore = false
    // Pieces grow: whoever wants one path does not pay for many.
    var size = 8
    do throws(AlgorithmError) {
      var paths = try call.topology.simplePaths(
        from: call.source,
        to: call.target,
        longest: call.options.longest,
        cancellation: context.cancellation
      )
      return { () throws(QueryError) -> [[Value]] in
        var piece: [[Value]] = []
        while !hasMore, piece.count < size, found < limit ?? .max {
          let path: TopologyPath?
          do throws(AlgorithmError) { path = try paths.next() } catch { throw QueryError(error) }
          guard let path else { break }
          guard limit != nil || found < usualLimit else {
            hasMore = true
            break
          }
          found += 1
          piece.append([call.value(path), .int(Int64(path.length))])
        }
        // The paths up to the limit are handed out first: they may be all that is wanted.
        if hasMore, piece.isEmpty { throw tooMany }
        size = min(size * 2, Batch.usualCount)
        return piece
      }
    } catch {
      throw QueryError(error)
    }
  }

  private static let name = "paths.all"
  /// The largest number of paths for a call that names none.
  private static let usualLimit = 1_000

  private static var tooMany: QueryError {
    QueryError(
      .limitExceeded,
      .rowLimitExceeded,
      phase: .runtime,
      subject: name,
      explanation: "there are more than \(usualLimit) paths",
      hint: "set the option 'maxLength', or 'limit' to get so many of the shortest"
    )
  }
}
