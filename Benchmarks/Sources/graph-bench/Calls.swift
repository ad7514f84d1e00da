import ArgumentParser
import Foundation
import GraphFormats
import GraphQuery
import NetworkGraph

/// Times short queries over many calls.
///
/// A single call takes a few microseconds, of which reading the clock would be a good part: all calls
/// of a run stand between two readings. What is measured is `Session.run` with its answer as a caller
/// gets it; the text is parsed and planned in the first call of all, which does not count.
struct Calls: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times a thousand calls of short queries and prints the mean of a call."
  )

  @Argument(help: "A folder of the social network, with queries.json.")
  var folder: String

  @Option(help: "How many calls stand between two readings of the clock.")
  var calls = 1_000

  @Option(help: "How often to measure; the fastest and the middle run are printed.")
  var runs = 5

  @Option(help: "Queries to run, separated by commas; all by default.")
  var only = ""

  private static let queries = [
    ("lookup", "MATCH (p:Person {id: $id}) RETURN p.name, p.age"),
    ("hop1", "MATCH (a:Person {id: $id})-[:KNOWS]->(b:Person) RETURN b.id, b.name"),
    (
      "hop2_count",
      "MATCH (a:Person {id: $id})-[:KNOWS]->(:Person)-[:KNOWS]->(c:Person) RETURN count(*)"
    ),
    (
      "hop3_distinct",
      "MATCH (a:Person {id: $id})-[:KNOWS]->(:Person)-[:KNOWS]->(:Person)-[:KNOWS]->(d:Person) "
        + "RETURN count(DISTINCT d)"
    ),
  ]

  private struct Starts: Decodable {
    let lookup_ids: [Int64]
    let start_ids: [Int64]
  }

  func run() throws {
    let session = Session(try CSVImporter().load(folder).graph)
    let file = URL(fileURLWithPath: folder).appendingPathComponent("queries.json")
    let starts = try JSONDecoder().decode(Starts.self, from: Data(contentsOf: file))
    let wanted = Set(only.split(separator: ",").map(String.init))
    for (name, text) in Self.queries where wanted.isEmpty || wanted.contains(name) {
      let ids = name == "lookup" ? starts.lookup_ids : starts.start_ids
      let parameters = ids.map { ["id": Value.int($0)] }
      guard let first = parameters.first else { continue }
      var rows = try session.run(text, parameters: first).rows.count
      var times: [Double] = []
      for _ in 0..<max(1, runs) {
        rows = 0
        let watch = Stopwatch()
        for call in 0..<calls {
          rows += try session.run(text, parameters: parameters[call % parameters.count]).rows.count
        }
        times.append(watch.cpu / Double(max(1, calls)))
      }
      let fastest = ((times.min() ?? 0) * 1e9).rounded() / 1e6
      let middle = (median(times) * 1e9).rounded() / 1e6
      print(
        """
        {"q": "\(name)", "calls": \(calls), "runs": \(times.count), \
        "cpu_per_call_ms": \(fastest), "median_ms": \(middle), "rows": \(rows)}
        """
      )
    }
  }
}
