/// Why a query was refused or failed.
///
/// `kind`, `phase` and `code` are stable and carry the names of the openCypher conformance kit.
/// `subject` names what the sentence speaks of (a variable, a label, a function): source words,
/// never a value of the data or of a parameter.
public struct QueryError: Error, Hashable, Sendable {
  /// The broad class of an error.
  public enum Kind: String, Hashable, Sendable {
    /// An argument is outside of what an operation takes.
    case argumentError = "ArgumentError"
    /// A number cannot be computed.
    case arithmeticError = "ArithmeticError"
    /// A constraint forbids the result of the statement.
    case constraintVerificationFailed = "ConstraintVerificationFailed"
    /// A node or relationship is not there any more.
    case entityNotFound = "EntityNotFound"
    /// The query was ended from outside: cancellation, time, memory, rows.
    case limitExceeded = "LimitExceeded"
    /// A parameter that the query names was not given.
    case parameterMissing = "ParameterMissing"
    /// A procedure is unknown or was called wrongly.
    case procedureError = "ProcedureError"
    /// The query is well formed, its meaning is not.
    case semanticError = "SemanticError"
    /// The text is not a query.
    case syntaxError = "SyntaxError"
    /// A value has a kind that the operation does not take.
    case typeError = "TypeError"
  }

  /// When an error was found.
  public enum Phase: String, Hashable, Sendable {
    /// Before anything ran.
    case compileTime = "compile time"
    /// While the query ran.
    case runtime = "runtime"
  }

  /// What exactly is wrong.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// Ambiguous aggregation expression.
    case ambiguousAggregationExpression = "AmbiguousAggregationExpression"
    /// Cancelled.
    case cancelled = "Cancelled"
    /// Column name conflict.
    case columnNameConflict = "ColumnNameConflict"
    /// Constraint violation.
    case constraintViolation = "ConstraintViolation"
    /// Creating var length.
    case creatingVarLength = "CreatingVarLength"
    /// Delete connected node.
    case deleteConnectedNode = "DeleteConnectedNode"
    /// Deleted entity access.
    case deletedEntityAccess = "DeletedEntityAccess"
    /// Different columns in union.
    case differentColumnsInUnion = "DifferentColumnsInUnion"
    /// Division by zero.
    case divisionByZero = "DivisionByZero"
    /// Floating point overflow.
    case floatingPointOverflow = "FloatingPointOverflow"
    /// Integer overflow.
    case integerOverflow = "IntegerOverflow"
    /// Invalid aggregation.
    case invalidAggregation = "InvalidAggregation"
    /// Invalid argument passing mode.
    case invalidArgumentPassingMode = "InvalidArgumentPassingMode"
    /// Invalid argument type.
    case invalidArgumentType = "InvalidArgumentType"
    /// Invalid argument value.
    case invalidArgumentValue = "InvalidArgumentValue"
    /// Invalid clause composition.
    case invalidClauseComposition = "InvalidClauseComposition"
    /// Invalid delete.
    case invalidDelete = "InvalidDelete"
    /// Invalid number literal.
    case invalidNumberLiteral = "InvalidNumberLiteral"
    /// Invalid number of arguments.
    case invalidNumberOfArguments = "InvalidNumberOfArguments"
    /// Invalid parameter use.
    case invalidParameterUse = "InvalidParameterUse"
    /// Invalid property type.
    case invalidPropertyType = "InvalidPropertyType"
    /// Invalid relationship pattern.
    case invalidRelationshipPattern = "InvalidRelationshipPattern"
    /// Invalid unicode character.
    case invalidUnicodeCharacter = "InvalidUnicodeCharacter"
    /// Invalid unicode literal.
    case invalidUnicodeLiteral = "InvalidUnicodeLiteral"
    /// Map element access by non string.
    case mapElementAccessByNonString = "MapElementAccessByNonString"
    /// Memory exceeded.
    case memoryExceeded = "MemoryExceeded"
    /// Merge read own writes.
    case mergeReadOwnWrites = "MergeReadOwnWrites"
    /// Missing parameter.
    case missingParameter = "MissingParameter"
    /// Negative integer argument.
    case negativeIntegerArgument = "NegativeIntegerArgument"
    /// Nested aggregation.
    case nestedAggregation = "NestedAggregation"
    /// Nested too deeply.
    case nestedTooDeeply = "NestedTooDeeply"
    /// No expression alias.
    case noExpressionAlias = "NoExpressionAlias"
    /// No single relationship type.
    case noSingleRelationshipType = "NoSingleRelationshipType"
    /// No variables in scope.
    case noVariablesInScope = "NoVariablesInScope"
    /// Non constant expression.
    case nonConstantExpression = "NonConstantExpression"
    /// Number out of range.
    case numberOutOfRange = "NumberOutOfRange"
    /// Procedure not found.
    case procedureNotFound = "ProcedureNotFound"
    /// Read only.
    case readOnly = "ReadOnly"
    /// Relationship uniqueness violation.
    case relationshipUniquenessViolation = "RelationshipUniquenessViolation"
    /// Requires directed relationship.
    case requiresDirectedRelationship = "RequiresDirectedRelationship"
    /// Row limit exceeded.
    case rowLimitExceeded = "RowLimitExceeded"
    /// Schema entry exists.
    case schemaEntryExists = "SchemaEntryExists"
    /// Schema entry not found.
    case schemaEntryNotFound = "SchemaEntryNotFound"
    /// Time exceeded.
    case timeExceeded = "TimeExceeded"
    /// Transaction state.
    case transactionState = "TransactionState"
    /// Undefined variable.
    case undefinedVariable = "UndefinedVariable"
    /// Unexpected syntax.
    case unexpectedSyntax = "UnexpectedSyntax"
    /// Unknown function.
    case unknownFunction = "UnknownFunction"
    /// Unknown option.
    case unknownOption = "UnknownOption"
    /// Unsupported.
    case unsupported = "Unsupported"
    /// Variable already bound.
    case variableAlreadyBound = "VariableAlreadyBound"
    /// Variable type conflict.
    case variableTypeConflict = "VariableTypeConflict"
    /// View exists.
    case viewExists = "ViewExists"
    /// View not found.
    case viewNotFound = "ViewNotFound"
  }

  /// The broad class.
  public var kind: Kind
  /// When it was found.
  public var phase: Phase
  /// What exactly is wrong.
  public var code: Code
  /// The words of the query or of the schema that the sentence is about.
  public var subject: String
  /// What was found or expected, in words, where the code alone does not say it.
  public var explanation: String
  /// The way out ("did you mean 'Person'?"), or empty.
  public var hint: String
  /// Where in the text, as far as it is known.
  public var range: SourceRange?

  /// Creates an error.
  public init(
    _ kind: Kind,
    _ code: Code,
    phase: Phase = .compileTime,
    subject: String = "",
    explanation: String = "",
    hint: String = "",
    at range: SourceRange? = nil
  ) {
    self.kind = kind
    self.code = code
    self.phase = phase
    self.subject = subject
    self.explanation = explanation
    self.hint = hint
    self.range = range
  }
}
