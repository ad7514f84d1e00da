extension RandomPathCases {
  /// Nodes, relationships and parts in a row, with so many relationships or parts.
  mutating func factors(_ place: inout PathPlace, ties: Int) -> [PathFactor] {
    var factors: [PathFactor] = []
    var kinds = (0..<ties).map { _ in !isOld && chance(0.4) }
    if kinds.first != true || !chance(0.1) { factors.append(.node(node(&place, isEnd: true))) }
    while !kinds.isEmpty {
      let isPart = kinds.removeFirst()
      let isLast = kinds.isEmpty
      if isPart {
        let quantifier: PathQuantifier? = chance(0.85) ? quantifier(place) : nil
        factors.append(.part(part(&place, quantifier, depth: 0), quantifier))
        if !isLast, !kinds[0] {
          // A relationship stands behind a node, rarely right behind a part.
          if chance(0.95) { factors.append(.node(node(&place, isEnd: false))) }
        } else if chance(0.75) {
          factors.append(.node(node(&place, isEnd: isLast)))
        }
      } else {
        let quantifier: PathQuantifier? =
          chance(0.55)
          ? (isOld || chance(0.2)
            ? oldQuantifier(mayBeEndless: place.mayBeEndless) : self.quantifier(place)) : nil
        var tie = self.tie(&place, isRepeated: quantifier != nil)
        if quantifier == nil, !place.ties.isEmpty, chance(0.2) {
          tie = PathTieModel(place.ties.removeLast(), nil, .either)
        }
        factors.append(.tie(tie, quantifier))
        if let name = tie.name, quantifier == nil {
          place.bound.append(PathVariable(name: name, kind: .tie))
        }
        if isLast || !kinds[0] || chance(0.95) {
          factors.append(.node(node(&place, isEnd: isLast)))
        }
      }
      // Side by side: the same node.
      if !isOld, case .node? = factors.last, chance(0.01) {
        factors.append(.node(node(&place, isEnd: isLast)))
      }
    }
    return factors
  }

  /// A part in parentheses.
  private mutating func part(
    _ place: inout PathPlace,
    _ quantifier: PathQuantifier?,
    depth: Int
  ) -> PathPartModel {
    var inside = place
    let isQuantified = quantifier != nil
    if isQuantified {
      // What is bound outside keeps its meaning; inside, names are those of the iteration.
      inside.inner = []
      inside.ties = []
      inside.ends = []
      inside.outside = inside.bound.count
      inside.mayRepeatNames = false
    }
    let outer = inside.bound.count
    var part = PathPartModel(chance(0.2) ? fresh("q") : nil, [])
    var factors: [PathFactor] = [.node(node(&inside, isEnd: false))]
    for _ in 0..<(chance(0.25) ? 2 : 1) {
      if depth == 0, chance(0.08) {
        factors.append(.part(self.part(&inside, nil, depth: 1), nil))
      } else {
        let inner: PathQuantifier? =
          !isQuantified && depth == 0 && chance(0.25) ? self.quantifier(place) : nil
        let tie = self.tie(&inside, isRepeated: inner != nil)
        factors.append(.tie(tie, inner))
        if let name = tie.name, inner == nil {
          inside.bound.append(PathVariable(name: name, kind: .tie))
        }
      }
      factors.append(.node(node(&inside, isEnd: false)))
    }
    part.factors = factors
    let own = Array(inside.bound.dropFirst(outer))
    if chance(0.2 + 0.3 * place.strictness), !own.isEmpty {
      part.condition = condition(on: chance(0.2) ? inside.spoken : own, of: own)
    }
    if !isQuantified { place = inside }
    return part
  }

  /// A node pattern; at an end of a path with more names to choose from.
  mutating func node(_ place: inout PathPlace, isEnd: Bool) -> PathNodeModel {
    var node = PathNodeModel()
    let known = isEnd ? place.ends : place.inner
    let own = place.bound.dropFirst(place.outside).filter { $0.kind == .node }.map(\.name)
    if !known.isEmpty, chance(isEnd ? 0.55 : 0.1) {
      node.name = pick(known)
    } else if place.mayRepeatNames, !own.isEmpty, chance(0.06) {
      node.name = pick(own)
    } else if chance(place.mayBeNamed) {
      node.name = fresh("n")
    }
    if chance(0.2 * place.strictness) { node.labels = labels(["A", "B"]) }
    if chance((isEnd ? 0.12 : 0.03) * place.strictness) {
      node.property = ("id", PathNumber(number(0...(place.graph.nodes.count - 1))))
    } else if chance(0.08 * place.strictness) {
      node.property = ("x", PathNumber(number(0...3)))
    }
    if let name = node.name {
      let variable = PathVariable(name: name, kind: .node)
      if !place.bound.contains(variable) { place.bound.append(variable) }
      if !isOld, chance(0.1 * place.strictness) {
        node.condition = condition(on: chance(0.3) ? place.spoken : [variable], of: [variable])
      }
    }
    return node
  }

  /// A relationship pattern.
  mutating func tie(_ place: inout PathPlace, isRepeated: Bool) -> PathTieModel {
    var tie = PathTieModel(nil, nil, pick([.right, .right, .left, .either]))
    if chance(place.mayBeNamed) { tie.name = fresh("r") }
    if chance(0.3 * place.strictness) { tie.types = labels(["R", "S", "T"]) }
    if chance(0.08 * place.strictness) { tie.property = ("w", PathNumber(number(0...3))) }
    if let name = tie.name, !isOld, chance(0.1 * place.strictness) {
      let variable = PathVariable(name: name, kind: .tie)
      let others = chance(0.3) ? (isRepeated ? place.given : place.spoken) : []
      tie.condition = condition(on: others + [variable], of: [variable])
    }
    if place.isCheapest, chance(0.75) {
      if tie.name == nil { tie.name = fresh("r") }
      tie.cost = pick([
        .property("c"), .property("c"), .oneMore("w", or: 1), .halves(number(1...4)),
        .property(place.mayBeFree ? "z" : "c"),
      ])
    }
    return tie
  }

  private mutating func labels(_ names: [String]) -> LabelRule {
    func name(_ random: inout Self) -> LabelRule { .name(random.pick(names)) }
    if isOld { return name(&self) }
    return switch number(0...9) {
    case 0: .not(name(&self))
    case 1: .and(name(&self), .not(name(&self)))
    case 2, 3: .or(name(&self), name(&self))
    case 4: pick([.some, .not(.some), .name("Missing"), .or(.name("Missing"), name(&self))])
    default: name(&self)
    }
  }

  // MARK: - Quantifiers

  private mutating func quantifier(_ place: PathPlace) -> PathQuantifier {
    let lower = number(0...2)
    let upper = number(max(lower, 1)...3)
    if place.mayBeEndless, chance(0.45) {
      return pick([.star, .plus, .plus, .between(lower, nil)])
    }
    return switch number(0...9) {
    case 0: .exactly(lower)
    case 1: .between(lower, lower)
    case 2: .between(nil, upper)
    case 3, 4: .question
    case 5: .exactly(upper)
    default: .between(lower, upper)
    }
  }

  mutating func oldQuantifier(mayBeEndless: Bool) -> PathQuantifier {
    let lower = number(0...2)
    let upper = number(lower...3)
    if mayBeEndless, chance(0.4) {
      return pick([.old(nil, nil), .old(lower, nil), .old(0, nil)])
    }
    return pick([.oldExactly(upper), .old(nil, max(upper, 1)), .old(lower, upper)])
  }
}
