public import NetworkGraph

/// A procedure that CALL can run: typed arguments in, rows of typed columns out.
public struct Procedure: Sendable {
  /// The type of an argument or of a column; null is always allowed.
  public enum FieldType: String, Hashable, Sendable {
    /// Any value.
    case any = "ANY"
    /// A truth value.
    case boolean = "BOOLEAN"
    /// A double; an integer is turned into one.
    case float = "FLOAT"
    /// A 64-bit integer.
    case integer = "INTEGER"
    /// A list.
    case list = "LIST"
    /// A map.
    case map = "MAP"
    /// A node.
    case node = "NODE"
    /// An integer or a double.
    case number = "NUMBER"
    /// A path.
    case path = "PATH"
    /// A relationship.
    case relationship = "RELATIONSHIP"
    /// Text.
    case string = "STRING"
  }

  /// An argument or a column.
  public struct Field: Hashable, Sendable {
    /// The name: of the parameter that stands for a missing argument, or of the column.
    public let name: String
    /// The type.
    public let type: FieldType
    /// Whether a call may leave the argument out, with all that follow: it is null then.
    public let isOptional: Bool

    /// Creates a field.
    public init(_ name: String, _ type: FieldType, isOptional: Bool = false) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
    }
  }

  /// Computes the rows for some arguments, which have the declared types or are null.
  public typealias Body =
    @Sendable (_ arguments: [Value], _ context: ProcedureContext) throws(QueryError) -> [[Value]]

  /// The name with its dots; calls have to write it in the same case.
  public let name: String
  /// The arguments in order.
  public let inputs: [Field]
  /// The columns in order; none for a procedure that only acts.
  public let outputs: [Field]
  /// What it does, in one sentence.
  public let summary: String

  /// Hands out the rows in pieces; none at the end.
  typealias Rows = () throws(QueryError) -> [[Value]]
  /// Computes the rows piece by piece.
  typealias Opening =
    @Sendable (_ arguments: [Value], _ context: ProcedureContext) throws(QueryError) -> Rows
  let open: Opening
  /// Computes all rows at once, column by column.
  typealias Columns =
    @Sendable (_ arguments: [Value], _ context: ProcedureContext) throws(QueryError) -> [Vector]
  /// How the columns are computed; `nil` for a procedure that hands out rows.
  let columns: Columns?
  /// Whether a piece is handed on at once, because the next may take long and may not be needed.
  let isGradual: Bool

  /// Creates a procedure.
  public init(
    _ name: String,
    inputs: [Field] = [],
    outputs: [Field] = [],
    summary: String = "",
    body: @escaping Body
  ) {
    self.init(name, inputs: inputs, outputs: outputs, summary: summary) {
      (arguments, context) throws(QueryError) -> Rows in
      var rest = try body(arguments, context)
      return { () throws(QueryError) -> [[Value]] in
        defer { rest = [] }
        return rest
      }
    }
  }

  /// Creates a procedure whose rows come in pieces.
  init(
    _ name: String,
    inputs: [Field],
    outputs: [Field],
    summary: String,
    isGradual: Bool = false,
    open: @escaping Opening
  ) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.summary = summary
    self.isGradual = isGradual
    self.open = open
    columns = nil
  }

  /// Creates a procedure that fills its columns at once: for many rows of plain numbers.
  init(
    _ name: String,
    inputs: [Field],
    outputs: [Field],
    summary: String,
    columns: @escaping Columns
  ) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.summary = summary
    isGradual = false
    open = { _, _ in { [] } }
    self.columns = columns
  }

  /// The signature as the list of procedures shows it: `db.labels() :: (label :: STRING)`.
  public var signature: String {
    func text(_ fields: [Field]) -> String {
      fields.map { field in
        let text = "\(field.name) :: \(field.type.rawValue)"
        return field.isOptional ? "[\(text)]" : text
      }.joined(separator: ", ")
    }
    return "\(name)(\(text(inputs))) :: (\(text(outputs)))"
  }
}

extension Procedure.FieldType {
  var valueType: ValueType {
    switch self {
    case .any: .any
    case .boolean: .boolean
    case .float: .number
    case .integer: .integer
    case .list: .list(.any)
    case .map: .map
    case .node: .node
    case .number: .number
    case .path: .path
    case .relationship: .relationship
    case .string: .string
    }
  }
}
