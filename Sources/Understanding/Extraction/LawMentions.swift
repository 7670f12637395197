import LetterModel
import Rulebook

/// One mention of an act or order by name.
struct LawMention {
  /// Canonical short name where the rulebook knows the act, else the name as written without genitive.
  let name: String
  /// Acts of the rulebook the name can stand for; empty when unknown, several on a collision such as "BL".
  let statutes: [Statute]
  let span: Span
  /// Whether the mention only points back ("loven", "lovens").
  let isAnaphor: Bool
}

/// Finds acts by name: `servicelovens`, `barnets lov`, `lov om social service`, `SEL`, `bekendtgørelse om …`.
struct LawMentionFinder {
  let rulebook: Rulebook
  let bytes: [UInt8]
  let folded: [UInt8]

  func run(in span: Span) -> [LawMention] {
    let s = ByteScanner(folded, end: span.end)
    var found: [LawMention] = []
    var i = span.start
    while i < span.end {
      guard s.isLetter(i), !s.isLetter(i - 1) else {
        i += 1
        continue
      }
      let wordEnd = s.wordEnd(i)
      if let mention = mention(s, at: i, wordEnd: wordEnd) {
        found.append(mention)
        i = max(wordEnd, mention.span.end)
      } else {
        i = wordEnd
      }
    }
    return found
  }

  private func mention(_ s: ByteScanner, at i: Int, wordEnd: Int) -> LawMention? {
    // "lov", "lovbekendtgørelse", "bekendtgørelse" and "barnets" begin with l or b.
    let first = s.byte(i)
    if first == 0x6C || first == 0x62, let long = titled(s, at: i) { return long }
    if first == 0x62, let children = s.after("barnets", at: i), let lov = lovWord(s, s.skipBlanks(children)) {
      return known(Span(i, lov))
        ?? LawMention(name: "barnets lov", statutes: [], span: Span(i, lov), isAnaphor: false)
    }
    guard mayName(s, i, wordEnd) else { return abbreviation(s, at: i, wordEnd: wordEnd) }
    let word = s.string(i, wordEnd)
    if s.byte(i - 1) == 0x2D, word.hasPrefix("lov"), let compound = compound(s, at: i, wordEnd: wordEnd) {
      return compound
    }
    if word == "loven" || word == "lovens" {
      return LawMention(name: "loven", statutes: [], span: Span(i, wordEnd), isAnaphor: true)
    }
    if word.hasSuffix("loven") || word.hasSuffix("lovens") || word.hasSuffix("loves") {
      guard wordEnd - i > 7, !LawMentionFinder.notActs.contains(word) else { return nil }
      if let start = pairedStart(s, before: i), let paired = known(Span(start, wordEnd)) { return paired }
      return known(Span(i, wordEnd)) ?? unknown(word, Span(i, wordEnd))
    }
    if word.hasSuffix("bekendtgørelsen") || word.hasSuffix("bekendtgørelsens")
      || word.hasSuffix("reglementet")
      || word.hasSuffix("forordningen") || word.hasSuffix("forordningens") || word.hasSuffix("reglementets")
    {
      guard wordEnd - i > 17 || word.hasPrefix("bygningsreglement") else { return nil }
      return known(Span(i, wordEnd)) ?? unknown(word, Span(i, wordEnd))
    }
    return abbreviation(s, at: i, wordEnd: wordEnd)
  }

  /// Whether the word can be or end in the name of an act: after a hyphen, or with an ending such names have.
  private func mayName(_ s: ByteScanner, _ at: Int, _ wordEnd: Int) -> Bool {
    guard s.byte(at - 1) != 0x2D else { return true }
    return wordEnd - at >= 5 && LawMentionFinder.endings.end(folded, Span(at, wordEnd))
  }

  private static let endings: WordParts = [
    "loven", "lovens", "loves", "bekendtgørelsen", "bekendtgørelsens", "reglementet", "reglementets",
    "forordningen", "forordningens",
  ]

  /// `CPR-lovens`, `SU-loven`: the part before the hyphen belongs to the name.
  private func compound(_ s: ByteScanner, at i: Int, wordEnd: Int) -> LawMention? {
    var start = i - 1
    while start > 0, s.isLetter(start - 1) { start -= 1 }
    guard start < i - 1 else { return nil }
    let span = Span(start, wordEnd)
    return known(span) ?? unknown(s.string(start, wordEnd), span)
  }

  /// Where `børne- og` begins before `ungeydelsesloven`; nil when the name has no such first half.
  private func pairedStart(_ s: ByteScanner, before i: Int) -> Int? {
    guard i > 5, s.string(i - 4, i) == " og ", s.byte(i - 5) == 0x2D else { return nil }
    var start = i - 5
    while start > 0, s.isLetter(start - 1) { start -= 1 }
    return start < i - 5 ? start : nil
  }

  /// `lov om …`, `bekendtgørelse (nr. N af dato) om …`, `bekendtgørelse af lov om …`: the longest title the rulebook knows,
  /// else the words up to the next mark.
  private func titled(_ s: ByteScanner, at i: Int) -> LawMention? {
    var at = i
    var isOrder = false
    for word: StaticString in ["bekendtgørelsen", "bekendtgørelse", "lovbekendtgørelse", "loven", "lov"] {
      if let e = s.after(word, at: at) {
        at = s.skipBlanks(e)
        isOrder = word.utf8CodeUnitCount > 5
        break
      }
    }
    guard at > i else { return nil }
    if isOrder { at = skipCitation(s, at) }
    if let e = s.after("af", at: at), let lov = lovWord(s, s.skipBlanks(e)) { at = s.skipBlanks(lov) }
    guard let om = s.after("om", at: at) else { return nil }
    var ends: [Int] = []
    var word = s.skipBlanks(om)
    while ends.count < 14, s.isLetter(word) {
      let e = s.wordEnd(word)
      ends.append(e)
      var next = s.skipBlanks(e)
      if s.byte(next) == 0x2C || s.byte(next) == 0x2D { next = s.skipBlanks(next + 1) }
      guard next > e else { break }
      word = next
    }
    for e in ends.reversed() {
      let title = s.string(i, e)
      let acts =
        rulebook.statute(named: title) + (isOrder ? [] : rulebook.statute(named: "lov " + s.string(at, e)))
      if let first = acts.first {
        return LawMention(name: first.shortName, statutes: acts, span: Span(i, e), isAnaphor: false)
      }
    }
    guard let end = titleEnd(s, from: s.skipBlanks(om), words: ends) else { return nil }
    let name = String(decoding: bytes[i..<end], as: UTF8.self)
    return LawMention(name: name, statutes: [], span: Span(i, end), isAnaphor: false)
  }

  /// Where an unknown title ends: before a comma, mark, verb or preposition that a title does not hold; at most six words.
  private func titleEnd(_ s: ByteScanner, from start: Int, words: [Int]) -> Int? {
    var last: Int?
    var at = start
    for e in words.prefix(6) {
      let word = s.string(at, e)
      if LawMentionFinder.titleStops.contains(word) { break }
      if !["og", "for", "af", "til", "på", "i", "med", "ved"].contains(word) { last = e }
      if s.byte(e) != 0x20 { break }
      at = s.skipBlanks(e)
    }
    return last
  }

  /// Skips `nr. 1317 af 04/12/2019` between "bekendtgørelse" and "om".
  private func skipCitation(_ s: ByteScanner, _ start: Int) -> Int {
    var at = start
    guard let nr = s.after("nr", at: at) else { return at }
    at = s.skipBlanks(s.byte(nr) == 0x2E ? nr + 1 : nr)
    guard let number = s.integer(at) else { return start }
    at = s.skipBlanks(number.end)
    guard let af = s.after("af", at: at) else { return at }
    var i = s.skipBlanks(af)
    let limit = i + 24
    while i < limit, i < s.end, s.after("om", at: i) == nil { i += 1 }
    return i < limit ? i : at
  }

  private func lovWord(_ s: ByteScanner, _ at: Int) -> Int? {
    s.after("lov", at: at) ?? s.after("lovs", at: at)
  }

  private func abbreviation(_ s: ByteScanner, at i: Int, wordEnd: Int) -> LawMention? {
    guard wordEnd - i >= 2, wordEnd - i <= 5, (0x41...0x5A).contains(bytes[i]) else { return nil }
    let isUpper = bytes[i..<wordEnd].allSatisfy { !(0x61...0x7A).contains($0) }
    guard isUpper, !s.isDigit(i - 1), s.byte(i - 1) != 0x2D, s.byte(wordEnd) != 0x2D else { return nil }
    // An abbreviation alone says little; it counts when a section stands beside it.
    guard sectionFollows(s, wordEnd) || sectionPrecedes(s, i) else { return nil }
    return known(Span(i, wordEnd))
  }

  private func sectionFollows(_ s: ByteScanner, _ at: Int) -> Bool {
    var i = s.skipBlanks(at)
    if s.byte(i) == 0x2E || s.byte(i) == 0x2C { i = s.skipBlanks(i + 1) }
    return s.byte(i) == 0xC2 && s.byte(i + 1) == 0xA7
  }

  private func sectionPrecedes(_ s: ByteScanner, _ at: Int) -> Bool {
    let from = max(0, at - 30)
    let before = s.string(from, at)
    return before.utf8.contains(0xA7)
  }

  private func known(_ span: Span) -> LawMention? {
    let name = String(decoding: folded[span.range], as: UTF8.self)
    let acts = rulebook.statute(named: name)
    guard let first = acts.first else { return nil }
    return LawMention(name: first.shortName, statutes: acts, span: span, isAnaphor: false)
  }

  private func unknown(_ word: String, _ span: Span) -> LawMention {
    let name = word.hasSuffix("s") ? String(word.dropLast()) : word
    return LawMention(name: name, statutes: [], span: span, isAnaphor: false)
  }

  private static let notActs: WordList = ["grundloven", "naturloven", "forloven"]
  private static let titleStops: WordList = [
    "er", "kan", "skal", "har", "ikke", "du", "vi", "at", "som", "der", "giver", "siger", "gælder", "fremgår",
    "efter",
    "står", "bliver", "vil", "må", "jf", "nr", "kapitel", "hvor", "hvis", "fordi", "da", "truffet",
  ]
}
