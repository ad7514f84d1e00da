import Testing

@testable import GraphQuery

@Suite struct ClauseTests {
  @Test(arguments: [
    (
      "match (a:A {x: 1}), p = (a)-[r]->(b) where a.y return *",
      "MATCH (a :A {x: 1}), p = (a)-[r]->(b) WHERE a.y RETURN *"
    ),
    ("OPTIONAL MATCH (a)--(b) RETURN a, b AS c", "OPTIONAL MATCH (a)-[]-(b) RETURN a, b AS c"),
    ("MATCH ((a)-->(b)) RETURN *, a.x AS y", "MATCH (a)-[]->(b) RETURN *, a.x AS y"),
    (
      "MATCH p = shortestPath((a)-[:T*..5]->(b)) RETURN p",
      "MATCH p = shortestPath((a)-[:T *..5]->(b)) RETURN p"
    ),
    (
      "MATCH (a)<-[*2]->(b)-[*]-(c)-[*1..]-(d)-[x:A|B|:C*1..2 {k: 1}]->() RETURN a",
      "MATCH (a)<-[*2]->(b)-[*..]-(c)-[*1..]-(d)-[x :(A|B|C) *1..2 {k: 1}]->() RETURN a"
    ),
    (
      "MATCH (a:A&(B|!C)&% WHERE a.x)-[r:!T $p WHERE r.y]-() RETURN a",
      "MATCH (a :(A&(B|!C)&%) WHERE a.x)-[r :!T $`p` WHERE r.y]-() RETURN a"
    ),
    (
      "UNWIND [1, 2] AS x WITH DISTINCT x ORDER BY x DESC, -x ASC SKIP 1 LIMIT 2 WHERE x > 1 RETURN x",
      "UNWIND [1, 2] AS x WITH DISTINCT x ORDER BY x DESC, (-x) SKIP 1 LIMIT 2 WHERE (x > 1) RETURN x"
    ),
    ("for x in [1] return x offset 1", "UNWIND [1] AS x RETURN x SKIP 1"),
    (
      "FOR x IN [1] WITH ordinality i FOR y IN xs WITH OFFSET `return` RETURN 1",
      "FOR x IN [1] WITH ORDINALITY i FOR y IN xs WITH OFFSET `return` RETURN 1"
    ),
    ("FOR x IN xs WITH offset RETURN 1", "UNWIND xs AS x WITH `offset` RETURN 1"),
    ("filter where a > 1 filter (a) return a", "FILTER WHERE (a > 1) FILTER WHERE a RETURN a"),
    ("FILTER where RETURN where", "FILTER WHERE `where` RETURN `where`"),
    ("FILTER WHERE where RETURN 1", "FILTER WHERE `where` RETURN 1"),
    ("let a = 1, b=(a) = 2 return b", "LET a = 1, b = (a = 2) RETURN b"),
    ("return a, b as c next match (a) return c", "RETURN a, b AS c NEXT MATCH (a) RETURN c"),
    ("RETURN next NEXT RETURN next", "RETURN `next` NEXT RETURN `next`"),
    ("CREATE (a)-[:T {x: 1}]->(b), (c)", "CREATE (a)-[:T {x: 1}]->(b), (c)"),
    (
      "MERGE (a:A {x: 1}) ON CREATE SET a.y = 1, a:B ON MATCH SET a += {z: 2}",
      "MERGE (a :A {x: 1}) ON CREATE SET a.y = 1, a:B ON MATCH SET a += {z: 2}"
    ),
    (
      "MATCH (n) SET n = {}, (n).x = 1, n.a.b = 2, n :A:B",
      "MATCH (n) SET n = {}, n.x = 1, n.a.b = 2, n:A:B"
    ),
    ("MATCH (n) REMOVE n.x, n:A:B", "MATCH (n) REMOVE n.x, n:A:B"),
    ("MATCH (n) DETACH DELETE n, n.x", "MATCH (n) DETACH DELETE n, n.x"),
    (
      "MATCH (n) FOREACH (x IN [1] | SET n.x = x CREATE (m) FOREACH (y IN x | DELETE y))",
      "MATCH (n) FOREACH (x IN [1] | SET n.x = x CREATE (m) FOREACH (y IN x | DELETE y))"
    ),
    ("CALL a.b", "CALL a.b"),
    ("CALL a.b() YIELD *", "CALL a.b() YIELD *"),
    (
      "CALL a.b(1, $x) YIELD c AS d, e WHERE d > 1 RETURN d",
      "CALL a.b(1, $`x`) YIELD c AS d, e WHERE (d > 1) RETURN d"
    ),
    ("CALL a.b() YIELD - RETURN 1", "CALL a.b() YIELD - RETURN 1"),
    (
      "CALL { MATCH (n) RETURN n UNION ALL RETURN 1 AS n } RETURN n",
      "CALL { MATCH (n) RETURN n UNION ALL RETURN 1 AS n } RETURN n"
    ),
    (
      "MATCH (n) CALL (n, m) { RETURN 1 AS x } RETURN x",
      "MATCH (n) CALL (n, m) { RETURN 1 AS x } RETURN x"
    ),
    (
      "CALL (*) { RETURN 1 AS x } CALL () { RETURN 2 AS y } RETURN x",
      "CALL (*) { RETURN 1 AS x } CALL () { RETURN 2 AS y } RETURN x"
    ),
    (
      "LOAD CSV WITH HEADERS FROM 'x.csv' AS row FIELDTERMINATOR ';' RETURN row",
      "LOAD CSV WITH HEADERS FROM 'x.csv' AS row FIELDTERMINATOR ';' RETURN row"
    ),
    ("LOAD CSV FROM 'x.csv' AS row RETURN row", "LOAD CSV FROM 'x.csv' AS row RETURN row"),
    (
      "RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a;",
      "RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a"
    ),
    ("EXPLAIN MATCH (n) RETURN n", "EXPLAIN MATCH (n) RETURN n"),
    ("profile return 1", "PROFILE RETURN 1"),
    ("// all\nRETURN /* one */ 1 // end", "RETURN 1"),
  ])
  func reads(_ source: String, _ expected: String) {
    #expect(written(source) == expected)
  }

  @Test(arguments: [
    ("CREATE INDEX FOR (n:L) ON (n.p)", "CREATE INDEX FOR (x:L) ON (x.p)"),
    (
      "CREATE INDEX i IF NOT EXISTS FOR (n:L) ON (n.p, n.q)",
      "CREATE INDEX i IF NOT EXISTS FOR (x:L) ON (x.p, x.q)"
    ),
    ("CREATE INDEX FOR ()-[r:T]->() ON (r.p)", "CREATE INDEX FOR ()-[x:T]-() ON (x.p)"),
    ("CREATE INDEX ON :L(p)", "CREATE INDEX FOR (x:L) ON (x.p)"),
    (
      "CREATE INDEX for IF NOT EXISTS FOR (n:L) ON (n.p)",
      "CREATE INDEX `for` IF NOT EXISTS FOR (x:L) ON (x.p)"
    ),
    ("DROP INDEX i IF EXISTS", "DROP INDEX i IF EXISTS"),
    ("DROP INDEX FOR (n:L) ON (n.p) IF EXISTS", "DROP INDEX FOR (x:L) ON (x.p) IF EXISTS"),
    ("DROP INDEX ON :L(p)", "DROP INDEX FOR (x:L) ON (x.p)"),
    (
      "CREATE CONSTRAINT FOR (n:L) REQUIRE n.p IS UNIQUE",
      "CREATE CONSTRAINT FOR (x:L) REQUIRE x.p IS UNIQUE"
    ),
    (
      "CREATE CONSTRAINT c FOR (n:L) REQUIRE (n.p, n.q) IS NOT NULL",
      "CREATE CONSTRAINT c FOR (x:L) REQUIRE (x.p, x.q) IS NOT NULL"
    ),
    (
      "CREATE CONSTRAINT ON (n:L) ASSERT n.p IS UNIQUE",
      "CREATE CONSTRAINT FOR (x:L) REQUIRE x.p IS UNIQUE"
    ),
    (
      "CREATE CONSTRAINT ON ()-[r:T]-() ASSERT exists(r.p)",
      "CREATE CONSTRAINT FOR ()-[x:T]-() REQUIRE x.p IS NOT NULL"
    ),
    ("DROP CONSTRAINT c", "DROP CONSTRAINT c"),
    (
      "DROP CONSTRAINT ON (n:L) ASSERT n.p IS UNIQUE",
      "DROP CONSTRAINT FOR (x:L) REQUIRE x.p IS UNIQUE"
    ),
    ("SHOW INDEXES", "SHOW INDEXES"), ("show relationship types;", "SHOW RELATIONSHIP TYPES"),
    ("SHOW PROPERTY KEYS", "SHOW PROPERTY KEYS"), ("SHOW LABELS", "SHOW LABELS"),
    ("SHOW CONSTRAINTS", "SHOW CONSTRAINTS"), ("SHOW FUNCTIONS", "SHOW FUNCTIONS"),
    ("SHOW PROCEDURES", "SHOW PROCEDURES"),
    ("BEGIN", "BEGIN"), ("COMMIT TRANSACTION", "COMMIT"), ("ROLLBACK;", "ROLLBACK"),
  ])
  func readsCommands(_ source: String, _ expected: String) {
    #expect(written(source) == expected)
  }

  @Test func columnsAreNamedByTheirText() {
    let text = "RETURN  ( n.a )+1 , count( * ) AS c, [x  IN y]"
    guard case .query(let query)? = Parser.parse(text).statement?.body,
      case .return(let clause)? = query.first.clauses.first
    else {
      Issue.record("no RETURN")
      return
    }
    #expect(
      clause.projection.items.map(\.columnName) == ["( n.a )+1", "c", "[x  IN y]"]
    )
    #expect(clause.range == SourceRange(0, text.utf8.count))
    #expect(clause.projection.items[0].expression.range == SourceRange(10, 17))
  }

  @Test(arguments: [
    "", "   // nothing", "MATCH", "MATCH (n", "MATCH (n) WHERE RETURN n", "RETURN", "RETURN n AS",
    "RETURN 1,", "WITH 1 AS x, RETURN x", "MATCH (n) n", "CREATE",
    "MERGE (a), (b)",
    "FILTER", "FILTER RETURN 1", "LET", "LET x", "LET x RETURN x", "LET x =", "LET 1 = x RETURN 1",
    "LET a.b = 1 RETURN 1", "LET x = 1, RETURN x", "FOR", "FOR x", "FOR x IN RETURN 1",
    "FOR x OF [1] RETURN 1", "NEXT", "NEXT RETURN 1",
    "MATCH (n) NEXT RETURN 1", "RETURN 1 AS x NEXT NEXT RETURN 1", "RETURN 1 OFFSET",
    "RETURN 1 SKIP 1 OFFSET 1", "RETURN 1 LIMIT 1 OFFSET 1",
    "SET 1 = 2", "SET n.x += 1", "SET f(x) = 1", "REMOVE n", "DELETE", "UNWIND [1] RETURN 1",
    "FOREACH (x IN [1] | )", "FOREACH (x IN [1] SET n.x = 1)", "CALL", "CALL { }",
    "CALL a.b( YIELD x",
    "CALL a.b() YIELD * RETURN 1", "RETURN 1 UNION", "UNION RETURN 1", "RETURN 1; RETURN 2",
    "SHOW", "SHOW NOTHING", "DROP", "DROP TABLE x", "CREATE INDEX FOR (n:L) ON (m.p)",
    "CREATE CONSTRAINT FOR (n:L) REQUIRE n.p IS", "LOAD CSV 'x' AS row RETURN row",
    "MATCH (null) RETURN 1", "RETURN 1 AS true", "MATCH (a)-[r]->b RETURN a",
    "MATCH (a) ON CREATE SET a.x = 1", "EXPLAIN", "RETURN [1, 2", "RETURN 'abc", "RETURN `abc",
    "RETURN 1 /* open", "MATCH (n)) RETURN n", "RETURN $", "RETURN {a: 1", "RETURN a b",
  ])
  func refusesText(_ source: String) {
    refused(source)
  }

  @Test(arguments: [
    "MATCH (a)-(b) RETURN a", "MATCH (a)->(b) RETURN a", "MATCH (a)<-(b) RETURN a",
    "MATCH (a)-[r]>(b) RETURN a", "MATCH (a)-[:T..]->(b) RETURN a",
    "MATCH (a)-[:T*-1]->(b) RETURN a",
    "MATCH (a)-[:T*1.5]->(b) RETURN a", "MATCH (a)-[:T*1..-2]->(b) RETURN a",
    "MATCH (a)-[:T*$n]->(b) RETURN a",
  ])
  func refusesArrows(_ source: String) {
    refused(source, .invalidRelationshipPattern)
  }
}
