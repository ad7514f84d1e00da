internal import NetworkGraph

/// How a node or a tie is built into its surroundings.
enum StructureMeasures {
  static let all: [Measure] = []
}
