import GraphFormats
import GraphQuery
import NetworkGraph

/// Words about the data: what they hold, other data, other programs.
extension ConversationCommand {
  static let data: [ConversationCommand] = [
    Self(":schema", "kinds, who is tied to whom, properties, views") {
      (conversation, _) throws(Failure) in
      var output = OutputBuffer()
      try SchemaDiagram(conversation.session.visibleGraph).write(to: &output, room: Console.width)
      try output.flush()
    },
    Self(
      ":describe",
      "NAME",
      "a node with its properties, ties and sources",
      details: """
        NAME is a name or an id, whole or in part; Tab completes it.

          :describe Femmes PluriElles
        """,
      completion: .nodes
    ) { (conversation, rest) throws(Failure) in
      guard !rest.isEmpty else { throw .input("write a name or an id behind ':describe'") }
      let words = CommandWords.unquoted(rest)
      var output = OutputBuffer()
      try NodeDescription(conversation.session.visibleGraph, room: Console.width).write(
        words,
        to: &output
      )
      try output.flush()
    },
    Self(
      ":load",
      "DATA [OPTIONS]",
      "load other data in place of these",
      details: """
        The options are those that say how data are read: --with, --mapping, --delimiter, --encoding,
        --pseudonymise and others.

          :load examples/the-hague
          :load my-ties.csv --delimiter ';'
        """,
      completion: .files
    ) { (conversation, rest) throws(Failure) in try conversation.load(rest) },
    Self(
      ":export",
      "[FORMAT] PATH",
      "write the network for another program",
      details: """
        The formats are \(exports.joined(separator: ", ")). A file that ends in .json is node-link, one that
        ends in .cypher a script. What is there already is replaced with --force, or when you say so.

          :export network.json
          :export gephi for-gephi
        """,
      completion: .words(exports)
    ) { (conversation, rest) throws(Failure) in try conversation.export(rest) },
  ]

  private static let exports = GraphExporter.Format.allCases.map(\.rawValue)
}
