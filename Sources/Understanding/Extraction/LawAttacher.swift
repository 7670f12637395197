import LetterModel
import Rulebook

/// Gives each section of a block its act: named before it, named after it, shared along a chain, or named earlier.
struct LawAttacher {
  let folded: [UInt8]
  let block: Span
  let mentions: [LawMention]
  /// The act named last, carried from block to block for bare follow-ups.
  var last: LawMention?

  mutating func attach(_ sections: [ReferenceExtraction.RawSection], role: ReferenceRole) -> [LegalReference]
  {
    var used = Set<Int>()
    let direct = sections.map { section in directMention(for: section, used: &used) }
    var out: [LegalReference] = []
    for (index, section) in sections.enumerated() {
      let chained = direct[index] ?? chainMention(index, sections, direct)
      let mention =
        chained.map { resolve(mentions[$0], before: section.span) } ?? inherited(before: section.span)
      let named = chained != nil && !(mentions[chained ?? 0].isAnaphor)
      var span = section.span
      if let own = direct[index] { span = span.union(mentions[own].span) }
      out.append(reference(section, mention, isNamed: named, role: role, span: span))
    }
    for (index, mention) in mentions.enumerated() where !used.contains(index) && !mention.isAnaphor {
      out.append(bare(mention, role: role))
    }
    if let final = mentions.last(where: { !$0.isAnaphor }) { last = final }
    return out.sorted { $0.span < $1.span }
  }

  /// The mention right before (`servicelovens § 100`) or right after (`§ 100 i serviceloven`).
  private func directMention(for section: ReferenceExtraction.RawSection, used: inout Set<Int>) -> Int? {
    var before: Int?
    for (index, mention) in mentions.enumerated() where mention.span.end <= section.span.start {
      if isLink(mention.span.end, section.span.start, LawAttacher.beforeWords) { before = index }
    }
    if let before {
      used.insert(before)
      return before
    }
    for (index, mention) in mentions.enumerated() where mention.span.start >= section.span.end {
      if isLink(section.span.end, mention.span.start, LawAttacher.afterWords) {
        used.insert(index)
        return index
      }
      break
    }
    return nil
  }

  /// The act of a neighbour in the same chain: `§ 9, stk. 4, jf. § 33 i folkeskoleloven`, `§§ 83 og 84 i serviceloven`.
  private func chainMention(
    _ index: Int, _ sections: [ReferenceExtraction.RawSection], _ direct: [Int?]
  ) -> Int? {
    var i = index
    while i > 0, sections[i].continues {
      i -= 1
      if let found = direct[i] { return found }
    }
    i = index + 1
    while i < sections.count, sections[i].continues {
      if let found = direct[i] { return found }
      i += 1
    }
    return nil
  }

  private func inherited(before span: Span) -> LawMention? {
    mentions.last { !$0.isAnaphor && $0.span.end <= span.start } ?? last
  }

  private func resolve(_ mention: LawMention, before span: Span) -> LawMention {
    mention.isAnaphor ? (inherited(before: mention.span) ?? mention) : mention
  }

  private func isLink(_ from: Int, _ to: Int, _ allowed: WordList) -> Bool {
    guard from <= to, to - from <= 60 else { return false }
    let between = String(decoding: folded[from..<to], as: UTF8.self)
    let outside = LawAttacher.withoutParentheses(between)
    return outside.split { " ,.:\n".contains($0) }.allSatisfy { allowed.contains(String($0)) }
  }

  /// Leaves out `(LBK nr. 989 af 27/08/2024)` and an opening bracket before an abbreviation.
  private static func withoutParentheses(_ text: String) -> String {
    var out: [UInt8] = []
    var depth = 0
    for byte in text.utf8 {
      if byte == 0x28 { depth += 1 }
      if depth == 0 { out.append(byte) }
      if byte == 0x29 { depth = max(0, depth - 1) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let beforeWords: WordList = ["s", "kapitel", "'s", "’s"]
  private static let afterWords: WordList = ["i", "den", "efter", "af", "jf", "fra"]

  private func reference(
    _ section: ReferenceExtraction.RawSection, _ mention: LawMention?, isNamed: Bool, role: ReferenceRole,
    span: Span
  ) -> LegalReference {
    let isAnaphor = mention?.isAnaphor ?? true
    return LegalReference(
      law: isAnaphor ? nil : mention?.name, statute: isAnaphor ? nil : mention?.statutes.first?.id,
      section: section.section, subsection: section.subsection, number: section.number, isLawNamed: isNamed,
      role: provisional(mention, role), span: span)
  }

  private func bare(_ mention: LawMention, role: ReferenceRole) -> LegalReference {
    LegalReference(
      law: mention.name, statute: mention.statutes.first?.id, section: nil, subsection: nil, number: nil,
      role: provisional(mention, role), span: mention.span)
  }

  private func provisional(_ mention: LawMention?, _ role: ReferenceRole) -> ReferenceRole {
    guard role == .own, let mention, let act = mention.statutes.first else { return role }
    return act.isProcedural ? .procedure : .own
  }
}
