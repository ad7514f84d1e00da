/// A word with a meaning in the grammar, in any mixture of upper and lower case.
///
/// No keyword is reserved: the lexer only marks such words, and the parser takes one for a name
/// wherever a name is what the grammar expects.
enum Keyword: String, Hashable, Sendable, CaseIterable {
  case acyclic = "ACYCLIC"
  case all = "ALL"
  case allShortestPaths = "ALLSHORTESTPATHS"
  case and = "AND"
  case any = "ANY"
  case `as` = "AS"
  case asc = "ASC"
  case ascending = "ASCENDING"
  case assert = "ASSERT"
  case begin = "BEGIN"
  case bindings = "BINDINGS"
  case by = "BY"
  case call = "CALL"
  case `case` = "CASE"
  case cheapest = "CHEAPEST"
  case collect = "COLLECT"
  case commit = "COMMIT"
  case constraint = "CONSTRAINT"
  case constraints = "CONSTRAINTS"
  case contains = "CONTAINS"
  case cost = "COST"
  case count = "COUNT"
  case create = "CREATE"
  case csv = "CSV"
  case delete = "DELETE"
  case desc = "DESC"
  case descending = "DESCENDING"
  case detach = "DETACH"
  case different = "DIFFERENT"
  case distinct = "DISTINCT"
  case drop = "DROP"
  case edge = "EDGE"
  case edges = "EDGES"
  case element = "ELEMENT"
  case elements = "ELEMENTS"
  case `else` = "ELSE"
  case end = "END"
  case ends = "ENDS"
  case exists = "EXISTS"
  case explain = "EXPLAIN"
  case extract = "EXTRACT"
  case `false` = "FALSE"
  case fieldTerminator = "FIELDTERMINATOR"
  case filter = "FILTER"
  case `for` = "FOR"
  case foreach = "FOREACH"
  case from = "FROM"
  case functions = "FUNCTIONS"
  case group = "GROUP"
  case groups = "GROUPS"
  case headers = "HEADERS"
  case `if` = "IF"
  case `in` = "IN"
  case index = "INDEX"
  case indexes = "INDEXES"
  case `is` = "IS"
  case keys = "KEYS"
  case labels = "LABELS"
  case `let` = "LET"
  case limit = "LIMIT"
  case load = "LOAD"
  case match = "MATCH"
  case merge = "MERGE"
  case next = "NEXT"
  case none = "NONE"
  case not = "NOT"
  case null = "NULL"
  case of = "OF"
  case offset = "OFFSET"
  case on = "ON"
  case optional = "OPTIONAL"
  case or = "OR"
  case order = "ORDER"
  case ordinality = "ORDINALITY"
  case path = "PATH"
  case paths = "PATHS"
  case procedures = "PROCEDURES"
  case profile = "PROFILE"
  case property = "PROPERTY"
  case reduce = "REDUCE"
  case relationship = "RELATIONSHIP"
  case relationships = "RELATIONSHIPS"
  case remove = "REMOVE"
  case repeatable = "REPEATABLE"
  case replace = "REPLACE"
  case require = "REQUIRE"
  case `return` = "RETURN"
  case rollback = "ROLLBACK"
  case set = "SET"
  case shortest = "SHORTEST"
  case shortestPath = "SHORTESTPATH"
  case show = "SHOW"
  case simple = "SIMPLE"
  case single = "SINGLE"
  case skip = "SKIP"
  case starts = "STARTS"
  case then = "THEN"
  case to = "TO"
  case trail = "TRAIL"
  case transaction = "TRANSACTION"
  case `true` = "TRUE"
  case types = "TYPES"
  case union = "UNION"
  case unique = "UNIQUE"
  case unwind = "UNWIND"
  case use = "USE"
  case view = "VIEW"
  case views = "VIEWS"
  case walk = "WALK"
  case when = "WHEN"
  case `where` = "WHERE"
  case with = "WITH"
  case xor = "XOR"
  case yield = "YIELD"

  /// Whether the word begins a clause.
  var startsClause: Bool {
    switch self {
    case .call, .create, .delete, .detach, .filter, .for, .foreach, .let, .load, .match, .merge,
      .optional, .remove, .return, .set, .unwind, .with:
      true
    case .all, .allShortestPaths, .and, .any, .as, .asc, .ascending, .assert, .begin, .by, .case,
      .collect, .commit, .constraint, .constraints, .contains, .count, .csv, .desc, .descending,
      .distinct, .drop, .else, .end, .ends, .exists, .explain, .extract, .false,
      .fieldTerminator, .from, .functions, .headers, .if, .in, .index, .indexes, .is, .keys,
      .labels, .limit, .next, .none, .not, .null, .offset, .on, .or, .order, .ordinality,
      .procedures, .profile,
      .property, .reduce, .relationship, .require, .rollback, .shortestPath, .show, .single,
      .skip, .starts, .then, .transaction, .true, .types, .union, .unique, .when, .where, .xor,
      .yield, .acyclic, .bindings, .cheapest, .cost, .different, .edge, .edges, .element, .elements,
      .group, .groups, .path, .paths, .relationships, .repeatable, .shortest, .simple, .trail,
      .walk, .of, .replace, .to, .use, .view, .views:
      false
    }
  }

  /// Whether the word can follow an expression that is complete.
  var followsExpression: Bool {
    switch self {
    case .and, .as, .asc, .ascending, .contains, .cost, .desc, .descending, .else, .end, .ends,
      .fieldTerminator, .in, .is, .limit, .next, .offset, .on, .or, .order, .skip, .starts, .then,
      .union, .when,
      .where, .xor, .yield:
      true
    case .all, .allShortestPaths, .any, .assert, .begin, .by, .call, .case, .collect, .commit,
      .constraint, .constraints, .count, .create, .csv, .delete, .detach, .distinct, .drop,
      .exists, .explain, .extract, .false, .filter, .for, .foreach, .from, .functions, .headers,
      .if, .index, .indexes, .keys, .labels, .let, .load, .match, .merge, .none, .not, .null,
      .optional, .ordinality, .procedures, .profile, .property, .reduce, .relationship, .remove,
      .require,
      .return, .rollback, .set, .shortestPath, .show, .single, .transaction, .true, .types,
      .unique, .unwind, .with, .acyclic, .bindings, .cheapest, .different, .edge, .edges, .element,
      .elements, .group, .groups, .path, .paths, .relationships, .repeatable, .shortest, .simple,
      .trail, .walk, .of, .replace, .to, .use, .view, .views:
      startsClause
    }
  }
}
