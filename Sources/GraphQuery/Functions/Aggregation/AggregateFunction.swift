internal import NetworkGraph

/// A function from the values of a group of rows to one value.
enum AggregateFunction: String, Hashable, Sendable, CaseIterable {
  /// The average of numbers or of durations.
  case avg
  /// A list of all values that are not null.
  case collect
  /// The number of values that are not null.
  case count
  /// The last value in the order of ORDER BY.
  case max
  /// The first value in the order of ORDER BY.
  case min
  /// A percentile between the two values around it.
  case percentileCont
  /// The value at a percentile.
  case percentileDisc
  /// The standard deviation of a sample.
  case stDev
  /// The standard deviation of a population.
  case stDevP
  /// The sum of numbers or of durations.
  case sum

  /// The name as it is documented; calls may write it in any case.
  var name: String { rawValue }

  /// The aggregate with a name, in any case.
  init?(named name: String) {
    let wanted = name.lowercased()
    guard let match = Self.allCases.first(where: { $0.name.lowercased() == wanted }) else {
      return nil
    }
    self = match
  }

  /// The arguments in order: first the one that varies from row to row.
  var parameters: [ScalarFunction.Parameter] {
    switch self {
    case .collect, .count, .max, .min: [.init("value", .any)]
    case .avg, .sum: [.init("number", .quantity)]
    case .stDev, .stDevP: [.init("number", .number)]
    case .percentileCont, .percentileDisc:
      [.init("number", .number), .init("percentile", .number)]
    }
  }

  /// The type of the result, null aside.
  var result: ValueType {
    switch self {
    case .count: .integer
    case .collect: .list(.any)
    case .max, .min: .any
    case .avg: .oneOf([.float, .duration])
    case .percentileCont, .stDev, .stDevP: .float
    case .percentileDisc: .number
    case .sum: .quantity
    }
  }

  /// What it computes, in one sentence.
  var summary: String {
    switch self {
    case .avg: "The average of the numbers or durations of a group; null for none."
    case .collect: "A list of the values of a group without the nulls."
    case .count: "The number of values of a group that are not null, or with * of its rows."
    case .max: "The greatest value of a group; null for none."
    case .min: "The smallest value of a group; null for none."
    case .percentileCont:
      "The number below which a share of a group lies, between the two values around it."
    case .percentileDisc: "The value of a group below which a share of the group lies."
    case .stDev: "The standard deviation of a group taken as a sample; 0 for fewer than two."
    case .stDevP: "The standard deviation of a group taken as the population; 0 for none."
    case .sum: "The sum of the numbers or durations of a group; 0 for none."
    }
  }

  /// Throws a compile-time error unless the aggregate takes arguments of these static types.
  func check(_ types: [ValueType]) throws(QueryError) {
    let parameters = parameters
    guard types.count == parameters.count else {
      let noun = parameters.count == 1 ? "argument" : "arguments"
      throw .argumentCount(name, expected: "\(parameters.count) \(noun)", found: types.count)
    }
    for (parameter, type) in zip(parameters, types) where !parameter.type.accepts(type) {
      throw .argumentTypeAtCompileTime(
        name,
        parameter: parameter.name,
        expected: parameter.type,
        found: type
      )
    }
  }
}
