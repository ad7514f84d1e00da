Feature: Disjoint paths

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:A {n: 'a'}), (b:B {n: 'b'}), (c:C {n: 'c'}), (d:B {n: 'd'}), (e:A {n: 'e'}),
        (lonely:A {n: 'lonely'}),
        (a)-[:R {w: 1}]->(b)-[:R {w: 2}]->(c)-[:R {w: 3}]->(d)-[:R {w: 4}]->(e),
        (a)-[:S {w: 5}]->(c)<-[:S {w: 6}]-(e), (a)-[:R {w: 7}]->(a), (b)-[:T {w: 8}]->(b)
      """

  Scenario: One node in the middle lets one path pass
    When executing query:
      """
      MATCH (a {n: 'a'}), (e {n: 'e'}) CALL paths.disjoint(a, e) YIELD index, path, cut
      RETURN index, [n IN nodes(path) | n.n] AS nodes, [n IN cut | n.n] AS cut
      """
    Then the result should be, in any order:
      | index | nodes           | cut   |
      | 1     | ['a', 'c', 'e'] | ['c'] |

  Scenario: Paths that share nodes but no relationship
    When executing query:
      """
      MATCH (a {n: 'a'}), (e {n: 'e'}) CALL paths.disjoint(a, e, {by: 'edges'})
        YIELD index, path, cut
      RETURN index, [r IN relationships(path) | r.w] AS ties, [r IN cut | r.w] AS cut
      """
    Then the result should be, in order:
      | index | ties         | cut    |
      | 1     | [5, 6]       | [1, 5] |
      | 2     | [1, 2, 3, 4] | [1, 5] |

  Scenario: Relationships that join the ends are paths and members of the cut
    When executing query:
      """
      MATCH (a {n: 'a'}), (c {n: 'c'}) CREATE (c)-[:U {w: 9}]->(a)
      WITH a, c CALL paths.disjoint(a, c) YIELD index, path, cut
      RETURN index, [r IN relationships(path) | r.w] AS ties,
        [x IN cut | coalesce(x.n, x.w)] AS cut
      """
    Then the result should be, in order:
      | index | ties   | cut           |
      | 1     | [5]    | [5, 9, 'b']   |
      | 2     | [9]    | [5, 9, 'b']   |
      | 3     | [1, 2] | [5, 9, 'b']   |
    And the side effects should be:
      | +relationships | 1 |
      | +properties    | 1 |

  Scenario: No path has a row that says so
    When executing query:
      """
      MATCH (a {n: 'a'}), (x {n: 'lonely'}) CALL paths.disjoint(a, x) YIELD index, path, cut
      RETURN index, path, cut
      """
    Then the result should be, in any order:
      | index | path | cut |
      | 0     | null | []  |

  Scenario Outline: Parts of the graph
    When executing query:
      """
      MATCH (from {n: '<from>'}), (to {n: '<to>'})
      CALL paths.disjoint(from, to, {<options>}) YIELD path, cut
      RETURN count(path) AS paths, min(length(path)) AS shortest
      """
    Then the result should be, in any order:
      | paths   | shortest   |
      | <paths> | <shortest> |

    Examples:
      | from | to | options                                        | paths | shortest |
      | a    | e  | types: 'R'                                     | 1     | 4        |
      | a    | e  | types: ['S']                                   | 1     | 2        |
      | a    | e  | direction: 'out'                               | 1     | 3        |
      | a    | e  | direction: 'out', by: 'edges'                  | 1     | 3        |
      | a    | e  | direction: 'in'                                | 0     | null     |
      | e    | a  | direction: 'in', types: ['R']                  | 1     | 4        |
      | a    | e  | nodes: ['C']                                   | 1     | 2        |
      | a    | e  | nodes: ['B']                                   | 0     | null     |
      | a    | e  | nodes: ['B', 'C'], by: 'edges'                 | 2     | 2        |
      | b    | d  | nodes: ['C'], by: null                         | 1     | 2        |

  Scenario: Enough paths end the search, and the cut is known only where there are no more
    When executing query:
      """
      MATCH (a {n: 'a'}), (e {n: 'e'}) UNWIND [1, 2, 3] AS k
      CALL paths.disjoint(a, e, {by: 'edges', k: k}) YIELD path, cut
      RETURN k, count(*) AS paths, max(size(cut)) AS cut ORDER BY k
      """
    Then the result should be, in order:
      | k | paths | cut  |
      | 1 | 1     | null |
      | 2 | 2     | 2    |
      | 3 | 2     | 2    |

  Scenario: Nothing to look for
    When executing query:
      """
      MATCH (a {n: 'a'}) OPTIONAL MATCH (x:Missing)
      CALL paths.disjoint(a, x) YIELD index AS one
      CALL paths.disjoint(a, a) YIELD index AS two
      RETURN one, two
      """
    Then the result should be empty

  Scenario: The same node twice has no disjoint paths
    When executing query:
      """
      MATCH (a {n: 'a'}) CALL paths.disjoint(a, a) YIELD index RETURN index
      """
    Then the result should be empty

  Scenario: A node that was deleted
    When executing query:
      """
      MATCH (a {n: 'a'}), (x {n: 'lonely'}) DELETE x
      WITH a, x CALL paths.disjoint(a, x) YIELD index
      RETURN index
      """
    Then an EntityNotFound should be raised at runtime: DeletedEntityAccess
    And the error should be at 2:11

  Scenario Outline: Wrong options
    When executing query:
      """
      MATCH (a {n: 'a'}), (e {n: 'e'})
      CALL paths.disjoint(a, e, <options>) YIELD index
      RETURN index
      """
    Then an <kind> should be raised at runtime: <code>
    And the error should be at 2:1

    Examples:
      | options                 | kind          | code                 |
      | {direktion: 'out'}      | ArgumentError | UnknownOption        |
      | {maxLength: 3}          | ArgumentError | UnknownOption        |
      | {by: 'vertices'}        | ArgumentError | InvalidArgumentValue |
      | {by: 1}                 | ArgumentError | InvalidArgumentValue |
      | {k: 0}                  | ArgumentError | InvalidArgumentValue |
      | {k: 'many'}             | ArgumentError | InvalidArgumentValue |
      | {types: 3}              | ArgumentError | InvalidArgumentValue |
      | {types: ['R', 3]}       | ArgumentError | InvalidArgumentValue |
      | {types: ['Missing']}    | ArgumentError | InvalidArgumentValue |
      | {nodes: ['Missing']}    | ArgumentError | InvalidArgumentValue |
      | {direction: 'sideways'} | ArgumentError | InvalidArgumentValue |

  Scenario: Options that are no map
    When executing query:
      """
      MATCH (a {n: 'a'}), (e {n: 'e'}) CALL paths.disjoint(a, e, 3) YIELD index RETURN index
      """
    Then a SyntaxError should be raised at compile time: InvalidArgumentType
    And the error should be at 1:60

  Scenario: Too few arguments
    When executing query:
      """
      MATCH (a {n: 'a'}) CALL paths.disjoint(a) YIELD index RETURN index
      """
    Then a SyntaxError should be raised at compile time: InvalidNumberOfArguments
    And the error should be at 1:20
