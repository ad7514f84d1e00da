import ArgumentParser
import GraphQuery
import NetworkGraph

/// Times the completion of names inside of quotes, as Tab asks for it.
struct Complete: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times the completion of the names of many nodes."
  )

  @Option(help: "How many nodes there are, each with a name of its own.")
  var nodes = 1_000_000

  @Option(help: "How often to complete each piece.")
  var runs = 7

  func run() throws {
    let session = Session()
    _ = try session.run(
      """
      UNWIND range(1, \(nodes)) AS i
      CREATE (:Person {name: ['Amina', 'Bo', 'Chen', 'Dalia'][i % 4] + ' van der Berg ' + toString(i)})
      """
    )
    let last = "Amina van der Berg \(nodes / 4 * 4)"
    let pieces = [
      "first letters of many": "Ch", "whole name of the last": last,
      "a word of the last": "\(nodes)",
      "a word of all": "berg", "nothing": "zzz",
    ]
    try time(pieces, session, "")
    _ = try session.run("MATCH (n:Person {name: '\(last)'}) SET n.name = 'Zuhra Changed'")
    try time(["a changed name": "zuhra ch"], session, "after a change: ")
  }

  private func time(_ pieces: [String: String], _ session: Session, _ when: String) throws {
    let report = Report(
      dataset: "names",
      vertexCount: session.graph.nodeCount,
      tieCount: 0,
      threads: 1,
      runs: runs,
      only: []
    )
    for (name, piece) in pieces.sorted(by: { $0.key < $1.key }) {
      let text = "MATCH (p:Person {name: '\(piece)"
      report.time(when + name) {
        Completer(graph: session.graph).complete(text, at: text.utf8.count).candidates
      } summary: { found in
        "{\"candidates\": \(found.count), \"first\": \"\(found.first?.text ?? "")\"}"
      }
    }
  }
}
