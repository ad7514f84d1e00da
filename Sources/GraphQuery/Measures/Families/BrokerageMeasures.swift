internal import NetworkGraph

/// Who stands between others: structural holes, and places between groups.
enum BrokerageMeasures {
  static let all: [Measure] = []
}
