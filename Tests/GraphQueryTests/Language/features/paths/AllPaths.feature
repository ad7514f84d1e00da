Feature: All paths

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {n: 'a'}), (b:B {n: 'b'}), (c:C {n: 'c'}), (d:B {n: 'd'}), (lonely:A {n: 'lonely'}),
        (a)-[:R {w: 1}]->(b)-[:R {w: 2}]->(c)-[:R {w: 3}]->(d),
        (a)-[:S {w: 4}]->(c), (b)-[:S {w: 5}]->(a), (c)-[:T {w: 6}]->(c)
      """

  Scenario: Every path that visits no node twice, the shorter first
    When executing query:
      """
      MATCH (a {n: 'a'}), (d {n: 'd'}) CALL paths.all(a, d) YIELD path, length
      RETURN length, [r IN relationships(path) | r.w] AS ties, isAcyclic(path) AS acyclic
      """
    Then the result should be, in order:
      | length | ties      | acyclic |
      | 2      | [4, 3]    | true    |
      | 3      | [1, 2, 3] | true    |
      | 3      | [5, 2, 3] | true    |

  Scenario Outline: Parts of the graph
    When executing query:
      """
      MATCH (from {n: '<from>'}), (to {n: '<to>'})
      CALL paths.all(from, to, {<options>}) YIELD path, length
      RETURN count(path) AS paths, min(length) AS shortest, max(length) AS longest
      """
    Then the result should be, in any order:
      | paths   | shortest   | longest   |
      | <paths> | <shortest> | <longest> |

    Examples:
      | from | to     | options                      | paths | shortest | longest |
      | a    | d      | maxLength: 2                 | 1     | 2        | 2       |
      | a    | d      | maxLength: 0                 | 0     | null     | null    |
      | a    | d      | limit: 2                     | 2     | 2        | 3       |
      | a    | d      | limit: 9                     | 3     | 2        | 3       |
      | a    | d      | types: ['R']                 | 1     | 3        | 3       |
      | a    | d      | nodes: ['C']                 | 1     | 2        | 2       |
      | a    | d      | nodes: 'B'                   | 0     | null     | null    |
      | a    | d      | direction: 'out'             | 2     | 2        | 3       |
      | d    | a      | direction: 'in'              | 2     | 2        | 3       |
      | d    | a      | direction: 'out'             | 0     | null     | null    |
      | a    | lonely | direction: null              | 0     | null     | null    |
      | a    | a      | maxLength: 5                 | 1     | 0        | 0       |

  Scenario: Options may be left out, or null
    When executing query:
      """
      MATCH (a {n: 'a'}), (d {n: 'd'}) CALL paths.all(a, d, null) YIELD path RETURN count(*) AS paths
      """
    Then the result should be, in any order:
      | paths |
      | 3     |

  Scenario: An end that is null gives no row
    When executing query:
      """
      MATCH (a {n: 'a'}) OPTIONAL MATCH (x:Missing) CALL paths.all(x, a) YIELD path RETURN path
      """
    Then the result should be empty

  Scenario: More paths than the usual limit are an error
    Given an empty graph
    And having executed:
      """
      UNWIND range(1, 11) AS i CREATE (:N {i: i})
      """
    And having executed:
      """
      MATCH (x:N), (y:N) WHERE x.i < y.i CREATE (x)-[:R]->(y)
      """
    When executing query:
      """
      MATCH (x:N {i: 1}), (y:N {i: 2})
      CALL paths.all(x, y) YIELD path
      RETURN count(path) AS paths
      """
    Then a LimitExceeded should be raised at runtime: RowLimitExceeded
    And the error should be at 2:1

  Scenario: What is not asked for is not looked for
    Given an empty graph
    And having executed:
      """
      UNWIND range(1, 40) AS i CREATE (:N {i: i})
      """
    And having executed:
      """
      MATCH (x:N), (y:N) WHERE x.i < y.i CREATE (x)-[:R]->(y)
      """
    When executing query:
      """
      MATCH (x:N {i: 1}), (y:N {i: 2})
      CALL paths.all(x, y) YIELD path, length
      WITH length LIMIT 990
      RETURN length, count(*) AS paths ORDER BY length
      """
    Then the result should be, in order:
      | length | paths |
      | 1      | 1     |
      | 2      | 38    |
      | 3      | 951   |

  Scenario: As many as the limit says
    Given an empty graph
    And having executed:
      """
      UNWIND range(1, 40) AS i CREATE (:N {i: i})
      """
    And having executed:
      """
      MATCH (x:N), (y:N) WHERE x.i < y.i CREATE (x)-[:R]->(y)
      """
    When executing query:
      """
      MATCH (x:N {i: 1}), (y:N {i: 2})
      CALL paths.all(x, y, {limit: 2500}) YIELD path
      RETURN count(DISTINCT path) AS paths
      """
    Then the result should be, in any order:
      | paths |
      | 2500  |

  Scenario: A node that was deleted
    When executing query:
      """
      MATCH (a {n: 'a'}), (x {n: 'lonely'}) DELETE x
      WITH a, x CALL paths.all(x, a) YIELD path
      RETURN path
      """
    Then an EntityNotFound should be raised at runtime: DeletedEntityAccess
    And the error should be at 2:11

  Scenario Outline: Wrong options
    When executing query:
      """
      MATCH (a {n: 'a'}), (d {n: 'd'})
      CALL paths.all(a, d, <options>) YIELD path
      RETURN path
      """
    Then an ArgumentError should be raised at runtime: <code>
    And the error should be at 2:1

    Examples:
      | options                | code                 |
      | {maxLenght: 3}         | UnknownOption        |
      | {by: 'nodes'}          | UnknownOption        |
      | {maxLength: -1}        | InvalidArgumentValue |
      | {maxLength: 2.0}       | InvalidArgumentValue |
      | {limit: 0}             | InvalidArgumentValue |
      | {nodes: [1]}           | InvalidArgumentValue |
      | {direction: true}      | InvalidArgumentValue |

  Scenario Outline: What kind of path it is
    When executing query:
      """
      MATCH p = <pattern>
      RETURN DISTINCT isTrail(p) AS trail, isAcyclic(p) AS acyclic, isSimple(p) AS simple
      """
    Then the result should be, in any order:
      | trail | acyclic   | simple   |
      | true  | <acyclic> | <simple> |

    Examples:
      | pattern                                                        | acyclic | simple |
      | ({n: 'a'})                                                     | true    | true   |
      | ({n: 'a'})-[:R]->({n: 'b'})                                    | true    | true   |
      | ({n: 'c'})-[:T]->({n: 'c'})                                    | false   | true   |
      | (x {n: 'a'})-[:R]->({n: 'b'})-[:S]->(x)                        | false   | true   |
      | (x {n: 'a'})-[:R]->({n: 'b'})-[:S]->(x)-[:S]->({n: 'c'})       | false   | false  |
      | (x {n: 'c'})-[:T]->(x)-[:R]->({n: 'd'})                        | false   | false  |

  Scenario: Null is no path
    When executing query:
      """
      OPTIONAL MATCH p = (:Missing)-->()
      RETURN isTrail(p) AS trail, isAcyclic(p) AS acyclic, isSimple(p) AS simple
      """
    Then the result should be, in any order:
      | trail | acyclic | simple |
      | null  | null    | null   |
