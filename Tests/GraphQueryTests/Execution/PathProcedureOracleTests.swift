import NetworkGraph
import TestSupport
import Testing

@testable import GraphQuery

/// `paths.all` and `paths.disjoint` held against all acyclic paths that MATCH finds, on random
/// multigraphs, by parts of the graph.
@Suite struct PathProcedureOracleTests {
  @Test(arguments: [0, 1, 2] as [UInt64])
  func pathsAreThoseThatMatchFinds(_ part: UInt64) throws {
    let count = 60 * soak
    for seed in part * count..<(part + 1) * count { try check(seed) }
  }

  private func check(_ seed: UInt64) throws {
    var draw = RandomPatterns(seed: seed &+ 2_000_000)
    let session = Session(try draw.graph())
    var options: [String] = []
    var inner = "true"
    let arrows = [
      ("both", "-[rs*0..]-"), ("out", "-[rs*0..]->"), ("in", "<-[rs*0..]-"),
    ]
    var (direction, arrow) = arrows.randomElement(using: &draw.random) ?? arrows[0]
    options.append("direction: '\(direction)'")
    if Bool.random(using: &draw.random) {
      options.append("types: ['R']")
      arrow.replace("rs*", with: "rs:R*")
    }
    if Bool.random(using: &draw.random) {
      options.append("nodes: ['A']")
      inner = "all(n IN nodes(p)[1..-1] WHERE n:A)"
    }
    let rows = try session.run(
      "MATCH p = (a)\(arrow)(b) WHERE isAcyclic(p) AND \(inner) RETURN a, b, p"
    ).rows
    let expected = Dictionary(grouping: rows, by: { Array($0.prefix(2)) })
      .mapValues { $0.compactMap { Self.path($0[2]) } }
    let whole = "{\(options.joined(separator: ", "))}"
    let place = "seed \(seed), \(whole)"
    let found = try session.run(
      "MATCH (a), (b) CALL paths.all(a, b, \(whole)) YIELD path, length "
        + "RETURN a, b, path, length"
    ).rows
    var byEnds: [[Value]: [Path]] = [:]
    for row in found {
      guard let path = Self.path(row[2]) else { continue }
      #expect(row[3] == .int(Int64(path.length)), "\(place)")
      byEnds[Array(row.prefix(2)), default: []].append(path)
    }
    #expect(byEnds.mapValues(Set.init) == expected.mapValues(Set.init), "\(place)")
    for (ends, paths) in byEnds {
      #expect(paths.count == expected[ends]?.count, "\(place)")
      #expect(paths.map(\.length) == paths.map(\.length).sorted(), "\(place)")
    }
    for kind in ["nodes", "edges"] {
      let most = try session.run(
        "MATCH (a), (b) WHERE a <> b CALL paths.disjoint(a, b, "
          + "{by: '\(kind)', \(options.joined(separator: ", "))}) YIELD path, cut "
          + "RETURN a, b, count(path) AS paths, cut"
      ).rows
      for row in most {
        guard case .list(let cut) = row[3], case .int(let count) = row[2] else {
          Issue.record("\(place) by \(kind)")
          continue
        }
        let elements = (expected[Array(row.prefix(2))] ?? []).map { Self.parts($0, kind) }
        #expect(cut.count == Int(count), "\(place) by \(kind)")
        #expect(elements.allSatisfy { !$0.isDisjoint(with: cut) }, "\(place) by \(kind)")
        #expect(
          !Self.canBeCut(elements, with: Int(count) - 1),
          "\(place) by \(kind): fewer would do"
        )
      }
    }
  }

  private static func path(_ value: Value) -> Path? {
    guard case .path(let path) = value else { return nil }
    return path
  }

  /// What of a path may be part of a cut.
  private static func parts(_ path: Path, _ kind: String) -> Set<Value> {
    kind == "edges" || path.length == 1
      ? Set(path.relationships.map(Value.relationship))
      : Set(path.nodes.dropFirst().dropLast().map(Value.node))
  }

  /// Whether so many members, or fewer, are enough to meet every path.
  private static func canBeCut(_ paths: [Set<Value>], with count: Int) -> Bool {
    guard let first = paths.first else { return count >= 0 }
    guard count > 0 else { return false }
    return first.contains { member in
      canBeCut(paths.filter { !$0.contains(member) }, with: count - 1)
    }
  }
}
