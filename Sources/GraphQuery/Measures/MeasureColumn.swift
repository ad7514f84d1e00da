/// The values of a measure in the order of the vertices or ties of a topology.
enum MeasureColumn: Sendable {
  case flags([Bool])
  case floats([Double])
  case integers([Int])
  /// Values that are not defined for all.
  case optionalFloats([Double?])
}
