internal import NetworkGraph

/// A statement whose meaning is settled: all compile-time errors have been found.
struct BoundStatement: Sendable {
  var mode: Statement.Mode
  /// The part of the graph that the statement sees, if it says so.
  var use: BoundUse?
  var body: Body
  var variables: VariableTable
  /// The parameters that have to be there when the statement runs, asked for or not.
  var parameters: [Name]
  /// How many clauses and parts of patterns there are, in subqueries too: no plan of the statement
  /// is deeper.
  var steps: Int

  /// What is to be done.
  enum Body: Sendable {
    case query(BoundQuery)
    case schema(BoundSchemaCommand)
    case show(ShowCommand)
    case transaction(TransactionCommand)
    case view(ViewCommand)
  }
}

/// Single queries joined by UNION.
struct BoundQuery: Sendable {
  /// At least one; all have the same columns.
  var branches: [BoundSingleQuery]
  /// UNION without ALL: rows are distinct.
  var isDistinctUnion: Bool
  /// The columns of the result; none for a query that only writes.
  var columns: [BoundColumn]
  /// Whether any clause writes.
  var writes: Bool
}

/// A column of the result.
struct BoundColumn: Sendable {
  var name: String
  var variable: Variable
}

/// Clauses, one after the other.
struct BoundSingleQuery: Sendable {
  var clauses: [BoundClause]
  /// The columns of this branch, in the order of the query's columns.
  var columns: [BoundColumn]
}

/// A clause.
enum BoundClause: Sendable {
  case match(BoundPattern)
  /// OPTIONAL MATCH; `row` numbers the rows that the pattern is searched for.
  case optionalMatch(BoundPattern, row: Variable)
  case unwind(BoundUnwind)
  case project(BoundProjection)
  case create([BoundCreation])
  case merge(BoundMerge)
  case set([BoundSetItem])
  case remove([BoundRemoveItem])
  case delete([BoundExpression], isDetach: Bool)
  case foreach(Variable, BoundExpression, [BoundClause])
  case subquery(BoundQuery, imports: [Variable])
  case call(BoundCall)
}

/// UNWIND or FOR: a row for each element of a list.
struct BoundUnwind: Sendable {
  var list: BoundExpression
  /// The element.
  var variable: Variable
  /// Where the element stands in its list, if that is asked for.
  var position: Variable?
  /// The position of the first element.
  var firstPosition: Int64 = 0

  /// What the clause makes known.
  var made: [Variable] { [variable] + (position.map { [$0] } ?? []) }
}

/// CALL of a procedure.
struct BoundCall: Sendable {
  var procedure: Procedure
  var arguments: [BoundExpression]
  /// The columns that are taken: where they stand in the procedure's rows, and what they become.
  var columns: [(index: Int, column: BoundColumn)]
  /// WHERE of YIELD.
  var predicate: BoundExpression?
  var range: SourceRange
}

/// WITH or RETURN.
struct BoundProjection: Sendable {
  /// Computed before anything else; grouping keys if there are aggregates.
  var items: [BoundAssignment]
  /// Computed over the rows of a group.
  var aggregates: [BoundAggregate]
  /// Computed from keys and aggregates.
  var results: [BoundAssignment]
  var isAggregating: Bool
  var isDistinct: Bool
  var order: [BoundSortItem]
  var skip: BoundExpression?
  var limit: BoundExpression?
  /// WHERE of WITH.
  var predicate: BoundExpression?
  /// What is left afterwards, in order.
  var outputs: [BoundColumn]
}

/// A variable and how it is computed.
///
/// A variable computed from itself is passed on.
struct BoundAssignment: Sendable {
  var variable: Variable
  var expression: BoundExpression
}

/// An aggregating function over the rows of a group.
struct BoundAggregate: Sendable {
  var variable: Variable
  var function: AggregateFunction
  /// None for `count(*)`.
  var arguments: [BoundExpression]
  var isDistinct: Bool
  var range: SourceRange
}

/// A criterion of ORDER BY.
struct BoundSortItem: Sendable {
  var expression: BoundExpression
  var isDescending: Bool
}

/// One thing that CREATE makes.
enum BoundCreation: Sendable {
  case node(BoundNewNode)
  case relationship(BoundNewRelationship)
  case path(Variable, BoundPath)
}

/// A node to be made.
struct BoundNewNode: Sendable {
  var variable: Variable
  var labels: [String]
  /// A map, or nothing.
  var properties: BoundExpression?
}

/// A relationship to be made.
struct BoundNewRelationship: Sendable {
  var variable: Variable
  var type: String
  var from: Variable
  var to: Variable
  var properties: BoundExpression?
  var range: SourceRange
}

/// MERGE: the pattern is matched whole, or created whole.
struct BoundMerge: Sendable {
  var pattern: BoundPattern
  var creations: [BoundCreation]
  var onCreate: [BoundSetItem]
  var onMatch: [BoundSetItem]
  var range: SourceRange
}

/// One assignment of SET.
enum BoundSetItem: Sendable {
  case property(of: BoundExpression, key: String, value: BoundExpression)
  case replace(Variable, BoundExpression)
  case merge(Variable, BoundExpression)
  case labels(Variable, [String])
}

/// One thing that REMOVE takes away.
enum BoundRemoveItem: Sendable {
  case property(of: BoundExpression, key: String)
  case labels(Variable, [String])
}
