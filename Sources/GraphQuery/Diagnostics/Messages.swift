/// The wording of every error: lower case, source words in quotes, the way out as a hint.
///
/// An error itself is data. A sentence is made of its code and its subject, followed by the
/// explanation where the code alone does not say what was found or expected.
enum Messages {
  /// The sentence of an error, without its kind, its place and its hint.
  static func sentence(for error: QueryError) -> String {
    let claim = claim(error.code, Self.quoted(error.subject))
    return error.explanation.isEmpty ? claim : "\(claim); \(error.explanation)"
  }

  /// What is wrong; the subject is in quotes already, or empty.
  private static func claim(_ code: QueryError.Code, _ subject: String) -> String {
    let of = subject.isEmpty ? "" : " of \(subject)"
    let spaced = subject.isEmpty ? "" : " \(subject)"
    switch code {
    case .ambiguousAggregationExpression:
      return "the expression\(spaced) mixes an aggregation with something that is neither grouped"
        + " by nor constant"
    case .cancelled: return "the query was cancelled"
    case .columnNameConflict: return "more than one column has the name\(spaced)"
    case .constraintViolation: return "the result would break the constraint\(spaced)"
    case .creatingVarLength: return "a relationship of variable length cannot be created"
    case .deleteConnectedNode: return "a node that still has relationships cannot be deleted"
    case .deletedEntityAccess: return "\(subject.isEmpty ? "the element" : subject) was deleted"
    case .differentColumnsInUnion: return "the parts of a UNION have different columns"
    case .divisionByZero: return "division by zero"
    case .floatingPointOverflow: return "the number\(spaced) is larger than the largest float"
    case .integerOverflow: return "the integer\(spaced) does not fit into 64 bits"
    case .invalidAggregation: return "the aggregation\(spaced) cannot stand here"
    case .invalidArgumentPassingMode:
      return "the procedure\(spaced) needs its arguments in parentheses here"
    case .invalidArgumentType: return "an argument\(of) has the wrong type"
    case .invalidArgumentValue: return "an argument\(of) has a value that is not allowed"
    case .invalidClauseComposition: return "the clause\(spaced) cannot stand here"
    case .invalidDelete: return "DELETE cannot delete\(spaced.isEmpty ? " this" : spaced)"
    case .invalidNumberLiteral: return "\(subject.isEmpty ? "this" : subject) is not a number"
    case .invalidNumberOfArguments: return "the number of arguments\(of) is wrong"
    case .invalidParameterUse: return "the parameter\(spaced) cannot stand here"
    case .invalidPropertyType: return "the property\(spaced) cannot hold such a value"
    case .invalidRelationshipPattern: return "the relationship pattern is not valid"
    case .invalidUnicodeCharacter: return "the character\(spaced) means nothing in a query"
    case .invalidUnicodeLiteral: return "\(subject.isEmpty ? "this" : subject) is not a character"
    case .mapElementAccessByNonString: return "a map is accessed by a key that is not a string"
    case .memoryExceeded: return "the query needs more memory than it may use"
    case .mergeReadOwnWrites: return "MERGE cannot use a null as the value of the property\(spaced)"
    case .missingParameter: return "the parameter\(spaced) was not given"
    case .negativeIntegerArgument:
      return "\(subject.isEmpty ? "the argument" : subject) must not be negative"
    case .nestedAggregation: return "an aggregation cannot stand inside another one"
    case .nestedTooDeeply: return "the query is nested too deeply"
    case .noSingleRelationshipType: return "a relationship needs exactly one type"
    case .noExpressionAlias: return "the expression\(spaced) needs a name"
    case .noVariablesInScope: return "there are no variables that '*' could stand for"
    case .nonConstantExpression: return "\(subject.isEmpty ? "this" : subject) has to be constant"
    case .numberOutOfRange: return "a number\(of) is out of range"
    case .procedureNotFound: return "there is no procedure\(spaced)"
    case .readOnly:
      let word = subject.isEmpty ? "the statement" : subject
      return "\(word) would write where only reading is allowed"
    case .relationshipUniquenessViolation:
      return "the relationship\(spaced) occurs more than once in the pattern"
    case .requiresDirectedRelationship: return "a relationship needs a direction"
    case .rowLimitExceeded: return "the result has more rows than it may have"
    case .schemaEntryExists: return "there is already an index or constraint\(spaced)"
    case .schemaEntryNotFound: return "there is no such index or constraint\(spaced)"
    case .timeExceeded: return "the query took longer than it may take"
    case .transactionState: return "\(subject.isEmpty ? "this" : subject) is not possible now"
    case .undefinedVariable: return "the variable\(spaced) is not defined"
    case .unexpectedSyntax: return "unexpected \(subject.isEmpty ? "end of the query" : subject)"
    case .unknownFunction: return "there is no function\(spaced)"
    case .unknownOption: return "there is no option\(spaced)"
    case .unsupported: return "\(subject.isEmpty ? "this" : subject) is not supported"
    case .variableAlreadyBound: return "the variable\(spaced) is already defined"
    case .variableTypeConflict: return "the variable\(spaced) already stands for something else"
    case .viewExists: return "there is already a view\(spaced)"
    case .viewNotFound: return "there is no view\(spaced)"
    }
  }

  /// A source word in quotes, cut when it is long; nothing for an empty word.
  static func quoted(_ word: String) -> String {
    guard !word.isEmpty else { return "" }
    let limit = 40
    let text = String(word.map { $0.isNewline ? " " : $0 }.prefix(limit))
    return "'\(text)\(word.count > limit ? "…" : "")'"
  }

  // MARK: Hints

  /// The name that was probably meant.
  static func didYouMean(_ name: String) -> String { "did you mean \(quoted(name))?" }
}

// MARK: - Syntax

extension Messages {
  /// A number that is too large.
  static func floatingPointOverflow(_ text: String, at range: SourceRange) -> QueryError {
    QueryError(.syntaxError, .floatingPointOverflow, subject: text, at: range)
  }

  /// An integer that is too large.
  static func integerOverflow(_ text: String, at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .integerOverflow,
      subject: text,
      explanation: "integers go from -9223372036854775808 to 9223372036854775807",
      at: range
    )
  }

  /// A character that is no part of the language.
  static func invalidCharacter(_ scalar: Unicode.Scalar, at range: SourceRange) -> QueryError {
    let number = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - number.count)) + number
    var error = QueryError(
      .syntaxError,
      .invalidUnicodeCharacter,
      subject: String(Character(scalar)),
      explanation: "it is U+\(code)\(scalar.properties.name.map { " \($0)" } ?? "")",
      at: range
    )
    switch scalar.value {
    case 0x2010...0x2015, 0x2212: error.hint = "write '-'"
    case 0x2018, 0x2019, 0x201A, 0x201B: error.hint = "write \"'\""
    case 0x201C, 0x201D, 0x201E, 0x201F: error.hint = "write '\"'"
    case 0x2260: error.hint = "write '<>'"
    case 0x2264: error.hint = "write '<='"
    case 0x2265: error.hint = "write '>='"
    default: error.hint = "a name with such characters stands in backquotes"
    }
    return error
  }

  /// A backslash before a character that has no escape.
  static func invalidEscape(_ text: String, at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .unexpectedSyntax,
      subject: text,
      explanation: "there is no such escape; there are \\\\ \\' \\\" \\b \\f \\n \\r \\t \\uXXXX"
        + " \\UXXXXXXXX",
      hint: "write '\\\\' for a backslash",
      at: range
    )
  }

  /// `*-2`, `..3` and the like in a relationship.
  static func invalidLength(_ found: String, at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .invalidRelationshipPattern,
      subject: found,
      explanation: "a length is written '*', '*2', '*1..3', '*1..' or '*..3' in whole numbers",
      at: range
    )
  }

  /// Digits that no number has.
  static func invalidNumber(_ text: String, at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .invalidNumberLiteral,
      subject: text,
      hint: "numbers are written like 12, 0x1F, 0o17, 1.5 or 1e9; a name that begins with a digit"
        + " stands in backquotes",
      at: range
    )
  }

  /// An arrow with one dash.
  static func invalidRelationship(at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .invalidRelationshipPattern,
      explanation: "a relationship is written '--', '-->', '<--' or with brackets '-[...]->'",
      at: range
    )
  }

  /// A quantifier that is none.
  static func invalidQuantifier(_ found: String, at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .invalidRelationshipPattern,
      subject: found,
      explanation: "a quantifier is written '{2}', '{1,4}', '{1,}', '{,4}', '*', '+' or '?'",
      at: range
    )
  }

  /// `\uH`.
  static func invalidUnicode(_ text: String, at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .invalidUnicodeLiteral,
      subject: text,
      explanation: "\\u takes four hexadecimal digits and \\U eight",
      at: range
    )
  }

  /// A pattern in the place of a value.
  static func misplacedPattern(_ text: String, at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .unexpectedSyntax,
      subject: text,
      explanation: "a pattern is a condition and cannot stand for a value",
      hint: "use EXISTS { ... }, COUNT { ... } or a comprehension [(a)-->(b) | b.name]",
      at: range
    )
  }

  /// Too many brackets, operators or subqueries inside each other.
  static func nestedTooDeeply(at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .nestedTooDeeply,
      hint: "split the query with WITH, or use a list",
      at: range
    )
  }

  /// A comment, a text, a name or a bracket that does not end.
  static func unclosed(_ opener: String, at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .unexpectedSyntax,
      explanation: "\(quotedSign(opener)) was opened here and is not closed",
      at: range
    )
  }

  /// A character that is ASCII and no part of the language.
  static func unexpectedCharacter(_ text: String, at range: SourceRange) -> QueryError {
    QueryError(.syntaxError, .unexpectedSyntax, subject: text, at: range)
  }

  /// A token that cannot stand where it stands.
  static func unexpected(
    _ found: String,
    expected: String,
    hint: String = "",
    at range: SourceRange
  ) -> QueryError {
    QueryError(
      .syntaxError,
      .unexpectedSyntax,
      subject: found,
      explanation: "expected \(expected)",
      hint: hint,
      at: range
    )
  }

  /// The sign that closes a bracket, and where the bracket was opened.
  static func closing(_ closer: String, of opener: String, at place: String) -> String {
    "'\(closer)' to close the '\(opener)' at \(place)"
  }

  /// How an ASCII character is shown.
  static func visible(_ byte: UInt8) -> String {
    let isVisible = byte > 0x20 && byte < 0x7F
    return isVisible ? String(Unicode.Scalar(byte)) : "0x" + String(byte, radix: 16)
  }

  /// A quote in the other quotes.
  private static func quotedSign(_ sign: String) -> String {
    sign == "'" ? "\"'\"" : "'\(sign)'"
  }

  /// What the parser may expect, in words.
  enum Expected {
    static let alias = "a name after AS"
    static let clause = "a clause such as MATCH, WITH or RETURN"
    static let column = "a column name or '*'"
    static let columns = "the names of columns"
    static let constraint = "IS UNIQUE or IS NOT NULL"
    static let deletion = "a property such as n.name, or labels such as n:Person"
    static let direction = "'-', '<' or the end of the pattern"
    static let expression = "an expression"
    static let foreachClause = "a writing clause such as SET or CREATE"
    static let key = "a property key"
    static let label = "a label or a relationship type"
    static let mapKey = "a key and a colon"
    static let name = "a name"
    static let nextClause = "a clause, or the end of the query"
    static let nextStatement = "the end of the statement"
    static let node = "a node such as (n)"
    static let nullOrNot = "NULL or NOT NULL"
    static let onCreateOrMatch = "CREATE or MATCH"
    static let pattern = "a pattern such as (a)-->(b)"
    static func pathCount(_ word: String) -> String { "a number of paths, as in \(word) 3" }
    static let procedure = "the name of a procedure"
    static let projection = "a key such as .name, '.*' or a variable"
    static let schema = "INDEX, CONSTRAINT or VIEW"
    static let setting = "a property such as n.name, a variable, or labels such as n:Person"
    static let shown =
      "INDEXES, CONSTRAINTS, LABELS, RELATIONSHIP TYPES, PROPERTY KEYS, FUNCTIONS,"
      + " PROCEDURES or VIEWS"
    static let statement = "a statement such as MATCH, CREATE or RETURN"
    static let usedView = "the name of a view, '*' or VIEW (items)"
    static let variable = "a variable"
    static let view = "the name of a view"
    static let viewItem = "nodes such as (n:Person) or relationships such as ()-[r:KNOWS]-()"

    /// The word itself.
    static func keyword(_ keyword: Keyword) -> String { keyword.rawValue }

    /// The sign itself.
    static func sign(_ sign: String) -> String { "'\(sign)'" }
  }

  /// The ways out of common slips.
  enum Hint {
    static let and = "write AND"
    static let concatenation = "write '+' to join texts, OR between conditions"
    static let equal = "write '=' to compare"
    static let next = "NEXT stands behind RETURN: RETURN a, b NEXT MATCH ..."
    static let not = "put the NOT and what it negates into parentheses"
    static let notEqual = "write '<>' for unequal"
    static let namedColumns = "'YIELD *' stands only in a call that is the whole statement"
    static let oneStatement = "separate statements run one after the other"
    static let plusEqual = "'+=' adds a map to a variable; for a property write n.key = n.key + 1"
    static let quotedName = "a keyword as a name stands in backquotes"
  }
}

// MARK: - Paths

extension Messages {
  /// `-[*1..2]->{3}`.
  static func lengthAndQuantifier(_ found: String, at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .invalidRelationshipPattern,
      subject: found,
      explanation: "how often a relationship is passed is said twice",
      hint: "leave out the '*' in the brackets or the quantifier behind them",
      at: range
    )
  }

  /// `SHORTEST 0`.
  static func noPaths(_ found: String, at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .invalidArgumentValue,
      subject: found,
      explanation: "the number of paths is 1 or more",
      at: range
    )
  }

  /// `TRAIL (ACYCLIC (a)-->(b))`.
  static func prefixInside(_ word: String, at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .unexpectedSyntax,
      subject: word,
      explanation: "a mode or selector holds for a whole path and cannot stand inside of one",
      hint: "write it once, before the first node of the path",
      at: range
    )
  }

  /// `{4,1}`.
  static func quantifierOrder(
    _ found: String,
    _ lower: Int,
    _ upper: Int,
    at range: SourceRange
  ) -> QueryError {
    QueryError(
      .syntaxError,
      .invalidRelationshipPattern,
      subject: found,
      explanation: "the lower bound is above the upper one",
      hint: "write {\(upper),\(lower)}",
      at: range
    )
  }
}
