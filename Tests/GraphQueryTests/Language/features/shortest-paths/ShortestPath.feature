Feature: shortestPath

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:N {name: 'a', v: 1}), (b:N {name: 'b', v: 2}), (c:N {name: 'c', v: 3}),
        (d:N {name: 'd', v: 4}), (e:N {name: 'e', v: 5}), (x:X {name: 'x', v: 9}),
        (a)-[:R {w: 1}]->(b), (b)-[:R {w: 2}]->(d), (a)-[:R {w: 3}]->(c), (c)-[:R {w: 4}]->(e),
        (e)-[:R {w: 5}]->(d), (d)-[:S {w: 6}]->(a)
      """

  Scenario: The shortest of several
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = shortestPath((a)-[:R*]->(d))
      RETURN [n IN nodes(p) | n.name] AS names, length(p) AS length
      """
    Then the result should be, in any order:
      | names           | length |
      | ['a', 'b', 'd'] | 2      |

  Scenario: Undirected
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = shortestPath((a)-[*]-(d))
      RETURN [n IN nodes(p) | n.name] AS names, [r IN relationships(p) | type(r)] AS types
      """
    Then the result should be, in any order:
      | names      | types |
      | ['a', 'd'] | ['S'] |

  Scenario: Against the arrows
    When executing query:
      """
      MATCH p = shortestPath((d {name: 'd'})<-[:R*]-(a {name: 'a'}))
      RETURN [n IN nodes(p) | n.name] AS names
      """
    Then the result should be, in any order:
      | names           |
      | ['d', 'b', 'a'] |

  Scenario: No path
    When executing query:
      """
      MATCH (a {name: 'a'}), (x {name: 'x'}), p = shortestPath((a)-[*]-(x)) RETURN p
      """
    Then the result should be empty

  Scenario: No path, optionally
    When executing query:
      """
      MATCH (a {name: 'a'}), (x {name: 'x'})
      OPTIONAL MATCH p = shortestPath((a)-[*]-(x))
      RETURN a.name AS name, p, length(p) AS length
      """
    Then the result should be, in any order:
      | name | p    | length |
      | 'a'  | null | null   |

  Scenario: All nodes of the path meet a condition
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = shortestPath((a)-[:R*]->(d))
      WHERE all(n IN nodes(p) WHERE n.name <> 'b')
      RETURN [n IN nodes(p) | n.name] AS names
      """
    Then the result should be, in any order:
      | names                |
      | ['a', 'c', 'e', 'd'] |

  Scenario: No relationship of the path meets a condition
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = shortestPath((a)-[rs:R*]->(d))
      WHERE none(r IN rs WHERE r.w = 2)
      RETURN [n IN nodes(p) | n.name] AS names
      """
    Then the result should be, in any order:
      | names                |
      | ['a', 'c', 'e', 'd'] |

  Scenario: Any node of the path meets a condition
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = shortestPath((a)-[:R*]->(d))
      WHERE any(n IN nodes(p) WHERE n.name = 'e')
      RETURN [n IN nodes(p) | n.name] AS names
      """
    Then the result should be, in any order:
      | names                |
      | ['a', 'c', 'e', 'd'] |

  Scenario: A condition on the path as a whole
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = shortestPath((a)-[:R*]->(d))
      WHERE length(p) > 2
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 3      |

  Scenario: A condition that no path meets
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = shortestPath((a)-[*]-(d))
      WHERE any(n IN nodes(p) WHERE n.name = 'x')
      RETURN p
      """
    Then the result should be empty

  Scenario: A condition that refers to another node of the clause
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), (b {name: 'b'}), p = shortestPath((a)-[:R*]->(d))
      WHERE none(n IN nodes(p) WHERE n = b)
      RETURN [n IN nodes(p) | n.name] AS names
      """
    Then the result should be, in any order:
      | names                |
      | ['a', 'c', 'e', 'd'] |

  Scenario: Properties and a condition inside of the pattern
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = shortestPath((a)-[r:R* WHERE r.w <> 2]->(d))
      RETURN [n IN nodes(p) | n.name] AS names
      """
    Then the result should be, in any order:
      | names                |
      | ['a', 'c', 'e', 'd'] |

  Scenario Outline: Bounds
    When executing query:
      """
      MATCH (a {name: '<from>'}), (d {name: '<to>'}), p = shortestPath((a)-[:R<bounds>]->(d))
      RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length   |
      | <length> |

    Examples:
      | from | to | bounds | length |
      | a    | d  | *1..5  | 2      |
      | a    | d  | *2..5  | 2      |
      | a    | d  | *3..5  | 3      |
      | a    | d  | *0..   | 2      |
      | a    | a  | *0..   | 0      |
      | a    | d  | *..2   | 2      |

  Scenario Outline: Bounds that no path keeps
    When executing query:
      """
      MATCH (a {name: '<from>'}), (d {name: '<to>'}), p = shortestPath((a)-[:R<bounds>]->(d))
      RETURN length(p) AS length
      """
    Then the result should be empty

    Examples:
      | from | to | bounds |
      | a    | d  | *..1   |
      | a    | d  | *4..9  |
      | a    | d  | *3..2  |
      | a    | a  | *1..   |

  Scenario: From a node back to itself
    When executing query:
      """
      MATCH (a {name: 'a'}), p = shortestPath((a)-[*]->(a))
      RETURN [n IN nodes(p) | n.name] AS names
      """
    Then the result should be, in any order:
      | names                |
      | ['a', 'b', 'd', 'a'] |

  Scenario: A self-loop is the shortest way back
    Given having executed:
      """
      MATCH (a {name: 'a'}) CREATE (a)-[:R]->(a)
      """
    When executing query:
      """
      MATCH (a {name: 'a'}), p = shortestPath((a)-[*]-(a)) RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 1      |

  Scenario: Unknown ends
    When executing query:
      """
      MATCH p = shortestPath((a:N)-[:R*]->(b:N)) WHERE a <> b
      RETURN a.name + b.name AS ends, length(p) AS length
      """
    Then the result should be, in any order:
      | ends | length |
      | 'ab' | 1      |
      | 'ac' | 1      |
      | 'ad' | 2      |
      | 'ae' | 2      |
      | 'bd' | 1      |
      | 'cd' | 2      |
      | 'ce' | 1      |
      | 'ed' | 1      |

  Scenario: A single relationship
    When executing query:
      """
      MATCH (a {name: 'a'}), (b {name: 'b'}), p = shortestPath((a)-[:R]->(b)) RETURN length(p) AS length
      """
    Then the result should be, in any order:
      | length |
      | 1      |

  Scenario: A single relationship with a name and a property
    When executing query:
      """
      MATCH (a {name: 'a'}), (b {name: 'b'}), p = shortestPath((a)-[r:R {w: 1}]->(b))
      RETURN length(p) AS length, r
      """
    Then the result should be, in any order:
      | length | r             |
      | 1      | [:R {w: 1}] |

  Scenario: As an expression
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), (x {name: 'x'})
      RETURN length(shortestPath((a)-[:R*]->(d))) AS length, shortestPath((a)-[*]->(x)) AS none
      """
    Then the result should be, in any order:
      | length | none |
      | 2      | null |

  Scenario: Names of the path and its relationships
    When executing query:
      """
      MATCH (a {name: 'a'}), (d {name: 'd'}), p = shortestPath((a)-[rs:R*]->(d))
      RETURN size(rs) AS size, rs = relationships(p) AS same, rs[0].w + last(rs).w AS sum
      """
    Then the result should be, in any order:
      | size | same | sum |
      | 2    | true | 3   |

  Scenario: Between all pairs of rows
    When executing query:
      """
      UNWIND ['b', 'c', 'e'] AS name
      MATCH (a {name: 'a'}), (z {name: name}), p = shortestPath((a)-[:R*]->(z))
      RETURN name, length(p) AS length
      """
    Then the result should be, in any order:
      | name | length |
      | 'b'  | 1      |
      | 'c'  | 1      |
      | 'e'  | 2      |

  Scenario: One relationship pattern between two nodes
    When executing query:
      """
      MATCH p = shortestPath((a)-[*]->(b)-[*]->(c)) RETURN p
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax
    And the error should be at 1:7
