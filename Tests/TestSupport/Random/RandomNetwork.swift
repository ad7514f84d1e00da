/// The files of a network in which most ties lead to a few hubs.
package enum RandomNetwork {
  package static func files(nodes: Int, ties: Int, seed: UInt64 = 42) -> [String: String] {
    var random = SplitMix64(seed: seed)
    var nodeRows = "id,kind,name,team\n"
    for node in 0..<nodes { nodeRows += "n\(node),Person,Actor \(node),t\(node % 5)\n" }
    var tieRows = "source_id,target_id,type,weight\n"
    var ends = [0]
    for tie in 0..<ties where nodes > 1 {
      let source = tie + 1 < nodes ? tie + 1 : Int.random(in: 0..<nodes, using: &random)
      let target = ends[Int.random(in: 0..<ends.count, using: &random)]
      ends += [source, target]
      let weight = Int.random(in: 0..<10, using: &random) == 0 ? 40 : 1
      tieRows += "n\(source),n\(target),KNOWS,\(weight)\n"
    }
    return ["nodes.csv": nodeRows, "edges.csv": tieRows]
  }
}
