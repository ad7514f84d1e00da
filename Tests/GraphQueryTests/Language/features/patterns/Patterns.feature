Feature: Inline conditions and label expressions

  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (ab:A:B {n: 'ab', v: 1}), (a:A {n: 'a', v: 2}), (b:B {n: 'b', v: 3}), (o {n: 'o'}),
        (ab)-[:R {w: 1}]->(a), (a)-[:S {w: 2}]->(b), (b)-[:T {w: 3}]->(o), (o)-[:R]->(o)
      """

  Scenario Outline: Label expressions of nodes
    When executing query:
      """
      MATCH (x:<labels>) RETURN x.n AS name
      """
    Then the result should be, in any order:
      | name  |
      | <one> |
      | <two> |

    Examples:
      | labels    | one  | two  |
      | !B        | 'a'  | 'o'  |
      | A         | 'a'  | 'ab' |
      | (A&!B)\|(B&!A) | 'a'  | 'b'  |
      | !(A&!B)&% | 'ab' | 'b'  |

  Scenario: Label expressions in a condition
    When executing query:
      """
      MATCH (x) RETURN x.n AS n, x:A AS a, x:A&B AS both, x:!A AS not
      """
    Then the result should be, in any order:
      | n    | a     | both  | not   |
      | 'ab' | true  | true  | false |
      | 'a'  | true  | false | false |
      | 'b'  | false | false | true  |
      | 'o'  | false | false | true  |

  Scenario Outline: Type expressions of relationships
    When executing query:
      """
      MATCH ()-[r:<types>]->() RETURN count(r) AS ties
      """
    Then the result should be, in any order:
      | ties   |
      | <ties> |

    Examples:
      | types    | ties |
      | R        | 2    |
      | R\|S     | 3    |
      | !R       | 2    |
      | %        | 4    |
      | !(R\|S)  | 1    |
      | Missing  | 0    |
      | !Missing | 4    |

  Scenario: Inline conditions
    When executing query:
      """
      MATCH (x WHERE x.v > 1)-[r WHERE r.w < 3]->(y:B WHERE y.v = x.v + 1) RETURN x.n AS x, y.n AS y
      """
    Then the result should be, in any order:
      | x   | y   |
      | 'a' | 'b' |

  Scenario: A condition in a chain holds for each relationship
    When executing query:
      """
      MATCH (x {n: 'ab'})-[r* WHERE r.w < 3]->(y) RETURN y.n AS y, size(r) AS length
      """
    Then the result should be, in any order:
      | y   | length |
      | 'a' | 1      |
      | 'b' | 2      |

  Scenario: A relationship occurs once in a MATCH, twice in two
    When executing query:
      """
      MATCH (o {n: 'o'})-[r]->(o)
      OPTIONAL MATCH (o)-[r]->(o), (o)-[s]->(o)
      WITH o, s
      MATCH (o)-[t]->(o)
      RETURN s, type(t) AS t
      """
    Then the result should be, in any order:
      | s    | t   |
      | null | 'R' |

  Scenario: Union, with and without duplicates
    When executing query:
      """
      MATCH (x:A) RETURN x.n AS n UNION MATCH (x:B) RETURN x.n AS n
      """
    Then the result should be, in any order:
      | n    |
      | 'ab' |
      | 'a'  |
      | 'b'  |

  Scenario: Union of columns of different kinds
    When executing query:
      """
      MATCH (x:A) RETURN x AS n UNION ALL RETURN 1 AS n UNION ALL RETURN null AS n
        UNION ALL MATCH ()-[r:T]->() RETURN r AS n
      """
    Then the result should be, in any order:
      | n                         |
      | (:A:B {n: 'ab', v: 1})    |
      | (:A {n: 'a', v: 2})       |
      | 1                         |
      | null                      |
      | [:T {w: 3}]               |

  Scenario: Distinct union of numbers that are equal
    When executing query:
      """
      RETURN 1 AS x UNION RETURN 1.0 AS x UNION RETURN 2 AS x UNION RETURN null AS x UNION RETURN null AS x
      """
    Then the number of rows should be 3
