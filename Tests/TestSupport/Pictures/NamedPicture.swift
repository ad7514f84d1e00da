/// A picture that nothing may overlap in, by the arguments of `graphtool render`.
package struct NamedPicture: Sendable, CustomStringConvertible {
  package let name: String
  /// Data and query, with paths from the root of the package.
  package let arguments: [String]
  /// Whether it is of the data in `examples`, which are always there.
  package let isExample: Bool

  package var description: String { name }

  private init(_ name: String, _ arguments: [String], isExample: Bool = true) {
    self.name = name
    self.arguments = arguments
    self.isExample = isExample
  }

  private init(_ name: String, network: String) {
    self.init(name, ["../shared/data/networks/\(network)"], isExample: false)
  }

  /// The actors of The Hague that exist and act as one.
  package static let actors = """
    MATCH (n:Person|Organisation|Event|Collaboration)
    WHERE NOT coalesce(n.subtype, '') IN ['collective', 'community']
      AND NOT coalesce(n.status, '') IN ['planned', 'postponed', 'expected']
    RETURN n
    """

  /// Up to sixty nodes, all of which have their names.
  package static let small = [
    NamedPicture("Southern Women", ["examples/southern-women"]),
    NamedPicture(
      "Suffragettes",
      [
        "examples/suffragettes-visits", "--compare", "1908..1909", "--start", "year", "--end",
        "year",
      ]
    ),
    NamedPicture("Alliances", ["examples/wwi-alliances"]),
    NamedPicture("Florentine families", network: "florentine"),
    NamedPicture("Karate club", network: "karate"),
    NamedPicture("Kite", network: "kite"),
  ]

  /// More nodes, of which some may go without a name.
  package static let large = [
    NamedPicture("Actors", ["examples/the-hague", actors, "--size", "betweenness"]),
    NamedPicture(
      "Groups",
      [
        "examples/the-hague", "MATCH (n:Person|Organisation|Event|Collaboration) RETURN n",
        "--group", "component", "--hulls",
      ]
    ),
    NamedPicture(
      "Brokers",
      ["examples/the-hague", "--file", "queries/diagrams/brokers.cypher", "--size", "betweenness"]
    ),
    NamedPicture("Bristol protest", network: "bristol_protest"),
    NamedPicture("UK faculty", network: "uk_faculty"),
  ]

  /// The looks that each has to bear: themes, palettes, page formats.
  package static let looks: [[String]] = [
    ["--theme", "report"], ["--theme", "screen"], ["--theme", "dark"], ["--palette", "print"],
  ]
}
