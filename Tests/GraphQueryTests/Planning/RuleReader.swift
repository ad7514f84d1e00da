import NetworkGraph
import TestSupport
import Testing

@testable import GraphQuery

/// What the tests of all rules need: plans with and without a rule, and the rows of both.
extension Optimiser.Rule {
  /// All rules but this one.
  var others: Set<Self> { Set(Self.allCases).subtracting([self]) }

  /// Whether the plan of a query shows a word with the rule on.
  func shows(_ word: String, _ text: String, on graph: Graph) throws -> Bool {
    let without = try planLines(text, on: graph, rules: others)
    #expect(!without.contains { $0.contains(word) }, "without the rule: \(text)")
    return try planLines(text, on: graph).contains { $0.contains(word) }
  }

  /// Holds the rows of queries with the rule on against those with it off, and with all rules off.
  func givesTheSameRows(_ texts: [String], on graph: Graph, _ comment: String = "") {
    for text in texts {
      func rows(_ rules: Set<Self>) -> Result<[[Value]], any Error> {
        Result { try Session(graph, rules: rules).run(text).rows }
      }
      do {
        let on = try rows(Set(Self.allCases)).get()
        let off = try rows(others).get()
        let plain = try rows([]).get()
        #expect(RowDifference(expected: off, found: on).isEmpty, "\(comment) \(text)")
        #expect(RowDifference(expected: plain, found: on).isEmpty, "\(comment) \(text)")
      } catch {
        Issue.record("\(comment) \(text)\n\(error)")
      }
    }
  }
}

/// A small multigraph with self-loops, parallel relationships and gaps.
func randomGraph(_ seed: UInt64) throws -> Graph {
  var draw = RandomPatterns(seed: seed)
  return try draw.graph()
}
