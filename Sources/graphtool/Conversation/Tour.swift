import GraphQuery
import NetworkGraph

/// Five questions that show in two minutes what can be asked, each with its statement.
struct Tour {
  /// A question in words and in the language.
  struct Step {
    let question: String
    let statement: String
  }

  /// The data that it is about.
  static let data = "examples/the-hague"

  static let introduction = """
    Five questions to the example: peace initiatives of migrants around The Hague,
    from five public texts. Each comes with the query that answers it.
    """

  static let steps = [
    Step(
      question: "What is in the network?",
      statement: """
        MATCH (n)
        RETURN labels(n)[0] AS kind, count(*) AS nodes
        ORDER BY nodes DESC;
        """
    ),
    Step(
      question: """
        Who took part in the seminar of 2016, and where is it written?
        (actor)-[tie]->(event) is a picture of what is looked for.
        """,
      statement: """
        MATCH (actor)-[tie]->(event:Event)
        WHERE event.name STARTS WITH 'Partnerships for Peace'
        RETURN actor.name AS actor, type(tie) AS tie, tie.source AS source,
          tie.locator AS line
        ORDER BY actor
        LIMIT 6;
        """
    ),
    Step(
      question: """
        Who can introduce the Municipality of The Hague to Tosangana?
        The plus stands for any number of ties. 'actors' is a view of the data:
        without places and themes, over which everybody would be close.
        """,
      statement: """
        USE actors
        MATCH way = ANY SHORTEST
          (:Organisation {name: 'Municipality of The Hague'})
          -[]-+ (:Organisation {name: 'Tosangana'})
        RETURN way;
        """
    ),
    Step(
      question: """
        On whom do the shortest ways between all others depend most?
        These are the brokers.
        """,
      statement: """
        USE actors
        MATCH (n)
        RETURN n.name AS broker, betweenness(n) AS score
        ORDER BY score DESC
        LIMIT 5;
        """
    ),
    Step(
      question: """
        Whom do they bring together? $_ is the answer before this one, and the
        ways in an answer are what a diagram of it shows.
        """,
      statement: """
        USE actors
        MATCH way = (broker)--(other)
        WHERE broker.name IN [row IN $_ | row.broker]
        RETURN broker.name AS broker, count(way) AS ties, collect(way) AS ways
        ORDER BY ties DESC;
        """
    ),
  ]

  static let end = """
    That is how it goes. What next?
      :render brokers.svg       draws the last answer; ':open' shows it
      :questions                more questions that are ready to be asked
      :load FOLDER              your own data: nodes.csv and edges.csv
      :help                     everything else
    """
}

extension Conversation {
  /// Walks through the tour, on the example and without touching the open data; where none are open,
  /// the example stays.
  mutating func tour() throws(Failure) {
    // Who goes by a pseudonym in the open data does so here.
    var loader = loader
    let opened: DataLoader.Opened
    do throws(Failure) {
      opened = try loader.open([Tour.data, "--quiet"])
    } catch {
      guard !SystemFile.isFolder(QuestionShelf.data(Tour.data)) else { throw error }
      throw .input(
        "the example is not here; start graphtool in the folder of PeaceGraph, or install it with "
          + "'make install'"
      )
    }
    var guide = Conversation(opened, loader: loader, display: display, limits: limits)
    guide.display.format = .table
    try Console.print(Tour.introduction)
    for (index, step) in Tour.steps.enumerated() {
      let number = Emphasis.strong.text("\(index + 1) of \(Tour.steps.count)")
      let question = step.question.replacing("\n", with: "\n        ")
      try Console.print("\n\(number)  \(question)\n")
      try Console.print("  " + step.statement.replacing("\n", with: "\n  ") + "\n")
      guard try Self.goesOn() else { return }
      try guide.ask(step.statement)
    }
    try Console.print("\n" + Tour.end)
    guard session.graph.nodeCount == 0, !hasUnsavedChanges, !session.isInTransaction else { return }
    self.loader = loader
    open(opened)
    last = guide.last
    lastStatement = guide.lastStatement
  }

  /// Waits for Enter where a person is there; `false` when they have seen enough.
  private static func goesOn() throws(Failure) -> Bool {
    guard Console.isInteractive else { return true }
    guard let line = try Console.answer(to: "Enter for the answer, q to end: ") else {
      return false
    }
    return !line.lowercased().hasPrefix("q")
  }
}
