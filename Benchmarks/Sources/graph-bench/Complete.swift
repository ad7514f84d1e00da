import ArgumentParser
import GraphQuery
import NetworkGraph

/// Times what may complete a statement, in a graph with many names.
struct Complete: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times the completion of labels, properties and names in a graph of many nodes."
  )

  @Option(help: "How many nodes the graph has, each with a name of its own.")
  var nodes = 1_000_000

  @Option(help: "How often to complete each text.")
  var runs = 7

  func run() throws {
    let session = Session()
    _ = try session.run(
      """
      UNWIND range(1, $count) AS i
      CREATE (:Person {name: 'Person ' + toString(i) + ' of Somewhere ' + toString(i % 977)})
      """,
      parameters: ["count": .int(Int64(nodes))]
    )
    let report = Report(
      dataset: "names",
      vertexCount: nodes,
      tieCount: 0,
      threads: 1,
      runs: runs,
      only: []
    )
    for (name, text) in [
      ("label", "MATCH (p:Per"), ("key", "MATCH (p:Person) WHERE p.n"),
      ("name-first", "MATCH (p:Person {name: 'Person 1"),
      ("name-last", "MATCH (p:Person {name: '976"),
      ("name-one", "MATCH (p:Person {name: 'Person \(nodes - 3) "),
      ("name-none", "MATCH (p:Person {name: 'Nobody"),
    ] {
      report.time("complete-\(name)") {
        Completer(graph: session.graph).complete(text, at: text.utf8.count).candidates.count
      } summary: { count in
        "{\"candidates\": \(count)}"
      }
    }
  }
}
