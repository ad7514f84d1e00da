internal import NetworkGraph

/// A network measure that gives one value per node or per relationship.
///
/// Each stands as a function of its subject, `betweenness(n)`, and as a procedure that streams all
/// values, `CALL centrality.betweenness()`.
struct Measure: Sendable {
  /// What the values belong to.
  enum Subject: Hashable, Sendable {
    case node
    case relationship
  }

  /// What the values say, and the first part of the procedure's name.
  enum Family: String, Sendable {
    case brokerage
    case centrality
    case community
    case structure
  }

  /// Which relationships a measure follows unless the call says otherwise.
  enum Following: Sendable {
    /// Those of the option `direction`, and without it both ways.
    case ties
    /// Those of the option `direction`, and without it from start to end.
    case arrows
  }

  /// Computes the values of all vertices or ties of a topology.
  typealias Body = @Sendable (_ run: MeasureRun) throws(AlgorithmError) -> MeasureColumn

  /// The name as it is documented; calls may write it in any case.
  let name: String
  /// What the values say.
  let family: Family
  /// What the values belong to.
  let subject: Subject
  /// The type of a value, null aside.
  let type: ValueType
  /// The keys that the map of options may have.
  let options: [MeasureOption]
  /// Which relationships are followed when the options do not say.
  let following: Following
  /// What it computes, in one sentence.
  let summary: String
  let body: Body

  init(
    _ name: String,
    _ family: Family,
    of subject: Subject = .node,
    returns type: ValueType,
    options: [MeasureOption] = [],
    following: Following = .ties,
    _ summary: String,
    _ body: @escaping Body
  ) {
    self.name = name
    self.family = family
    self.subject = subject
    self.type = type
    self.options = MeasureOption.common + options
    self.following = following
    self.summary = summary
    self.body = body
  }

  /// The name of the procedure.
  var procedureName: String { "\(family.rawValue).\(name)" }

  /// The type of the subject.
  var subjectType: ValueType {
    switch subject {
    case .node: .node
    case .relationship: .relationship
    }
  }

  /// The signature, as the list of functions shows it: `degree(node :: NODE, [options :: MAP]) :: ...`.
  var signature: String {
    "\(name)(\(subjectType.name.lowercased()) :: \(subjectType.name), [options :: MAP]) :: \(type.name)"
  }
}

extension Measure: Hashable {
  static func == (lhs: Measure, rhs: Measure) -> Bool { lhs.name == rhs.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
