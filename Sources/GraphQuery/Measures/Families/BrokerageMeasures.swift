internal import NetworkGraph

/// Who stands between others: structural holes, and places between groups.
enum BrokerageMeasures {
  static let all = [
    bridgingCentrality, constraint, effectiveSize, efficiency, hierarchy, participation,
    withinModuleZ,
  ]

  static let bridgingCentrality = Measure(
    "bridgingCentrality",
    .brokerage,
    returns: .float,
    "Betweenness where the neighbours have many ties of their own (Hwang et al. 2008)."
  ) { (run) throws(AlgorithmError) in
    .floats(
      try run.topology.bridgingCentrality(threads: run.threads, cancellation: run.cancellation)
    )
  }

  static let constraint = Measure(
    "constraint",
    .brokerage,
    returns: .float,
    options: [.weight],
    "How much the node's contacts are tied to each other; low for brokers (Burt 1992)."
  ) { (run) throws(AlgorithmError) in
    .optionalFloats(
      try run.topology.constraint(cancellation: run.cancellation)
    )
  }

  static let effectiveSize = Measure(
    "effectiveSize",
    .brokerage,
    returns: .float,
    options: [.weight],
    "The number of the node's contacts, less the ties among them (Burt 1992)."
  ) { (run) throws(AlgorithmError) in
    .optionalFloats(try run.topology.effectiveSize(cancellation: run.cancellation))
  }

  static let efficiency = Measure(
    "efficiency",
    .brokerage,
    returns: .float,
    options: [.weight],
    "The effective size as a share of the number of contacts (Burt 1992)."
  ) { (run) throws(AlgorithmError) in
    .optionalFloats(try run.topology.efficiency(cancellation: run.cancellation))
  }

  static let hierarchy = Measure(
    "hierarchy",
    .brokerage,
    returns: .float,
    options: [.weight],
    "How far the node's constraint comes from a single contact, from 0 to 1 (Burt 1992)."
  ) { (run) throws(AlgorithmError) in
    .optionalFloats(try run.topology.hierarchy(cancellation: run.cancellation))
  }

  static let participation = Measure(
    "participation",
    .brokerage,
    returns: .float,
    options: [.weight, .partition, .seed, .resolution],
    "How evenly the node's ties are spread over the groups (Guimerà, Amaral 2005)."
  ) { (run) throws(AlgorithmError) in
    .optionalFloats(
      try run.topology.participation(in: run.grouping, cancellation: run.cancellation)
    )
  }

  static let withinModuleZ = Measure(
    "withinModuleZ",
    .brokerage,
    returns: .float,
    options: [.weight, .partition, .seed, .resolution],
    "How much better the node is tied within its group than others there (Guimerà, Amaral 2005)."
  ) { (run) throws(AlgorithmError) in
    .optionalFloats(
      try run.topology.withinModuleZ(in: run.grouping, cancellation: run.cancellation)
    )
  }
}
