import NetworkGraph
import TestSupport
import Testing

@testable import GraphQuery

/// shortestPath and allShortestPaths held against all trails between two nodes, on random
/// multigraphs, with bounds and conditions.
@Suite struct ShortestPathOracleTests {
  @Test(arguments: [0, 1, 2] as [UInt64])
  func pathsAreThoseOfTheDefinition(_ part: UInt64) throws {
    let count = 40 * soak
    for seed in part * count..<(part + 1) * count { try check(seed) }
  }

  /// A condition as text and as a test.
  private struct Condition: Sendable {
    var text: String
    var holds: @Sendable (Path, Graph) -> Bool
  }

  private static let conditions: [Condition] = [
    Condition(text: "", holds: { _, _ in true }),
    Condition(text: "all(n IN nodes(p) WHERE n.x > 0)") { path, graph in
      path.nodes.allSatisfy { (number("x", $0, graph) ?? 0) > 0 }
    },
    Condition(text: "none(r IN relationships(p) WHERE r.w = 1)") { path, graph in
      path.relationships.allSatisfy { number("w", $0, graph).map { $0 != 1 } ?? false }
    },
    Condition(text: "any(n IN nodes(p) WHERE n.x = 2)") { path, graph in
      path.nodes.contains { number("x", $0, graph) == 2 }
    },
    Condition(text: "length(p) % 2 = 0") { path, _ in path.length % 2 == 0 },
    Condition(text: "size(rs) > 1") { path, _ in path.length > 1 },
  ]

  private static func number(_ key: String, _ node: NodeID, _ graph: Graph) -> Int64? {
    guard let id = graph.key(named: key), case .int(let number) = graph.property(id, of: node)
    else { return nil }
    return number
  }

  private static func number(_ key: String, _ tie: RelationshipID, _ graph: Graph) -> Int64? {
    guard let id = graph.key(named: key), case .int(let number) = graph.property(id, of: tie)
    else { return nil }
    return number
  }

  private func check(_ seed: UInt64) throws {
    var draw = RandomPatterns(seed: seed &+ 1_000_000)
    let graph = try draw.graph()
    var relationship = PatternRelationship()
    relationship.name = "rs"
    relationship.direction =
      PatternRelationship.Direction.allCases.randomElement(using: &draw.random) ?? .right
    relationship.types = [[], ["R"], ["R", "S"]].randomElement(using: &draw.random) ?? []
    let lower = Int.random(in: 0...3, using: &draw.random)
    let upper =
      Bool.random(using: &draw.random) ? nil : Int.random(in: lower...4, using: &draw.random)
    // Eight relationships at most: a trail cannot be longer.
    relationship.length = lower...(upper ?? 8)
    var path = PatternPath()
    path.name = "p"
    path.nodes = ["a", "b"].map { name in
      var node = PatternNode()
      node.name = name
      return node
    }
    path.relationships = [relationship]
    var clause = PatternClause()
    clause.paths = [path]
    let condition = Self.conditions.randomElement(using: &draw.random) ?? Self.conditions[0]
    var trails: [[Value]: [Path]] = [:]
    for row in PatternOracle(graph).rows(of: [clause]) {
      guard let start = row["a"], let end = row["b"], case .path(let path)? = row["p"],
        condition.holds(path, graph)
      else { continue }
      trails[[start, end], default: []].append(path)
    }
    for isAll in [false, true] {
      let bounds = "*\(lower)..\(upper.map(String.init) ?? "")"
      let types = relationship.types.isEmpty ? "" : ":" + relationship.types.joined(separator: "|")
      let (left, right) =
        switch relationship.direction {
        case .right: ("-", "->")
        case .left: ("<-", "-")
        case .undirected: ("-", "-")
        }
      let text =
        "MATCH p = \(isAll ? "allShortestPaths" : "shortestPath")"
        + "((a)\(left)[rs\(types)\(bounds)]\(right)(b))"
        + (condition.text.isEmpty ? "" : " WHERE \(condition.text)") + " RETURN a, b, p"
      do {
        let result = try Session(graph).run(text)
        judge(result.rows, trails, isAll: isAll, "seed \(seed): \(text)")
      } catch {
        Issue.record("seed \(seed): \(text)\n\(error)")
      }
    }
  }

  private func judge(
    _ rows: [[Value]],
    _ trails: [[Value]: [Path]],
    isAll: Bool,
    _ place: String
  ) {
    var found: [[Value]: [Path]] = [:]
    for row in rows {
      guard case .path(let path) = row[2] else { continue }
      found[[row[0], row[1]], default: []].append(path)
    }
    #expect(Set(found.keys) == Set(trails.keys), "\(place): pairs with a path")
    for (ends, paths) in found {
      let all = trails[ends] ?? []
      let shortest = all.map(\.length).min() ?? 0
      let wanted = Set(all.filter { $0.length == shortest })
      if isAll {
        #expect(Set(paths) == wanted && paths.count == wanted.count, "\(place): \(ends)")
      } else {
        #expect(paths.count == 1 && wanted.isSuperset(of: paths), "\(place): \(ends)")
      }
    }
  }
}
