/// Hits, false alarms and misses.
public struct Score: Hashable, Sendable {
  /// Labelled and found.
  public var hits = 0
  /// Found and not labelled.
  public var falseAlarms = 0
  /// Labelled and not found.
  public var misses = 0

  /// Nothing counted yet.
  public init() {}

  /// Share of what was found that was labelled; nil when nothing was found.
  public var precision: Double? { Score.share(hits, hits + falseAlarms) }
  /// Share of what was labelled that was found; nil when nothing was labelled.
  public var recall: Double? { Score.share(hits, hits + misses) }

  /// Harmonic mean of precision and recall; nil when nothing was found and nothing labelled.
  public var f1: Double? { Score.share(2 * hits, 2 * hits + falseAlarms + misses) }

  static func share(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }

  static func + (left: Score, right: Score) -> Score {
    var sum = left
    sum.hits += right.hits
    sum.falseAlarms += right.falseAlarms
    sum.misses += right.misses
    return sum
  }
}

/// Right and labelled values of one field.
public struct FieldScore: Hashable, Sendable {
  /// Values that agree with the label.
  public var right = 0
  /// Labelled values.
  public var labelled = 0

  /// Nothing counted yet.
  public init() {}

  /// Share of labelled values that agree; nil when none was labelled.
  public var share: Double? { Score.share(right, labelled) }
}

/// One disagreement between a label and the program.
public struct Disagreement: Hashable, Sendable {
  /// The letter, as a path under the folder that was evaluated.
  public let letter: String
  /// The field or finding.
  public let what: String
  /// What was labelled.
  public let expected: String
  /// What the program said.
  public let got: String
}
