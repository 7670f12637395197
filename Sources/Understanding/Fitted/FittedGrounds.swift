import DanishText
import LetterModel
import Rulebook

/// How likely it is that a letter tells a consideration and a fact of its case, by a plain linear model over the signs of its
/// sentences. Each sentence gets the odds of carrying one; the letter carries one unless every sentence fails to
/// (Docs/decisions/0016-fitted-weights.md).
struct FittedGrounds {
  /// What the model says of one element.
  struct Verdict {
    /// The probability that the element is there, 0 to 1.
    var probability = 0.0
    /// The sentences that carry it, in text order (indices into the layer): those that more likely than not do, or the
    /// likeliest.
    var carriers: [Int] { likely.isEmpty ? likeliest.map { [$0.index] } ?? [] : likely }
    /// The sentences that more likely than not carry it, in text order.
    private(set) var likely: [Int] = []
    private var likeliest: (index: Int, probability: Double)?
    /// The probability that no sentence so far carries it.
    fileprivate var none = 1.0

    fileprivate mutating func add(_ index: Int, odds: Float) {
      let own = Logistic.probability(Double(odds))
      none *= 1 - own
      probability = 1 - none
      if own >= 0.5 { likely.append(index) }
      if own > likeliest?.probability ?? 0 { likeliest = (index, own) }
    }
  }

  private(set) var hovedhensyn = Verdict()
  private(set) var faktum = Verdict()

  /// - Parameters:
  ///   - sentences: the sentences that may carry reasons.
  ///   - result: the sentence that tells the result; nil without one.
  init(signs: GroundSigns, sentences: [Int], result: Int?, weights: GroundWeights = .embedded) {
    for index in sentences {
      var sink = OddsSink(weights: weights)
      signs.signs(of: index, result: result, to: &sink)
      hovedhensyn.add(index, odds: sink.odds.x)
      faktum.add(index, odds: sink.odds.y)
    }
  }
}

/// Sums the weights of the signs.
private struct OddsSink: SignSink {
  let weights: GroundWeights
  var odds: SIMD2<Float>

  init(weights: GroundWeights) {
    self.weights = weights
    odds = weights.bias
  }

  mutating func take(_ key: UInt64, _ value: Float, name: @autoclosure () -> String) {
    odds += weights[key] * value
  }
}

/// The weights of all signs, for looking up by number.
struct GroundWeights: Sendable {
  /// What every sentence begins with: hovedhensyn, faktum.
  let bias: SIMD2<Float>
  /// Numbers and weights in the slots of a table with open addresses, a power of two and at least twice as many as signs; an
  /// empty slot has the number 0.
  private var keys: [UInt64]
  private var weights: [SIMD2<Float>]

  /// The weights compiled into the program.
  static let embedded = GroundWeights(Rulebook.groundWeights)

  init(_ rows: [GroundWeight]) {
    var slots = 2
    while slots < rows.count * 2 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    weights = Array(repeating: .zero, count: slots)
    let first = rows.first { $0.sign == GroundWeights.biasName }
    bias = SIMD2(first?.hovedhensyn ?? 0, first?.faktum ?? 0)
    for row in rows where row.sign != GroundWeights.biasName {
      let key = SignHash(whole: row.sign).value
      let slot = slot(of: key)
      keys[slot] = key
      weights[slot] = SIMD2(row.hovedhensyn, row.faktum)
    }
  }

  /// The name of the row that every sentence begins with.
  static let biasName = "bias:"

  /// The weights of a sign: hovedhensyn, faktum; zero for one that has none.
  subscript(key: UInt64) -> SIMD2<Float> { weights[slot(of: key)] }

  /// Where the number stands, or the empty slot where it would.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}

/// The logistic function in plain arithmetic, so that the same odds give the same figure on every machine.
package enum Logistic {
  /// The probability that belongs to log-odds, 0 to 1.
  package static func probability(_ odds: Double) -> Double {
    odds >= 0 ? 1 / (1 + power(-odds)) : power(odds) / (1 + power(odds))
  }

  /// e to the power of a number that is not positive: of its 1/1024 by the series, then squared ten times.
  private static func power(_ exponent: Double) -> Double {
    guard exponent > -40 else { return 0 }
    let part = exponent / 1024
    var result = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
    for _ in 0..<10 { result *= result }
    return result
  }
}
