/// The errors of functions and operators, in alphabetical order of their names.
extension QueryError {
  /// A call has too few or too many arguments.
  static func argumentCount(_ function: String, expected: String, found: Int) -> Self {
    Self(
      .syntaxError,
      .invalidNumberOfArguments,
      subject: function,
      explanation: "expected \(expected), found \(found)"
    )
  }

  /// A number lies outside of what a function takes.
  static func argumentOutOfRange(_ function: String, _ expected: String) -> Self {
    Self(
      .argumentError,
      .numberOutOfRange,
      phase: .runtime,
      subject: function,
      explanation: expected
    )
  }

  /// The static type of an argument cannot be what the function takes.
  static func argumentTypeAtCompileTime(
    _ function: String,
    parameter: String,
    expected: ValueType,
    found: ValueType
  ) -> Self {
    Self(
      .syntaxError,
      .invalidArgumentType,
      subject: function,
      explanation: "argument '\(parameter)': expected \(expected.name), found \(found.name)"
    )
  }

  /// The value of an argument is of a kind that the function does not take.
  static func argumentType(_ function: String, expected: ValueType, found: ValueType) -> Self {
    Self(
      .typeError,
      .invalidArgumentValue,
      phase: .runtime,
      subject: function,
      explanation: "expected \(expected.name), found \(found.name)"
    )
  }

  /// An argument is of the right kind, but not a value that the function takes.
  static func argumentValue(_ function: String, _ explanation: String, hint: String = "") -> Self {
    Self(
      .argumentError,
      .invalidArgumentValue,
      phase: .runtime,
      subject: function,
      explanation: explanation,
      hint: hint
    )
  }

  /// A node or relationship was deleted before something in it was read.
  static func deletedEntity(_ operation: String, _ what: String) -> Self {
    Self(
      .entityNotFound,
      .deletedEntityAccess,
      phase: .runtime,
      subject: operation,
      explanation: "the \(what) has been deleted",
      hint: "read what you need in a WITH before DELETE"
    )
  }

  /// An integer is divided by zero.
  static func divisionByZero(_ operation: String) -> Self {
    Self(
      .arithmeticError,
      .divisionByZero,
      phase: .runtime,
      subject: operation,
      hint: "test the divisor first, or make it a float to get Infinity or NaN"
    )
  }

  /// A result does not fit into 64 bits.
  static func integerOverflow(_ operation: String) -> Self {
    Self(
      .arithmeticError,
      .integerOverflow,
      phase: .runtime,
      subject: operation,
      hint: "use toFloat() on an operand where an approximate result will do"
    )
  }

  /// A map is accessed by something that is not a text.
  static func mapKey(found: ValueType) -> Self {
    Self(
      .typeError,
      .mapElementAccessByNonString,
      phase: .runtime,
      subject: "[]",
      explanation: "expected STRING, found \(found.name)"
    )
  }

  /// A number of elements or characters is negative.
  static func negativeArgument(_ function: String, parameter: String) -> Self {
    Self(
      .argumentError,
      .negativeIntegerArgument,
      phase: .runtime,
      subject: function,
      explanation: "argument '\(parameter)' must not be negative"
    )
  }

  /// Lists and maps lie too deep inside each other.
  static func nestedTooDeeply(limit: Int) -> Self {
    Self(
      .limitExceeded,
      .nestedTooDeeply,
      phase: .runtime,
      explanation: "lists and maps may lie at most \(limit) levels inside each other"
    )
  }

  /// An operator meets a value of a kind that it does not take.
  static func operandType(_ operation: String, expected: ValueType, found: ValueType) -> Self {
    Self(
      .typeError,
      .invalidArgumentType,
      phase: .runtime,
      subject: operation,
      explanation: "expected \(expected.name), found \(found.name)"
    )
  }

  /// A function does not exist.
  static func unknownFunction(_ name: String, hint: String) -> Self {
    Self(.syntaxError, .unknownFunction, subject: name, hint: hint)
  }

  /// A single value would take too much memory.
  static func valueTooLarge(
    _ what: String,
    limit: Int,
    _ unit: String,
    hint: String
  ) -> Self {
    Self(
      .limitExceeded,
      .memoryExceeded,
      phase: .runtime,
      explanation: "\(what) may have at most \(limit) \(unit)",
      hint: hint
    )
  }
}
