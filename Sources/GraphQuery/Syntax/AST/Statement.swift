/// One statement: what stands between two semicolons.
struct Statement: Hashable, Sendable {
  /// Whether the statement runs, or its plan is shown.
  enum Mode: Hashable, Sendable {
    /// Run it.
    case run
    /// Show the plan and run nothing.
    case explain
    /// Run it and show the plan with what each operator did.
    case profile
  }

  /// What the statement asks for.
  enum Body: Hashable, Sendable {
    case query(Query)
    case schema(SchemaCommand)
    case show(ShowCommand)
    case transaction(TransactionCommand)
    case view(ViewCommand)
  }

  var mode: Mode
  var use: UseClause?
  var body: Body
  @Placed var range: SourceRange
}
