/// A feature file: scenarios in the Gherkin language, outlines expanded.
public struct GherkinFeature: Sendable {
  /// What follows `Feature:`.
  public var name: String
  /// The free text below the name, lines joined by line feeds.
  public var description: String
  /// With their `@`.
  public var tags: [String]
  /// In the order of the file; an outline stands for one scenario per row of its examples.
  public var scenarios: [GherkinScenario]

  /// A feature of these parts.
  public init(name: String, description: String, tags: [String], scenarios: [GherkinScenario]) {
    self.name = name
    self.description = description
    self.tags = tags
    self.scenarios = scenarios
  }
}

/// A case: steps to take in order.
public struct GherkinScenario: Sendable {
  /// What follows `Scenario:`, placeholders filled in.
  public var name: String
  /// Those of the feature, the rule, the scenario and its examples, in this order.
  public var tags: [String]
  /// The line of the scenario, or, for a row of examples, of that row; from 1.
  public var line: Int
  /// The number of the row among all examples of the outline, from 1; `nil` without outline.
  public var example: Int?
  /// The steps of the backgrounds, then those of the scenario.
  public var steps: [GherkinStep]

  /// A scenario of these parts.
  public init(
    name: String,
    tags: [String],
    line: Int,
    example: Int?,
    steps: [GherkinStep]
  ) {
    self.name = name
    self.tags = tags
    self.line = line
    self.example = example
    self.steps = steps
  }
}

/// One step of a scenario.
public struct GherkinStep: Hashable, Sendable {
  /// The role of a step.
  public enum Role: Hashable, Sendable {
    /// What holds before.
    case given
    /// What is done.
    case when
    /// What has to hold afterwards.
    case then
  }

  /// What stands below a step.
  public enum Argument: Hashable, Sendable {
    /// Nothing.
    case none
    /// The text between two lines of `"""` or ```` ``` ````.
    case text(String)
    /// Rows of cells between bars, all of the same length.
    case table([[String]])
  }

  /// `And`, `But` and `*` take the role of the step before.
  public var role: Role
  /// What follows the keyword.
  public var text: String
  /// What stands below it.
  public var argument: Argument
  /// The line of the step, from 1.
  public var line: Int

  /// A step of these parts.
  public init(role: Role, text: String, argument: Argument, line: Int) {
    self.role = role
    self.text = text
    self.argument = argument
    self.line = line
  }
}

/// Why a text is not a feature.
public struct GherkinError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  public var line: Int
  /// What is wrong there.
  public var reason: String

  /// `line 3: reason`.
  public var description: String { "line \(line): \(reason)" }
}
