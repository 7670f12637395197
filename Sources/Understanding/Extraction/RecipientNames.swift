import DanishText
import LetterModel

/// The name in the lines of an address.
extension RecipientExtraction {
  /// The name in a group of lines: a person among the first two, the person behind "v/" or "att.", else the first line.
  static func name(
    in group: [HeadLine], _ letter: Letter, _ text: AnalysedText, _ sender: Sender, isAddress: Bool
  ) -> Found<String>? {
    if let guardian = group.prefix(3).lazy.compactMap({ guardian(on: $0.span, text) }).first {
      return Found(letter.string(guardian), at: guardian)
    }
    if let couple = group.prefix(3).lazy.compactMap({ couple(on: $0.span, text) }).first {
      return Found(letter.string(couple), at: couple)
    }
    var candidates: [Span] = []
    var attention: Span?
    for line in group.prefix(3)
    where LetterHead.value(of: line.span, folded: text.folded, labels: ["c/o"]) == nil {
      for part in addressParts(line.span, text) {
        if let at = LetterHead.value(of: part, folded: text.folded, labels: ["att"]) {
          // "Att. formand Lis Bundgaard" opens the association's letter; it is not hers.
          let behind = Span(min(at, part.end), part.end)
          if !isOfficer(behind, text) {
            attention = attention ?? person(Span(given(behind, text), behind.end), text)
          }
          continue
        }
        let bare = unlabelled(part, text)
        if !bare.isEmpty, text.bytes[bare.start] != 0x28 { candidates.append(bare) }
      }
    }
    if let own = sender.name?.span, candidates.contains(where: { own.overlaps($0) }) { return nil }
    let runner = candidates.first { isRunBy($0, text) }.flatMap { person($0, text) }
    if let firm = candidates.first,
      isOwnersFirm(firm, text)
        || isCompany(firm, text) && (runner == nil || !isPartnership(firm, text))
    {
      return Found(letter.string(firm), at: firm)
    }
    // "Rosenby Købmand", and below it "v/Per Holdt": the one who runs it.
    if let runner { return Found(letter.string(runner), at: runner) }
    if let attention { return Found(letter.string(attention), at: attention) }
    let people = candidates.prefix(3).compactMap { person($0, text) }
    if people.count > 1, let both = spouses(people[0], people[1], letter) { return both }
    if let found = people.first { return Found(letter.string(found), at: found) }
    guard let first = candidates.first, isAddress || isFirm(first, text) else { return nil }
    let words = NameForms.words(first, bytes: text.bytes, folded: text.folded)
    let startsWithDigit = (0x30...0x39).contains(text.bytes[first.start])
    guard let word = words.first, !startsWithDigit, words.count <= 6 else { return nil }
    guard word.isCapital else { return parents(first, letter, text) }
    return Found(letter.string(first), at: first)
  }

  /// One who holds an office in an association: "formand Lis Bundgaard", "kasserer Bo Vester".
  private static func isOfficer(_ span: Span, _ text: AnalysedText) -> Bool {
    let s = ByteScanner(text.folded, end: span.end)
    return ["formand", "formanden", "kasserer", "kassereren", "bestyrelsen"].contains {
      s.string(span.start, s.wordEnd(span.start)) == $0
    }
  }

  /// Two lines with two people of one family name.
  private static func spouses(_ one: Span, _ other: Span, _ letter: Letter) -> Found<String>? {
    let names = [letter.string(one), letter.string(other)]
    let families = names.map { $0.split(separator: " ").last }
    guard families[0] == families[1], names[0] != names[1] else { return nil }
    return Found(names.joined(separator: " og "), at: one.union(other))
  }

  /// "Til forældrene til Leo Hald": those whom the letter names by their child.
  private static func parents(_ span: Span, _ letter: Letter, _ text: AnalysedText) -> Found<String>? {
    let s = ByteScanner(text.folded, end: span.end)
    guard ["forældrene", "forældre"].contains(where: { s.after($0, at: span.start) != nil }),
      s.skipBlanks(s.wordEnd(span.start)) < span.end
    else { return nil }
    let name = letter.string(span)
    return Found(name.prefix(1).uppercased() + name.dropFirst(), at: span)
  }

  /// "Herr og fru Østergaard Riis" is one name.
  static func couple(on line: Span, _ text: AnalysedText) -> Span? {
    let folded = String(decoding: text.folded[line.range], as: UTF8.self)
    let isCouple = ["herr og fru ", "hr. og fru ", "hr og fru ", "fru og hr. "].contains {
      folded.hasPrefix($0)
    }
    return isCouple && NameForms.words(line, bytes: text.bytes, folded: text.folded).count <= 7 ? line : nil
  }

  /// The name behind "c/o værge": who acts for the person named above.
  static func guardian(on line: Span, _ text: AnalysedText) -> Span? {
    guard
      let at = LetterHead.value(
        of: line, folded: text.folded,
        labels: ["c/o værge", "c/o værgen", "v/værge", "v/ værge", "ved værge", "værge", "c/o forælder"])
    else { return nil }
    return person(Span(min(at, line.end), line.end), text)
  }

  /// The part without "Til:", "Ejer:", "Herr", "(Digital Post)" and the like; empty when nothing else stands there.
  static func unlabelled(_ part: Span, _ text: AnalysedText) -> Span {
    var span = part
    if let at = LetterHead.value(of: span, folded: text.folded, labels: labels) {
      span = Span(min(at, span.end), span.end)
    }
    for title in titles {
      let s = ByteScanner(text.folded, end: span.end)
      guard let end = s.after(title, at: span.start), !s.isWordByte(end), s.byte(end) != 0x2D else {
        continue
      }
      let at = s.skipBlanks(s.byte(end) == 0x2E ? end + 1 : end)
      span = Span(min(at, span.end), span.end)
    }
    return Span(given(span, text), cut(span, text))
  }

  /// Where the name begins behind what the person is: "godsejer Aksel Bruun-Holme", but "von Essen" whole.
  static func given(_ span: Span, _ text: AnalysedText) -> Int {
    let words = NameForms.words(span, bytes: text.bytes, folded: text.folded)
    guard let first = words.first, first.span.start == span.start, words.count > 2, words[1].isCapital,
      first.isCapital ? isOccupation(first.span, text) : first.span.length > 4
    else { return span.start }
    return words[1].span.start
  }

  /// "Journalist Nete Aagaard", "Advokat Lone Viby": what the person does for a living, or is in the case.
  private static func isOccupation(_ word: Span, _ text: AnalysedText) -> Bool {
    let folded = String(decoding: text.folded[word.range], as: UTF8.self)
    return NameForms.isTitleWord(text.folded, word) || occupations.contains(folded)
      || ["ejer", "haver", "mester", "formand", "handler", "journalist", "studerende"].contains {
        folded.hasSuffix($0) && folded.utf8.count > $0.utf8.count + 2
      }
  }

  private static let occupations: WordList = [
    "journalist", "redaktør", "advokat", "læge", "dyrlæge", "pædagog", "professor", "forsker", "revisor",
    "kasserer", "direktør", "værge", "partsrepræsentant", "fotograf", "forfatter", "gartner", "landmand",
    "fisker", "vognmand", "købmand", "kunstner", "billedkunstner", "studerende", "stud", "dr",
    "landinspektør",
    "kontaktperson", "formand", "pensionist", "enkefru",
  ]

  /// What stands before a name without being part of it: forms of address, and what the person is in the case.
  static let titles: [StaticString] = [
    "hr", "herr", "fru", "frk", "frøken", "att", "c/o", "gårdejer", "grundejer", "husejer", "boligejer",
    "lodsejer", "sommerhusejer", "bygherre", "ansøger", "lejer", "forælder", "mor", "far", "borger",
  ]

  /// Where " c/o", " v/" or a bracket and what follows begins; the end of the span when none stands there.
  static func cut(_ span: Span, _ text: AnalysedText) -> Int {
    let s = ByteScanner(text.folded, end: span.end)
    for at in span.range where at > span.start && s.byte(at) == 0x20 {
      if s.byte(at + 1) == 0x28 { return at }
      guard s.byte(at + 2) == 0x2F else { continue }
      if s.byte(at + 1) == 0x76 {
        let name = Span(s.skipBlanks(at + 3), span.end)
        return NameForms.isPersonName(name, bytes: text.bytes, folded: text.folded) ? span.end : at
      }
      if s.byte(at + 1) == 0x63 { return at }
    }
    return span.end
  }

  static func person(_ span: Span, _ text: AnalysedText) -> Span? {
    let s = ByteScanner(text.folded, end: span.end)
    // "v/ formand Villy Skafte", "v. Bodil Rønnow"
    if let at = s.after("ved", at: span.start), s.byte(at) == 0x20 {
      let behind = Span(s.skipBlanks(at), span.end)
      return NameForms.isPersonName(behind, bytes: text.bytes, folded: text.folded) ? behind : nil
    }
    for at in span.range
    where s.byte(at) == 0x76 && [0x2F, 0x2E].contains(s.byte(at + 1)) && !s.isWordByte(at - 1) {
      let behind = Span(min(s.skipBlanks(at + 2), span.end), span.end)
      let name = Span(given(behind, text), span.end)
      return NameForms.isPersonName(name, bytes: text.bytes, folded: text.folded) ? name : nil
    }
    guard !isFirm(span, text), NameForms.isPersonName(span, bytes: text.bytes, folded: text.folded) else {
      return nil
    }
    return span
  }

  /// "v/Per Holdt", "Ved Nadja Pavlovic" on a line of its own.
  static func isRunBy(_ span: Span, _ text: AnalysedText) -> Bool {
    let s = ByteScanner(text.folded, end: span.end)
    return s.byte(span.start) == 0x76 && [0x2F, 0x2E].contains(s.byte(span.start + 1))
      || s.after("ved", at: span.start).map { s.byte($0) == 0x20 } ?? false
  }

  /// "Dæk & Karosseri v/Flemming Ottesen": a firm that carries its owner in its name.
  static func isOwnersFirm(_ span: Span, _ text: AnalysedText) -> Bool {
    guard !isFirm(span, text), let at = runnerStart(span, text) else { return false }
    return text.bytes[at + 2] != 0x20 && !isPartnership(Span(span.start, at - 1), text)
  }

  /// Where "v/" begins behind a name on the same line.
  static func runnerStart(_ span: Span, _ text: AnalysedText) -> Int? {
    let s = ByteScanner(text.folded, end: span.end - 1)
    return span.range.dropFirst().first {
      s.byte($0 - 1) == 0x20 && s.byte($0) == 0x76 && s.byte($0 + 1) == 0x2F
    }
  }

  /// A firm by its legal form: it is addressed itself, and "att." names who opens the letter.
  static func isCompany(_ span: Span, _ text: AnalysedText) -> Bool {
    let line = String(decoding: text.folded[span.range], as: UTF8.self)
    return ["a/s", "i/s", "k/s", " aps", " ivs", " amba"].contains { line.hasSuffix($0) }
  }

  /// An interessentskab is its partners.
  private static func isPartnership(_ span: Span, _ text: AnalysedText) -> Bool {
    String(decoding: text.folded[span.range], as: UTF8.self).hasSuffix("i/s")
  }

  /// A firm or association (`Murerfirmaet Bak ApS`, `Advokatfirmaet Holst & Bang`).
  static func isFirm(_ span: Span, _ text: AnalysedText) -> Bool {
    let s = ByteScanner(text.folded, end: span.end)
    let line = s.string(span.start, span.end)
    if line.hasSuffix("a/s") || line.hasSuffix("i/s") || line.hasSuffix("k/s") { return true }
    return NameForms.words(span, bytes: text.bytes, folded: text.folded).contains { word in
      firmWords.contains(text.folded, word.span) || firmEndings.end(text.folded, word.span)
    }
  }

  private static let firmWords: WordList = ["aps", "ivs", "amba"]
  private static let firmEndings: WordParts = [
    "forening", "foreningen", "firmaet", "selskabet", "laug", "lauget", "lav", "lavet", "restaurant",
  ]
}
