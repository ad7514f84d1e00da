import NetworkGraph
import Testing

@testable import GraphQuery

/// What a plan says about the search for paths: selector, mode in force, strategy, direction.
@Suite struct PathSearchPlanTests {
  private static let plans: [(text: String, line: String)] = [
    (
      "MATCH p = ANY SHORTEST (a:A {x: 1})-[:R]->+(b:B {x: 2}) RETURN p",
      "selector ANY SHORTEST mode TRAIL strategy breadth-first from both ends"
    ),
    (
      "MATCH REPEATABLE ELEMENTS p = ANY (a:A {x: 1})-[:R]->+(b:B {x: 2}) RETURN p",
      "selector ANY mode WALK strategy breadth-first from both ends"
    ),
    (
      "MATCH p = SHORTEST 3 ACYCLIC (a:A {x: 1})-[:R]->+(b) RETURN p",
      "selector SHORTEST 3 mode ACYCLIC strategy breadth-first, then by deviations"
    ),
    (
      "MATCH p = SHORTEST 2 SIMPLE GROUPS (a)-[:R]->+(b {x: 2}) RETURN p",
      "selector SHORTEST 2 GROUPS mode SIMPLE strategy breadth-first from the last node, "
        + "then by deviations"
    ),
    (
      "MATCH p = CHEAPEST 2 (a:A {x: 1})-[r:R COST r.w]->+(b) RETURN p",
      "selector CHEAPEST 2 mode TRAIL strategy Dijkstra, then by deviations"
    ),
    (
      "MATCH (a:A {x: 1}) ((c)-[r]->(d) WHERE c.x < d.x){1,3} (b) RETURN r",
      "selector ALL mode TRAIL strategy depth-first, only where the other end can be reached"
    ),
    (
      "MATCH p = shortestPath((a:A {x: 1})-[*]-(b:B {x: 2})) RETURN p",
      "selector ANY SHORTEST mode TRAIL strategy breadth-first from both ends"
    ),
    (
      "MATCH (a:A {x: 1}), (b:B {x: 2}) MATCH p = (a)-[*]->(b) RETURN p",
      "selector ALL mode TRAIL strategy depth-first, only where the other end can be reached"
    ),
  ]

  @Test(arguments: plans.map(\.text))
  func namesSelectorModeAndStrategy(_ text: String) throws {
    let line = try #require(Self.plans.first { $0.text == text }).line
    let result = try Session(try randomGraph(3)).run("EXPLAIN " + text)
    let plan = result.rows.map { "\($0[0])" }.joined(separator: "\n")
    #expect(plan.contains(line), "\(plan)")
  }
}
