public import Composition
import LetterModel

/// Writes CommonMark. Marks that stand in the letter's own words are escaped.
public enum MarkdownWriter {
  /// A sheet as Markdown.
  public static func text(_ sheet: Sheet) -> String {
    var out = sheet.showsTitle ? ["# " + escaped(sheet.title)] : []
    var inList = false
    for block in sheet.blocks {
      let (text, isItem) = line(block)
      if inList, isItem, let last = out.popLast() {
        out.append(last + "\n" + text)
      } else {
        out.append(text)
      }
      inList = isItem
    }
    return out.joined(separator: "\n\n") + "\n"
  }

  /// Everything for one letter: findings, summary and the names of the drafts that fit.
  public static func report(_ report: LetterReport, showCPR: Bool) -> String {
    let review = report.review
    func own(_ text: String) -> String { showCPR ? text : CPRMask.masked(text) }
    var blocks: [Sheet.Block] = [.paragraph(own(LetterLine.text(of: review)))]
    blocks.append(.heading(2, "Fund: " + DanishLabels.count(review.findings)))
    for (severity, findings) in FindingText.groups(of: review.findings) {
      blocks.append(.heading(3, DanishLabels.heading(of: severity)))
      for finding in findings {
        let view = FindingText(finding, in: review, showCPR: showCPR)
        let place = [view.place, view.decision].compactMap { $0 }.joined(separator: ", ")
        var text = "\(finding.id) \(finding.title)" + (place.isEmpty ? "" : " (\(place))")
        if let quote = view.quote { text += ": »\(quote)«" }
        text += ". " + own(finding.message)
        if let basis = finding.basis { text += " (\(basis))" }
        blocks.append(.bullet(text))
      }
    }
    let summary = Sheet(summary: report.summary, of: review, showCPR: showCPR, showsHead: false)
    blocks.append(.heading(2, "Forklaring"))
    blocks += summary.blocks.map { block in
      if case .heading(let level, let text) = block { return .heading(level + 1, text) }
      return block
    }
    if !report.drafts.isEmpty {
      blocks.append(.heading(2, "Breve, du kan sende"))
      blocks += report.drafts.map { .bullet(DraftNames.name(of: $0.kind)) }
    }
    return text(Sheet(title: own(review.letter.source.name), blocks: blocks))
  }

  private static func line(_ block: Sheet.Block) -> (String, isItem: Bool) {
    switch block {
    case .heading(let level, let text): (String(repeating: "#", count: level) + " " + escaped(text), false)
    case .paragraph(let text): (escaped(text, breaks: "  \n"), false)
    case .bullet(let text): ("- " + escaped(text, breaks: "\n  "), true)
    case .numbered(let number, let text): ("\(number). " + escaped(text, breaks: "\n   "), true)
    case .check(let text): ("- [ ] " + escaped(text, breaks: "\n  "), true)
    case .quote(let text): ("> " + escaped(text, breaks: "\n> "), false)
    case .note(let text): ("**" + escaped(text) + "**", false)
    case .small(let text): (escaped(text, breaks: "  \n"), false)
    case .pageBreak: ("---", false)
    }
  }

  /// The text with the marks of Markdown escaped; line breaks replaced by `breaks`.
  static func escaped(_ text: String, breaks: String = " ") -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escapedLine($0) }.joined(
      separator: breaks)
  }

  private static func escapedLine(_ line: Substring) -> String {
    var out = ""
    let scalars = Array(line.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // Brackets make a link only before `(`, `[` or `:`; placeholders `[SKRIV: …]` stay as people know them.
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let makesLink = scalar == "]" && "([:".unicodeScalars.contains(next)
      if makesLink || "\\`*_<>|".unicodeScalars.contains(scalar) { out.append("\\") }
      out.unicodeScalars.append(scalar)
    }
    if let first = out.first, "#+->".contains(first) || startsLikeNumber(line) {
      guard startsLikeNumber(line) else { return "\\" + out }
      let digits = out.prefix { $0.isNumber }
      return digits + "\\" + out.dropFirst(digits.count)
    }
    return out
  }

  private static func startsLikeNumber(_ line: Substring) -> Bool {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    return (1...9).contains(digits.count) && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
  }
}
