/// The measures that a query may call, found by name in any case.
struct MeasureLibrary: Sendable {
  /// All measures in alphabetical order.
  let measures: [Measure]
  private let indexByName: [String: Int]

  /// Collects measures, each with a name of its own.
  init(_ measures: [Measure]) {
    self.measures = measures.sorted { $0.name.lowercased() < $1.name.lowercased() }
    indexByName = Dictionary(
      self.measures.enumerated().map { ($1.name.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The measures of the language.
  static let standard = MeasureLibrary(
    BrokerageMeasures.all + CentralityMeasures.all + CommunityMeasures.all + StructureMeasures.all
  )

  /// A measure by its name.
  subscript(name: String) -> Measure? { indexByName[name.lowercased()].map { measures[$0] } }
}
