import Foundation

/// Fits a linear model to letters of which it is known whether some sentence of theirs carries something, and not which.
///
/// Each sentence has the odds `bias + sum of weight * value`; a letter lacks the thing when every sentence lacks it
/// ("noisy or"). The weights are those of the greatest likelihood with a normal prior, found by L-BFGS (Nocedal & Wright,
/// Numerical Optimization, 2006, algorithm 7.4) with a line search that halves its step. The same input gives the same
/// weights.
package struct LinearFit {
  /// One letter.
  package struct Example {
    /// For each sentence its signs by index with how strongly they show.
    package let sentences: [[(sign: Int, value: Double)]]
    /// Whether some sentence carries it.
    package let holds: Bool

    /// Makes an example.
    package init(sentences: [[(sign: Int, value: Double)]], holds: Bool) {
      self.sentences = sentences
      self.holds = holds
    }
  }

  /// The weights by index of their sign; the last is the bias.
  package private(set) var weights: [Double]
  private let examples: [Example]
  /// How strongly weights are held near zero: the inverse of the prior's variance.
  private let restraint: Double

  /// - Parameters:
  ///   - signs: how many signs there are.
  ///   - rounds: the most steps taken.
  package init(_ examples: [Example], signs: Int, restraint: Double = 1, rounds: Int = 150) {
    self.examples = examples
    self.restraint = restraint
    weights = Array(repeating: 0, count: signs + 1)
    weights[signs] = -3
    descend(rounds: rounds)
  }

  /// The probability that some sentence of the letter carries it, 0 to 1.
  package func probability(_ sentences: [[(sign: Int, value: Double)]]) -> Double {
    1 - exp(-sentences.reduce(0) { $0 + LinearFit.softened(odds($1, weights)) })
  }

  private func odds(_ signs: [(sign: Int, value: Double)], _ weights: [Double]) -> Double {
    signs.reduce(weights[weights.count - 1]) { $0 + weights[$1.sign] * $1.value }
  }

  /// log(1 + e^x): minus the logarithm of the probability that a sentence with these odds does not carry it.
  private static func softened(_ odds: Double) -> Double { max(odds, 0) + log(1 + exp(-abs(odds))) }

  /// Minus the logarithm of the likelihood with the prior, and its gradient.
  private func loss(_ weights: [Double]) -> (value: Double, gradient: [Double]) {
    let bias = weights.count - 1
    var value = 0.0
    var gradient = [Double](repeating: 0, count: weights.count)
    for sign in 0..<bias {
      value += restraint / 2 * weights[sign] * weights[sign]
      gradient[sign] = restraint * weights[sign]
    }
    for example in examples {
      let all = example.sentences.map { odds($0, weights) }
      let lacking = max(all.reduce(0) { $0 + LinearFit.softened($1) }, 1e-9)
      let probability = max(1 - exp(-lacking), 1e-9)
      value += example.holds ? -log(probability) : lacking
      // The slope by `lacking`, which each sentence's odds raise by its own probability.
      let slope = example.holds ? -exp(-lacking) / probability : 1
      for (signs, odds) in zip(example.sentences, all) {
        let part = slope / (1 + exp(-odds))
        gradient[bias] += part
        for (sign, strength) in signs { gradient[sign] += part * strength }
      }
    }
    return (value, gradient)
  }

  private mutating func descend(rounds: Int) {
    var memory: [(step: [Double], change: [Double], scale: Double)] = []
    var (value, gradient) = loss(weights)
    for _ in 0..<rounds {
      var direction = LinearFit.direction(gradient, memory)
      if dot(direction, gradient) >= 0 {
        memory = []
        direction = gradient.map { -$0 }
      }
      let slope = dot(direction, gradient)
      var length = memory.isEmpty ? 1 / max(1, dot(gradient, gradient).squareRoot()) : 1
      var next = loss(zip(weights, direction).map { $0 + length * $1 })
      while next.value > value + 1e-4 * length * slope, length > 1e-10 {
        length /= 2
        next = loss(zip(weights, direction).map { $0 + length * $1 })
      }
      let step = direction.map { $0 * length }
      let change = zip(next.gradient, gradient).map { $0 - $1 }
      weights = zip(weights, step).map { $0 + $1 }
      let curvature = dot(step, change)
      if curvature > 1e-12 { memory.append((step, change, 1 / curvature)) }
      if memory.count > 10 { memory.removeFirst() }
      let isSettled = abs(value - next.value) < 1e-7 * abs(value)
      (value, gradient) = next
      if isSettled { return }
    }
  }

  /// Where to go, by the last steps and how they changed the gradient.
  private static func direction(
    _ gradient: [Double], _ memory: [(step: [Double], change: [Double], scale: Double)]
  ) -> [Double] {
    var direction = gradient
    var shares: [Double] = []
    for entry in memory.reversed() {
      let share = entry.scale * dot(entry.step, direction)
      shares.append(share)
      for index in direction.indices { direction[index] -= share * entry.change[index] }
    }
    if let last = memory.last {
      let scale = 1 / (last.scale * dot(last.change, last.change))
      for index in direction.indices { direction[index] *= scale }
    }
    for (entry, share) in zip(memory, shares.reversed()) {
      let back = entry.scale * dot(entry.change, direction)
      for index in direction.indices { direction[index] += (share - back) * entry.step[index] }
    }
    return direction.map { -$0 }
  }
}

private func dot(_ left: [Double], _ right: [Double]) -> Double {
  var sum = 0.0
  for index in left.indices { sum += left[index] * right[index] }
  return sum
}
