import DanishText
import LetterModel
import Rulebook

/// Finds references to law in all the forms letters use (letter-phrasing: `§§ 75, 78 og 80`, `§ 58 stk. 1`,
/// `folkeskolelovens § 26, stk. 1, nr. 1`, `§ 28 i miljøbeskyttelsesloven`, `paragraf 83`).
enum ReferenceExtraction {
  /// A section as written, before its act is known.
  struct RawSection {
    var section: String
    var subsection: String?
    var number: String?
    var span: Span
    /// Whether it follows another in the same chain (`jf. § 33`, `og 84`), so that they share one act.
    var continues: Bool
  }

  static func run(letter: Letter, text: AnalysedText, rulebook: Rulebook) -> [LegalReference] {
    let laws = LawMentionFinder(rulebook: rulebook, bytes: text.bytes, folded: text.folded)
    var references: [LegalReference] = []
    var last: LawMention?
    for block in letter.blocks {
      let mentions = laws.run(in: block.span)
      let sections = SectionScanner(folded: text.folded).run(in: block.span)
      if mentions.isEmpty && sections.isEmpty { continue }
      let role: ReferenceRole = block.role == .quotedLaw ? .quoted : .own
      var attacher = LawAttacher(folded: text.folded, block: block.span, mentions: mentions, last: last)
      references += attacher.attach(sections, role: role).filter { isSection($0, text.folded) }
      last = attacher.last
    }
    return references
  }
}

extension ReferenceExtraction {
  /// Articles belong to the regulation on data protection; those of treaties and papers are no rules of the case.
  private static func isSection(_ reference: LegalReference, _ folded: [UInt8]) -> Bool {
    guard reference.section != nil, reference.statute != "databeskyttelsesforordningen" else { return true }
    let text = folded[reference.span.range]
    return !text.starts(with: Array("art".utf8)) && !String(decoding: text, as: UTF8.self).contains(" art")
  }
}

/// Reads `§`, `artikel` and `paragraf` with the numbers, subsections and numbers that follow.
struct SectionScanner {
  let folded: [UInt8]

  func run(in span: Span) -> [ReferenceExtraction.RawSection] {
    let s = ByteScanner(folded, end: span.end)
    var found: [ReferenceExtraction.RawSection] = []
    var i = span.start
    while i < span.end {
      guard let numbersAt = mark(s, at: i) else {
        i += 1
        continue
      }
      let (sections, end) = list(s, markAt: i, numbersAt: numbersAt, after: found.last)
      found += sections
      i = max(end, i + 1)
    }
    return found
  }

  /// Offset of the first number after `§`, `§§`, `paragraf` or `paragrafferne`; nil when none stands at `i`.
  private func mark(_ s: ByteScanner, at i: Int) -> Int? {
    var at = i
    if s.byte(i) == 0xC2, s.byte(i + 1) == 0xA7 {
      at = i + 2
      if s.byte(at) == 0xC2, s.byte(at + 1) == 0xA7 { at += 2 }
    } else if s.byte(i) == 0x70, !s.isLetter(i - 1) {
      let end = s.wordEnd(i)
      guard ["paragraf", "paragraffer", "paragrafferne", "paragraffen"].contains(s.string(i, end)) else {
        return nil
      }
      at = end
    } else if s.byte(i) == 0x61, !s.isLetter(i - 1) {
      let end = s.wordEnd(i)
      guard ["artikel", "artiklerne", "art"].contains(s.string(i, end)) else { return nil }
      at = end
    } else {
      return nil
    }
    if s.byte(at) == 0x2E { at += 1 }
    at = s.skipBlanks(at)
    return s.isDigit(at) ? at : nil
  }

  private func list(
    _ s: ByteScanner, markAt: Int, numbersAt: Int, after previous: ReferenceExtraction.RawSection?
  ) -> ([ReferenceExtraction.RawSection], Int) {
    var sections: [ReferenceExtraction.RawSection] = []
    let isPlural = s.byte(markAt + 2) == 0xC2 || s.byte(markAt) == 0x70 || s.byte(markAt) == 0x61
    var at = numbersAt
    var start = markAt
    while let (section, end) = sectionNumber(s, at) {
      var raw = ReferenceExtraction.RawSection(
        section: section, subsection: nil, number: nil, span: Span(start, end), continues: !sections.isEmpty)
      if sections.isEmpty, let previous { raw.continues = joined(s, previous.span.end, markAt) }
      let tail = parts(s, end, into: &raw)
      raw.span = Span(start, tail)
      sections.append(raw)
      guard isPlural, let next = nextInList(s, tail) else { return (sections, tail) }
      if next.isRange, let low = Int(section), let (high, e) = s.integer(next.at), high > low, high - low < 60
      {
        for n in (low + 1)...high {
          sections.append(
            .init(section: String(n), subsection: nil, number: nil, span: Span(next.at, e), continues: true))
        }
        guard let more = nextInList(s, e), !more.isRange else { return (sections, e) }
        at = more.at
        start = more.at
        continue
      }
      at = next.at
      start = next.at
    }
    return (sections, sections.last?.span.end ?? numbersAt)
  }

  /// `83`, `83 a`, `109e`: digits and at most one letter that is no word of its own.
  private func sectionNumber(_ s: ByteScanner, _ at: Int) -> (String, Int)? {
    guard let (value, end) = s.integer(at), end - at <= 4 else { return nil }
    var letterAt = end
    if s.byte(end) == 0x20 { letterAt = end + 1 }
    let letter = s.byte(letterAt)
    // "i" is the preposition of "§ 12 i planloven", never a letter of the number.
    if (0x61...0x7A).contains(letter), letter != 0x69, !s.isWordByte(letterAt + 1) {
      return ("\(value) \(String(decoding: [letter], as: UTF8.self))", letterAt + 1)
    }
    return (String(value), end)
  }

  /// Reads `, stk. 1`, `, nr. 2`, `, litra b`, `, 2. pkt.` after a section; gives the end of what was read.
  private func parts(_ s: ByteScanner, _ start: Int, into raw: inout ReferenceExtraction.RawSection) -> Int {
    var end = start
    while true {
      let at = s.skipBlanksAndComma(end)
      if let e = label(s, at, ["stk", "stykke"]), let (value, next) = valueList(s, e) {
        raw.subsection = raw.subsection ?? value
        end = next
      } else if let e = label(s, at, ["nr", "nummer"]), let (value, next) = valueList(s, e) {
        raw.number = raw.number ?? value
        end = next
      } else if let e = label(s, at, ["litra", "lit"]), s.isLetter(e), s.wordEnd(e) - e <= 2 {
        end = s.wordEnd(e)
      } else if let (_, e) = s.integer(at), s.byte(e) == 0x2E,
        let p = label(s, s.skipBlanks(e + 1), ["pkt", "punktum"])
      {
        end = p > 0 && s.byte(p - 1) == 0x20 ? p - 1 : p
      } else {
        return end
      }
    }
  }

  /// Offset of what follows one of the labels and its full stop; nil when none stands at `at`.
  private func label(_ s: ByteScanner, _ at: Int, _ words: [String]) -> Int? {
    let end = s.wordEnd(at)
    guard end > at, words.contains(s.string(at, end)) else { return nil }
    return s.skipBlanks(s.byte(end) == 0x2E ? end + 1 : end)
  }

  /// `1`, `1 og 2`, `1-3`: gives the first value and the end of the list.
  private func valueList(_ s: ByteScanner, _ at: Int) -> (String, Int)? {
    guard let (value, first) = s.integer(at) else { return nil }
    var end = first
    while true {
      var next = s.skipBlanks(end)
      if s.byte(next) == 0x2D {
        next = s.skipBlanks(next + 1)
      } else if let e = s.after("og", at: next) ?? s.after("eller", at: next) {
        next = s.skipBlanks(e)
      } else {
        break
      }
      guard let (_, e) = s.integer(next), s.byte(e) != 0x2E || !s.isLetter(s.skipBlanks(e + 1)) else { break }
      end = e
    }
    return (String(value), end)
  }

  private func nextInList(_ s: ByteScanner, _ end: Int) -> (at: Int, isRange: Bool)? {
    let at = s.skipBlanks(end)
    if s.byte(at) == 0x2D { return s.isDigit(s.skipBlanks(at + 1)) ? (s.skipBlanks(at + 1), true) : nil }
    if s.byte(at) == 0xE2, s.byte(at + 1) == 0x80 {
      return s.isDigit(s.skipBlanks(at + 3)) ? (s.skipBlanks(at + 3), true) : nil
    }
    var next = at
    if s.byte(next) == 0x2C { next = s.skipBlanks(next + 1) }
    if let e = s.after("og", at: next) ?? s.after("eller", at: next) ?? s.after("samt", at: next) {
      next = s.skipBlanks(e)
    }
    return next > at && s.isDigit(next) ? (next, false) : nil
  }

  /// Whether only `jf.`, `og`, `eller`, `sammenholdt med` and commas stand between two references.
  private func joined(_ s: ByteScanner, _ from: Int, _ to: Int) -> Bool {
    guard from <= to, to - from < 28 else { return false }
    let words = s.string(from, to).split { " ,.;()".contains($0) }
    return words.allSatisfy {
      ["jf", "jfr", "og", "eller", "sammenholdt", "med", "samt"].contains(String($0))
    }
  }
}
