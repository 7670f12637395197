import DanishText
import LetterModel

/// Reads a result off a table that sets what was asked for beside what is given: `Du søgte om | Du får`.
struct TableResults {
  let layer: RoleLayer
  let words: Words
  let amounts: [Amount]

  /// The result the rows come to, and the head of the table; nil without such a table.
  func find() -> (outcome: Outcome, head: Int)? {
    guard let head = layer.units.indices.first(where: isHead) else { return nil }
    var rows: [(asked: Int, given: Int)] = []
    var block: Span?
    var figures: [Int] = []
    for index in (head + 1)..<layer.units.count {
      let unit = layer.units[index]
      if unit.block.span == layer.units[head].block.span { continue }
      guard unit.block.role == .tableRow else { break }
      if unit.block.span != block {
        add(figures, to: &rows)
        block = unit.block.span
        figures = []
      }
      if let figure = figure(of: unit) { figures.append(figure) }
    }
    add(figures, to: &rows)
    guard !rows.isEmpty, rows.allSatisfy({ $0.given <= $0.asked }) else { return nil }
    if rows.allSatisfy({ $0.given == 0 }) { return (.refusal, head) }
    return (rows.allSatisfy { $0.given == $0.asked } ? .grant : .partial, head)
  }

  private func add(_ figures: [Int], to rows: inout [(asked: Int, given: Int)]) {
    guard figures.count == 2 else { return }
    rows.append((figures[0], figures[1]))
  }

  /// "Hvad | Du søgte om | Du får": short, asking before giving.
  private func isHead(_ index: Int) -> Bool {
    let unit = layer.units[index]
    guard unit.isHeading || unit.block.role == .tableRow else { return false }
    let cells = layer.units.indices.filter { layer.units[$0].block.span == unit.block.span }
    let tokens = cells.flatMap { Array(layer.units[$0].tokens) }
    guard tokens.count <= TableResults.longestHead,
      let asked = tokens.firstIndex(where: { words.isIn(TableResults.asking, $0) }),
      tokens[asked...].contains(where: { words.isIn(TableResults.giving, $0) })
    else { return false }
    return index + 1 < layer.units.count
  }

  /// The sum or number of a cell; 0 for a plain no.
  private func figure(of unit: Unit) -> Int? {
    if let amount = amounts.within(unit.span).first { return amount.oere }
    if let counted = Figures(words: words).counted(in: unit.tokens).first { return counted.0 }
    return words.contains(["nej", "afslag", "intet", "ingen"], in: unit.tokens) ? 0 : nil
  }

  private static let longestHead = 12
  private static let asking: WordList = ["søgt", "søgte", "ansøgt", "ansøgte", "ønsket", "ønskede"]
  private static let giving: WordList = [
    "får", "bevilget", "bevilges", "bevilling", "godkendt", "godkendes", "imødekommet", "giver", "udbetales",
  ]
}
