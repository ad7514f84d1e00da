import NetworkGraph
import Testing

@testable import GraphQuery

/// Which elements hold at a time.
@Suite struct TimeReadingTests {
  /// A case: the dates of a node, the time, the options, whether the node holds.
  struct Case: Sendable, CustomTestStringConvertible {
    let start: Value
    let end: Value
    let time: String
    var options = ""
    let holds: Bool

    init(_ start: Value?, _ end: Value?, _ time: String, _ options: String = "", _ holds: Bool) {
      self.start = start ?? .null
      self.end = end ?? .null
      self.time = time
      self.options = options
      self.holds = holds
    }

    var testDescription: String { "\(start)..\(end) \(time) \(options)" }
  }

  private static let exclusive = "{endInclusive: false}"

  @Test(
    "an element holds from its start to its end",
    arguments: [
      // Both ends known.
      Case(.string("2010"), .string("2012"), "AS OF 2009", "", false),
      Case(.string("2010"), .string("2012"), "AS OF 2010", "", true),
      Case(.string("2010"), .string("2012"), "AS OF '2012-12-31'", "", true),
      Case(.string("2010"), .string("2012"), "AS OF '2013-01-01'", "", false),
      // Open sides.
      Case(nil, .string("2012"), "AS OF -500", "", true),
      Case(nil, .string("2012"), "AS OF 2013", "", false),
      Case(.string("2010"), nil, "AS OF 99999", "", true),
      Case(.string("2010"), nil, "AS OF '2009-12'", "", false),
      Case(nil, nil, "AS OF 2012", "", true),
      Case(nil, nil, "AS OF 2012", "{undated: false}", false),
      Case(.string("2010"), nil, "AS OF 2012", "{undated: false}", false),
      // Precision.
      Case(.string("2016-09-23"), .string("2016-09-23"), "AS OF 2016", "", true),
      Case(.string("2016-09-23"), .string("2016-09-23"), "AS OF '2016-09'", "", true),
      Case(.string("2016-09-23"), .string("2016-09-23"), "AS OF '2016-09-23'", "", true),
      Case(.string("2016-09-23"), .string("2016-09-23"), "AS OF '2016-09-24'", "", false),
      Case(.string("2016-09-23"), .string("2016-09"), "AS OF '2016-09-30'", "", true),
      Case(.string("2016-09-23"), .string("2016-09"), "AS OF '2016-10-01'", "", false),
      Case(.string("2016-02"), .string("2016-02"), "AS OF '2016-02-29'", "", true),
      Case(.string("2016-09"), .string("2016"), "AS OF '2016-08-31'", "", false),
      // End exclusive.
      Case(.int(1904), .int(1907), "AS OF 1906", exclusive, true),
      Case(.int(1904), .int(1907), "AS OF 1907", exclusive, false),
      Case(.int(1904), .int(1907), "AS OF 1907", "", true),
      Case(.string("2016-09"), .string("2016-11"), "AS OF '2016-10-31'", exclusive, true),
      Case(.string("2016-09"), .string("2016-11"), "AS OF '2016-11-01'", exclusive, false),
      Case(.int(1904), .int(1904), "AS OF 1904", exclusive, true),
      Case(.int(1904), .int(1904), "AS OF 1905", exclusive, false),
      // Intervals.
      Case(.string("2010"), .string("2012"), "FROM 2008 TO 2009", "", false),
      Case(.string("2010"), .string("2012"), "FROM 2008 TO 2010", "", true),
      Case(.string("2010"), .string("2012"), "FROM '2012-12-31' TO 2015", "", true),
      Case(.string("2010"), .string("2012"), "FROM 2013 TO 2015", "", false),
      Case(.string("2011-05"), .string("2011-06"), "FROM 2010 TO 2012", "", true),
      Case(.string("2011-05"), .string("2011-06"), "FROM 2011 TO 2011", "", true),
      // Forms.
      Case(.int(2010), .double(2012), "AS OF date('2012-05-05')", "", true),
      Case(.string(" 2010 "), .string(""), "AS OF localdatetime('2010-01-01T00:00')", "", true),
      Case(.string("2010-05-05T10:00:00"), .string("20100506"), "AS OF '2010-05-06'", "", true),
      Case(.string("2010-05-05T10:00:00"), .string("20100506"), "AS OF '2010-05-04'", "", false),
      Case(.string("2010"), nil, "AS OF 2000 + 10", "", true),
      Case(.string("2010"), nil, "AS OF 2000 + 9", "", false),
    ]
  )
  func holds(_ one: Case) throws {
    let session = Session()
    _ = try session.run(
      "CREATE (:P {start: $start, end: $end}), (:Other {start: 1000, end: 1000})",
      parameters: ["start": one.start, "end": one.end]
    )
    let undated = one.options.contains("undated")
    let found = try session.lines("USE * \(one.time) \(one.options) MATCH (n:P) RETURN count(n)")
    // An undated node stays only where something dated touches it; a dated one stays by itself.
    let isDated = !one.start.isNull || !one.end.isNull
    #expect(found == [(one.holds || undated && isDated) ? "1" : "0"])
  }

  @Test(
    "what happened stays true",
    arguments: [
      ("AS OF 2009", "", "Person"),
      ("AS OF 2010", "", "Person Talk SPOKE_AT"),
      ("AS OF 2020", "", "Person Talk SPOKE_AT"),
      ("AS OF 2010", "{events: 'during'}", "Person Talk SPOKE_AT"),
      ("AS OF 2011", "{events: 'during'}", "Person"),
      ("AS OF 2020", "{events: 'onwards'}", "Person Talk SPOKE_AT"),
      ("AS OF 2020", "{undated: false}", "Person Talk SPOKE_AT"),
      ("AS OF 2009", "{undated: false}", ""),
    ]
  )
  func events(_ time: String, _ options: String, _ expected: String) throws {
    let session = Session()
    _ = try session.run(
      "CREATE (:Person {name: 'Person'})-[:SPOKE_AT]->(:Event {name: 'Talk', start: 2010, end: 2010})"
    )
    let found = try session.lines(
      "USE * \(time) \(options) MATCH (n) RETURN n.name ORDER BY n.name"
    )
    let ties = try session.lines("USE * \(time) \(options) MATCH ()-[r]->() RETURN type(r)")
    #expect((found + ties).joined(separator: " ") == expected)
  }

  @Test("a relationship that touches an event counts from its own start")
  func tiesOfEvents() throws {
    let session = Session()
    _ = try session.run(
      """
      CREATE (:Person)-[:PREPARED {start: '2011-05', end: '2011-06'}]->(:Event {start: 2010})
      """
    )
    for (time, count) in [("'2011-04'", "0"), ("'2011-05'", "1"), ("2012", "1")] {
      #expect(
        try session.lines("USE * AS OF \(time) MATCH ()-[r]->() RETURN count(r)") == [count]
      )
    }
    #expect(
      try session.lines(
        "USE * AS OF 2012 {events: 'during'} MATCH ()-[r]->() RETURN count(r)"
      ) == ["0"]
    )
  }

  @Test("a node that does not hold takes its relationships along")
  func looseEnds() throws {
    let session = Session()
    _ = try session.run("CREATE (:P {end: 2000, start: 1990})-[:R]->(:P)")
    #expect(
      try session.lines(
        "USE * AS OF 2001 MATCH (n) OPTIONAL MATCH (n)-[r]-() RETURN count(n), count(r)"
      )
        == ["1|0"]
    )
  }

  @Test("other properties may hold the dates")
  func otherProperties() throws {
    let session = Session()
    _ = try session.run(
      "CREATE (a:C)-[:ALLIED {begin: 1904, until: 1907}]->(:C), (a)-[:VISITED {year: 1908}]->(:C)"
    )
    func count(_ time: String, _ options: String) throws -> [String] {
      try session.lines("USE * AS OF \(time) \(options) MATCH ()-[r]->() RETURN count(r)")
    }
    let alliance = "{start: 'begin', end: 'until', endInclusive: false, undated: false}"
    #expect(try count("1906", alliance) == ["1"])
    #expect(try count("1907", alliance) == ["0"])
    #expect(try count("1908", "{start: 'year', end: 'year', undated: false}") == ["1"])
    #expect(try count("1909", "{start: 'year', end: 'year', undated: false}") == ["0"])
    #expect(try count("1906", "{start: null, end: 'until'}") == ["2"])
    let unknown = try session.failure("USE * AS OF 1906 MATCH (n) RETURN n")
    #expect(unknown.message.contains("nothing has the property 'start'"))
    let near = try session.failure("USE * AS OF 1906 {start: 'begn'} MATCH (n) RETURN n")
    #expect(near.hint == "did you mean 'begin'?")
  }

  @Test("dates that cannot be read are an error, and its message holds no data")
  func unreadable() throws {
    let session = Session()
    _ = try session.run(
      "CREATE (:A), (:P {start: 'spring of 99'})-[:R {start: true}]->(:P {start: 'secret'})"
    )
    let error = try session.failure("USE * AS OF 2000 MATCH (n) RETURN n")
    #expect(error.message.contains("2 nodes have a 'start' that is no date; the first is node 1"))
    #expect(!error.message.contains("spring"))
    #expect(error.range?.lower == 6)
    // What is not in the view is not read.
    #expect(try session.lines("USE VIEW (n:A) AS OF 2000 MATCH (n) RETURN count(n)") == ["1"])
    #expect(
      try session.lines(
        "USE * AS OF 2000 {unreadable: 'undated'} MATCH ()-[r]->() RETURN count(r)"
      ) == ["1"]
    )
    _ = try session.run(
      "MATCH (n:P) SET n.start = 2001, n.end = 2000 WITH n MATCH ()-[r]->() SET r.start = null"
    )
    let reversed = try session.failure("USE * AS OF 2000 MATCH (n) RETURN n")
    #expect(reversed.message.contains("2 nodes have an end before the start"))
  }
}
