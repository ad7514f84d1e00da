Feature: Paths with quantifiers, selectors and modes

  # A square with a diagonal, a parallel tie and a loop.
  Background:
    Given an empty graph
    And having executed:
      """
      CREATE (a:P {name: 'a'}), (b:P:Q {name: 'b'}), (c:P {name: 'c'}), (d:P {name: 'd'}), (e:P {name: 'e'}),
        (a)-[:R {w: 1}]->(b), (b)-[:R {w: 1}]->(c), (c)-[:R {w: 1}]->(d), (a)-[:S {w: 5}]->(c),
        (a)-[:S {w: 4}]->(c), (d)-[:R {w: 1}]->(d), (d)-[:R {w: 1}]->(a)
      """

  Scenario Outline: Quantifiers of a relationship
    When executing query:
      """
      MATCH (:P {name: 'a'})-[r:R]-><quantifier>(x) RETURN x.name AS x, size(r) AS n
      """
    Then the result should be, in any order:
      | x   | n   |
      | <x> | <n> |

    Examples:
      | quantifier | x   | n |
      | {2}        | 'c' | 2 |
      | {1,1}      | 'b' | 1 |
      | {,0}       | 'a' | 0 |
      | {5,}       | 'a' | 5 |

  Scenario: A part that repeats has lists of its elements
    When executing query:
      """
      MATCH (:P {name: 'a'}) ((x)-[r:R]->(y) WHERE x.name < y.name){2,3} (z)
      RETURN [n IN x | n.name] AS x, size(r) AS r, [n IN y | n.name] AS y, z.name AS z
      """
    Then the result should be, in any order:
      | x               | r | y               | z   |
      | ['a', 'b']      | 2 | ['b', 'c']      | 'c' |
      | ['a', 'b', 'c'] | 3 | ['b', 'c', 'd'] | 'd' |

  Scenario: A part that may be left out keeps single values
    When executing query:
      """
      MATCH (:P {name: 'a'})-[:R]->(x) (()-[r:R]->(y))? RETURN x.name AS x, y.name AS y, r.w AS w
      """
    Then the result should be, in any order:
      | x   | y    | w    |
      | 'b' | null | null |
      | 'b' | 'c'  | 1    |

  Scenario: Names of parts
    When executing query:
      """
      MATCH p = (:P {name: 'a'})-[:R]->(q = (x)-[:R]->(y)) (s = ()-[:R]->()){1}
      RETURN length(p) AS p, length(q) AS q, x.name AS x, [t IN s | length(t)] AS s
      """
    Then the result should be, in any order:
      | p | q | x   | s   |
      | 3 | 1 | 'b' | [1] |

  Scenario Outline: Modes
    When executing query:
      """
      MATCH REPEATABLE ELEMENTS <mode> (:P {name: 'd'})-[:R]->{1,5}(x:P {name: 'd'}) RETURN count(*) AS n
      """
    Then the result should be, in any order:
      | n   |
      | <n> |

    Examples:
      | mode    | n |
      | WALK    | 8 |
      | TRAIL   | 4 |
      | SIMPLE  | 2 |
      | ACYCLIC | 0 |

  Scenario Outline: Selectors
    When executing query:
      """
      MATCH p = <selector> (:P {name: 'a'})-->+(:P {name: 'c'}) RETURN length(p) AS n ORDER BY n
      """
    Then the result should be, in order:
      | n   |
      | <n> |

    Examples:
      | selector           | n |
      | ANY SHORTEST       | 1 |
      | ANY                | 1 |
      | SHORTEST 1 ACYCLIC | 1 |

  Scenario Outline: Selectors that keep several paths
    When executing query:
      """
      MATCH p = <selector> (:P {name: 'a'})-->+(:P {name: 'c'})
      WITH length(p) AS n ORDER BY n RETURN collect(n) AS lengths
      """
    Then the result should be, in any order:
      | lengths   |
      | <lengths> |

    Examples:
      | selector                   | lengths   |
      | ALL SHORTEST               | [1, 1]    |
      | SHORTEST 3                 | [1, 1, 2] |
      | SHORTEST 2 ACYCLIC GROUPS  | [1, 1, 2] |
      | SHORTEST GROUP             | [1, 1]    |
      | ANY 5 ACYCLIC PATHS        | [1, 1, 2] |
      | ALL ACYCLIC                | [1, 1, 2] |

  Scenario: The cheapest paths and their costs
    When executing query:
      """
      MATCH p = CHEAPEST 3 (:P {name: 'a'})-[r COST r.w]->+(:P {name: 'c'})
      RETURN [n IN nodes(p) | n.name] AS over, cost(p) AS cost
      """
    Then the result should be, in order:
      | over            | cost |
      | ['a', 'b', 'c'] | 2.0  |
      | ['a', 'c']      | 4.0  |
      | ['a', 'c']      | 5.0  |

  Scenario: Conditions inside act before the selection, those behind it afterwards
    When executing query:
      """
      MATCH (a {name: 'a'}), (c {name: 'c'})
      RETURN EXISTS { MATCH p = ANY SHORTEST (a)-->+(c) WHERE length(p) = 2 } AS behind,
        EXISTS { MATCH ANY SHORTEST (p = (a)-->+(c) WHERE length(p) = 2) } AS inside
      """
    Then the result should be, in any order:
      | behind | inside |
      | false  | true   |

  Scenario: The number of paths may be a parameter
    Given parameters are:
      | k | 2 |
    When executing query:
      """
      MATCH p = SHORTEST $k (:P {name: 'a'})-->+(:P {name: 'c'}) RETURN count(*) AS n
      """
    Then the result should be, in any order:
      | n |
      | 2 |

  Scenario: Relationships of other paths are left alone
    When executing query:
      """
      MATCH (a {name: 'a'})-[r:S]->(c {name: 'c'}), p = ALL SHORTEST (a)-->+(c)
      RETURN r.w AS r, [s IN relationships(p) | s.w] AS p
      """
    Then the result should be, in any order:
      | r | p   |
      | 5 | [4] |
      | 4 | [5] |

  Scenario: New words can be names
    When executing query:
      """
      MATCH any = (walk:P {name: 'a'})-[cost:R]->(shortest) WITH any, walk, cost, shortest
      RETURN length(any) AS all, walk.name AS trail, cost.w AS simple, shortest.name AS acyclic
      """
    Then the result should be, in any order:
      | all | trail | simple | acyclic |
      | 1   | 'a'   | 1      | 'b'     |

  Scenario Outline: What a path pattern cannot be
    When executing query:
      """
      MATCH <pattern> RETURN 1
      """
    Then a SyntaxError should be raised at compile time: <detail>

    Examples:
      | pattern                                           | detail                          |
      | (a)-->{4,1}(b)                                    | InvalidRelationshipPattern      |
      | (a)-->{}(b)                                       | InvalidRelationshipPattern      |
      | (a)-[*1..2]->{2}(b)                               | InvalidRelationshipPattern      |
      | TRAIL (ACYCLIC (a)-->(b))                         | UnexpectedSyntax                |
      | SHORTEST (a)-->(b)                                | UnexpectedSyntax                |
      | SHORTEST 0 (a)-->(b)                              | InvalidArgumentValue            |
      | REPEATABLE ELEMENTS (a)-->+(b)                    | InvalidRelationshipPattern      |
      | REPEATABLE ELEMENTS ANY (a)-->+(m)-->+(m)-->(b)   | InvalidRelationshipPattern      |
      | ANY (a)-->+(b), ANY (c)-->+(d)                    | InvalidClauseComposition        |
      | ANY (a)-->+(m)-->(b), (m)-->(c)                   | VariableAlreadyBound            |
      | (a)-[r COST r.w]->(b)                             | UnexpectedSyntax                |
      | ((a)){2}                                          | InvalidRelationshipPattern      |
      | ((a)-->(b)){2} (a)                                | VariableTypeConflict            |
      | ((a)-[r]->+(b)){2}                                | Unsupported                     |

  Scenario: Patterns that are searched for cannot be made
    When executing query:
      """
      CREATE (a)-[:R]->{2}(b)
      """
    Then a SyntaxError should be raised at compile time: UnexpectedSyntax

  Scenario Outline: Costs that are none
    When executing query:
      """
      MATCH ANY CHEAPEST (:P {name: 'a'})-[r COST <cost>]->+(:P {name: 'c'}) RETURN 1
      """
    Then a <kind> should be raised at <phase>: <detail>

    Examples:
      | cost              | kind          | phase        | detail               |
      | r.missing         | ArgumentError | runtime      | InvalidArgumentValue |
      | -1 * r.w          | ArgumentError | runtime      | InvalidArgumentValue |
      | type(r)           | TypeError     | compile time | InvalidArgumentType  |
      | toString(r.w)     | TypeError     | compile time | InvalidArgumentType  |
      | [r.w][0] + ''     | ArgumentError | runtime      | InvalidArgumentValue |

  Scenario: A bound that no path reaches is none
    When executing query:
      """
      MATCH (:P {name: 'a'})-->{0,1000000000}(x) RETURN count(DISTINCT x) AS n
      """
    Then the result should be, in any order:
      | n |
      | 4 |

  Scenario: No path begins at a deleted node
    When executing query:
      """
      MATCH (a:P {name: 'a'}), (c:P {name: 'c'}) DETACH DELETE a WITH a, c
      MATCH p = ANY SHORTEST (a)--+(c) RETURN p
      """
    Then a EntityNotFound should be raised at runtime: DeletedEntityAccess
