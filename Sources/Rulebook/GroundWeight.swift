/// What one sign of a sentence says about the reasons it carries: a row of the fitted linear model
/// (`Corpora/weights/grounds.tsv`, written by `klarbrev-dev fit`).
public struct GroundWeight: Hashable, Sendable {
  /// The sign: its kind, a colon and its name, e.g. `cue:weighed-that`, `word:vurder`.
  public let sign: String
  /// How much it speaks for a consideration; negative when it speaks against. In log-odds.
  public let hovedhensyn: Float
  /// How much it speaks for a fact that counted; negative when it speaks against. In log-odds.
  public let faktum: Float

  /// Makes a weight.
  public init(sign: String, hovedhensyn: Float, faktum: Float) {
    self.sign = sign
    self.hovedhensyn = hovedhensyn
    self.faktum = faktum
  }
}

extension GroundWeight: TableRecord {
  package static let table = "ground-weights"
  package static let width = 3

  package init?(row: TableRow) {
    guard let hovedhensyn = Float(row.text(1)), let faktum = Float(row.text(2)) else { return nil }
    self.init(sign: row.text(0), hovedhensyn: hovedhensyn, faktum: faktum)
  }

  package var cells: [String] { [sign, GroundWeight.cell(hovedhensyn), GroundWeight.cell(faktum)] }

  /// Two decimals: more says nothing.
  private static func cell(_ value: Float) -> String {
    let hundredths = Int((value * 100).rounded())
    let size = hundredths.magnitude
    let cents = size % 100
    return (hundredths < 0 ? "-" : "") + "\(size / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
  }
}

extension Rulebook {
  /// The weights of the signs of reasons, sorted by sign; decoded on first use and then kept.
  public static let groundWeights: [GroundWeight] = EmbeddedTable.records()
}
