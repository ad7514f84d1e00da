/// One clause of a query.
///
/// The parser keeps the order that was written; which clause may follow which, and whether the
/// last one may end a query, is a question of meaning and belongs to the analysis.
enum Clause: Hashable, Sendable {
  case match(MatchClause)
  case unwind(UnwindClause)
  case with(WithClause)
  case `return`(ReturnClause)
  case create(CreateClause)
  case merge(MergeClause)
  case set(SetClause)
  case remove(RemoveClause)
  case delete(DeleteClause)
  case foreach(ForeachClause)
  case call(CallClause)
  case subquery(SubqueryClause)
  case loadCSV(LoadCSVClause)

  /// Where the clause stands, from its first keyword to its last token.
  var range: SourceRange {
    switch self {
    case .match(let clause): clause.range
    case .unwind(let clause): clause.range
    case .with(let clause): clause.range
    case .return(let clause): clause.range
    case .create(let clause): clause.range
    case .merge(let clause): clause.range
    case .set(let clause): clause.range
    case .remove(let clause): clause.range
    case .delete(let clause): clause.range
    case .foreach(let clause): clause.range
    case .call(let clause): clause.range
    case .subquery(let clause): clause.range
    case .loadCSV(let clause): clause.range
    }
  }
}
