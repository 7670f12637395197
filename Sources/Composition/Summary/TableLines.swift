import LetterModel
import Understanding

/// A table of the letter: rows of cells that stand right under each other.
struct LetterTable {
  /// The cells above the columns, without the one above the labels; empty when the table has no head.
  let head: [Span]
  /// The rows with figures.
  let rows: [Row]

  /// A row: what it is about, and its values.
  struct Row {
    let label: Span
    let values: [Span]
  }
}

extension Material {
  /// The tables of the letter, in text order.
  var tables: [LetterTable] {
    var tables: [LetterTable] = []
    var rows: [[Span]] = []
    func finish() {
      if rows.count >= 2, let table = table(of: rows) { tables.append(table) }
      rows = []
    }
    for block in letter.blocks {
      if block.role == .tableRow, block.document == 0 {
        rows.append(block.cells.filter { !text($0).isEmpty })
      } else {
        finish()
      }
    }
    finish()
    return tables
  }

  private func table(of rows: [[Span]]) -> LetterTable? {
    guard let first = rows.first, !first.isEmpty else { return nil }
    let isHead = !first.contains { isFigure(text($0)) }
    let body = (isHead ? Array(rows.dropFirst()) : rows).filter { cells in
      cells.count >= 2 && cells.dropFirst().allSatisfy { Lix.words(in: text($0)) <= 5 }
    }
    let width = body.map { $0.count - 1 }.max() ?? 0
    guard width > 0 else { return nil }
    let head = isHead && first.count >= width ? Array(first.suffix(width)) : []
    return LetterTable(
      head: head, rows: body.map { LetterTable.Row(label: $0[0], values: Array($0.dropFirst())) })
  }

  /// Whether a cell holds an amount, a share or a number of hours.
  private func isFigure(_ cell: String) -> Bool {
    let folded = cell.inLowerCase
    return cell.first.map { $0.isNumber || $0 == "-" || $0 == "+" } ?? false
      && !Reference.months.contains { folded.contains($0) }
  }

  /// What a table says of the result: the rows of one that sets now beside then or a limit beside what was measured, else the sum of one that pays out; at
  /// most three lines, each with the head of its column.
  func tableLines(_ decision: Decision) -> [ComposedSentence] {
    let measured: Set<Outcome> = [.grant, .partial, .reduction, .repayment, .order, .sanction, .other]
    guard measured.contains(decision.outcome) else {
      return []
    }
    for table in tables where table.head.contains(where: { isNowOrThen(text($0)) }) {
      let rows = table.rows.filter { row in
        row.values.count == table.head.count && Set(row.values.map { text($0) }).count > 1
          && row.values.contains { isFigure(text($0)) }
      }
      let lines = rows.suffix(3).map { line($0, head: table.head) }
      if !lines.isEmpty { return lines }
    }
    guard [.grant, .partial, .repayment, .sanction, .other].contains(decision.outcome) else { return [] }
    for table in tables {
      let total = table.rows.last { isTotal($0, in: table) }
      let asked = table.head.contains { text($0).inLowerCase.contains("søgt") }
      let cut = asked ? table.rows.filter { isCut($0) && $0.label != total?.label } : []
      let rows = cut.prefix(2) + (total.map { [$0] } ?? [])
      if !rows.isEmpty {
        return rows.map { line($0, head: $0.values.count == table.head.count ? table.head : []) }
      }
    }
    return []
  }

  /// Whether a row gives less than was asked for: its figures differ, or it says no.
  private func isCut(_ row: LetterTable.Row) -> Bool {
    let values = row.values.map { text($0) }
    return Set(values).count > 1
      || values.contains { $0.inLowerCase.contains("afslag") || $0.hasPrefix("0 ") }
  }

  /// Whether a row is the sum of the table: it is called so, or it is what the amounts above make together.
  private func isTotal(_ row: LetterTable.Row, in table: LetterTable) -> Bool {
    guard let value = row.values.first, isFigure(text(value)) else { return false }
    let label = text(row.label).inLowerCase
    if ["i alt", "sum", "udbetal", "du får", "samlet"].contains(where: { label.contains($0) }) {
      return true
    }
    let amounts = table.rows.map { row in row.values.last.flatMap { oere(in: $0) } }
    guard row.label == table.rows.last?.label, table.rows.count > 2, amounts.allSatisfy({ $0 != nil }) else {
      return false
    }
    let parts = amounts.compactMap(\.self)
    return parts.dropLast().reduce(0, +) == parts.last
  }

  private func oere(in span: Span) -> Int? {
    facts.amounts.first { span.contains($0.span) }.map { Int($0.oere) }
  }

  /// "I alt at betale: 1.690,00 kr." of a letter that decides nothing and asks for money.
  var totalToPay: [ComposedSentence] {
    for table in tables {
      let total = table.rows.last {
        text($0.label).inLowerCase.contains("betale") && isTotal($0, in: table)
      }
      if let total { return [line(total, head: [])] }
    }
    return []
  }

  /// The rows of a table that sets conditions beside the citizen's figures ("Opfyldt: nej"), as far as they were not met;
  /// at most two.
  var unmetConditions: [ComposedSentence] {
    for table in tables where table.head.last.map({ text($0).inLowerCase.contains("opfyldt") }) ?? false {
      let unmet = table.rows.filter { row in
        row.values.count == table.head.count && row.values.last.map { text($0).inLowerCase == "nej" } ?? false
          && Lix.words(in: text(row.label)) <= 12
      }
      return unmet.prefix(2).map { line($0, head: table.head) }
    }
    return []
  }

  /// "Tilskud i procent: 78 % (nu), 41 % (fra 1. februar 2026)."
  private func line(_ row: LetterTable.Row, head: [Span]) -> ComposedSentence {
    let label = text(row.label).withoutColon
    let values = row.values.enumerated().map { index, value in
      head.indices.contains(index)
        ? "\(text(value)) (\(lowered(text(head[index]).withoutColon)))" : text(value)
    }
    let line = "\(label): \(values.joined(separator: ", "))"
    let told = isEnglish ? "»\(line.withoutStop)«." : line.withStop
    let places = [row.label] + row.values + head
    return ComposedSentence(told, .stated, places.map { .at($0) })
  }

  private func lowered(_ head: String) -> String {
    guard let first = head.words.first, first.dropFirst().allSatisfy({ $0.isLowercase }) else { return head }
    return first.inLowerCase + head.dropFirst(first.count)
  }

  private func isNowOrThen(_ head: String) -> Bool {
    let words = [
      "nu", "før", "hidtil", "tidligere", "fremover", "ny", "nyt", "grænse", "grænseværdi", "krav",
    ]
    return head.words.contains { words.contains(bareWord($0)) }
      || head.inLowerCase.hasPrefix("i dag")
  }
}
