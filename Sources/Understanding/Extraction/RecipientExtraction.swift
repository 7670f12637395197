import DanishText
import LetterModel

/// Finds whom the letter is addressed to: address block, "Til:", salutation, envelope.
enum RecipientExtraction {
  static func find(letter: Letter, text: AnalysedText, lines: [HeadLine], sender: Sender) -> Found<String>? {
    let head = lines.filter { $0.isBeforeBody || $0.role == .address }
    for index in head.indices where isPostcodeLine(head[index].span, text) {
      let group = group(endingAt: index, in: head, letter, text)
      // The letterhead's own address is no recipient's, unless a line of it was told to be one.
      if head[index].role == .letterhead, !group.contains(where: { $0.role == .address }),
        !standsBelow(sender, group, text)
      {
        continue
      }
      guard !isSenders(group, letter, text), !isLetterhead(head[index], text) else { continue }
      if let name = name(in: group, letter, text, sender, isAddress: true) {
        return attention(of: name, below: index, in: head, letter, text) ?? name
      }
    }
    for line in head {
      guard let at = LetterHead.value(of: line.span, folded: text.folded, labels: labels), at < line.span.end,
        let name = name(in: [line], letter, text, sender, isAddress: false)
      else { continue }
      return name
    }
    if let name = salutation(letter, text) { return name }
    if let name = letter.envelope?.recipientName { return Found(name, at: nil) }
    return nil
  }

  /// "Egholmvej 30, 6857 Egholm · 76 45 20 20": an address with a telephone number is an office's.
  private static func isLetterhead(_ line: HeadLine, _ text: AnalysedText) -> Bool {
    guard line.role != .address else { return false }
    var digits = 0
    for offset in line.span.range {
      let byte = text.bytes[offset]
      if (0x30...0x39).contains(byte) { digits += 1 } else if byte != 0x20 { digits = 0 }
      if digits == 8 { return true }
    }
    return false
  }

  /// "Att.: Ruth Oldrup" below the address of a couple says which of them the letter is for.
  private static func attention(
    of name: Found<String>, below index: Int, in lines: [HeadLine], _ letter: Letter, _ text: AnalysedText
  ) -> Found<String>? {
    guard name.value.contains(" og "), let family = name.value.split(separator: " ").last else { return nil }
    for line in lines[index...].prefix(6) {
      guard let at = LetterHead.value(of: line.span, folded: text.folded, labels: ["att"]),
        let person = person(Span(min(at, line.span.end), line.span.end), text),
        letter.string(person).hasSuffix(family)
      else { continue }
      return Found(letter.string(person), at: person)
    }
    return nil
  }

  private static let labels: [StaticString] = [
    "til", "modtager", "navn", "borger", "ansøger", "vedrørende borger", "borgerens navn", "ejer", "til ejer",
    "bygherre", "lejer", "meddelt", "adressat", "sendt til",
  ]

  /// The lines of the address that ends with the postcode line: at most five short ones, up to a meta line or telephone.
  private static func group(
    endingAt index: Int, in lines: [HeadLine], _ letter: Letter, _ text: AnalysedText
  ) -> [HeadLine] {
    var first = index
    while first > 0, index - first < 4 {
      let line = lines[first - 1]
      guard line.role != .meta, line.span.length < 70, !isPostcodeLine(line.span, text),
        !isFurniture(line.span, text)
      else { break }
      // An address block ends where the letterhead above it begins.
      if lines[first].role == .address, line.role == .letterhead { break }
      // Where lines of an address stand tight, what stands above an empty line is the letterhead's.
      if first < index, lines[first + 1].span.start - lines[first].span.end == 1,
        lines[first].span.start - line.span.end > 1
      {
        break
      }
      first -= 1
      if SenderExtraction.municipality(in: line.span, letter, text) != nil { break }
    }
    return Array(lines[first...index])
  }

  /// Whether the lines are an address of their own below the authority's name, though it reads like an office's.
  private static func standsBelow(_ sender: Sender, _ group: [HeadLine], _ text: AnalysedText) -> Bool {
    guard let first = group.first else { return false }
    // "Grundejer" alone above a name says whom the letter is for.
    if unlabelled(first.span, text).isEmpty { return true }
    guard let authority = sender.authority?.span, authority.end < first.span.start else { return false }
    let between = text.bytes[authority.end..<first.span.start]
    let hasGap = zip(between, between.dropFirst()).contains { $0 == 0x0A && $1 == 0x0A }
    return hasGap && !text.bytes[first.span.range].contains { (0x30...0x39).contains($0) }
  }

  /// A line of the letterhead that is no part of an address: telephone, date, case number.
  private static func isFurniture(_ span: Span, _ text: AnalysedText) -> Bool {
    let first =
      NameForms.words(span, bytes: text.bytes, folded: text.folded).first
      .map { String(decoding: text.folded[$0.span.range], as: UTF8.self) } ?? ""
    let labels = [
      "tlf", "telefon", "dato", "sagsnr", "sagsnummer", "sag", "sagsid", "j", "jnr", "cvr", "ean", "mail",
      "e-mail", "åbningstid",
    ]
    if text.bytes[span.range].contains(0x40) { return true }
    return labels.contains(first) || !DateExtraction.run(folded: text.folded, in: span).dates.isEmpty
  }

  /// A group that names the authority or a unit of it is the sender's own address.
  private static func isSenders(_ group: [HeadLine], _ letter: Letter, _ text: AnalysedText) -> Bool {
    group.contains { line in
      if SenderExtraction.municipality(in: line.span, letter, text) != nil { return true }
      let part = SenderExtraction.commaParts(line.span, text).first ?? line.span
      // "Att.: Lønafdelingen" is an office of the firm above it.
      if isFirm(part, text) || LetterHead.value(of: part, folded: text.folded, labels: ["att"]) != nil {
        return false
      }
      let words = NameForms.words(part, bytes: text.bytes, folded: text.folded)
        .map { String(decoding: text.folded[$0.span.range], as: UTF8.self) }
      return words.contains {
        NameForms.isOfficeWord($0)
          && !["og", "for", "by", "land", "park", "plan", "vej", "skole"].contains($0)
      }
    }
  }

  /// `9984 Tornby Mose` at the start of the line or after a comma.
  private static func isPostcodeLine(_ span: Span, _ text: AnalysedText) -> Bool {
    SenderExtraction.commaParts(span, text).contains { isPostcode($0, text) }
  }

  static func isPostcode(_ part: Span, _ text: AnalysedText) -> Bool {
    let s = ByteScanner(text.folded, end: part.end)
    guard let (code, end) = s.integer(part.start), end - part.start == 4, code >= 800 else { return false }
    let word = s.skipBlanks(end)
    return s.isLetter(word) && text.bytes[word...].prefix(2) != text.folded[word...].prefix(2)
  }

  /// The name in a group of lines: a person among the first two, the person behind "v/" or "att.", else the first line.
  private static func name(
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
      for part in SenderExtraction.commaParts(line.span, text) {
        let bare = unlabelled(part, text)
        // "Att. formand Lis Bundgaard" opens the association's letter; it is not hers.
        if let at = LetterHead.value(of: part, folded: text.folded, labels: ["att"]), bare.start == at {
          attention = attention ?? person(bare, text)
        } else if bare.start > part.start,
          LetterHead.value(of: part, folded: text.folded, labels: ["att"]) != nil
        {
          continue
        }
        if !bare.isEmpty { candidates.append(bare) }
      }
    }
    if let own = sender.name?.span, candidates.contains(where: { own.overlaps($0) }) { return nil }
    if let firm = candidates.first, isCompany(firm, text) { return Found(letter.string(firm), at: firm) }
    if let attention { return Found(letter.string(attention), at: attention) }
    let people = candidates.prefix(3).compactMap { person($0, text) }
    if let found = people.first { return Found(letter.string(found), at: found) }
    guard let first = candidates.first, isAddress || isFirm(first, text) else { return nil }
    let words = NameForms.words(first, bytes: text.bytes, folded: text.folded)
    let startsWithDigit = (0x30...0x39).contains(text.bytes[first.start])
    guard let word = words.first, word.isCapital, !startsWithDigit, words.count <= 6 else { return nil }
    return Found(letter.string(first), at: first)
  }

  /// "Herr og fru Østergaard Riis" is one name.
  private static func couple(on line: Span, _ text: AnalysedText) -> Span? {
    let folded = String(decoding: text.folded[line.range], as: UTF8.self)
    let isCouple = ["herr og fru ", "hr. og fru ", "hr og fru ", "fru og hr. "].contains {
      folded.hasPrefix($0)
    }
    return isCouple && NameForms.words(line, bytes: text.bytes, folded: text.folded).count <= 7 ? line : nil
  }

  /// The name behind "c/o værge": who acts for the person named above.
  private static func guardian(on line: Span, _ text: AnalysedText) -> Span? {
    guard
      let at = LetterHead.value(
        of: line, folded: text.folded,
        labels: ["c/o værge", "c/o værgen", "v/værge", "v/ værge", "ved værge", "værge", "c/o forælder"])
    else { return nil }
    return person(Span(min(at, line.end), line.end), text)
  }

  /// The part without "Til:", "Ejer:", "Herr", "(Digital Post)" and the like; empty when nothing else stands there.
  private static func unlabelled(_ part: Span, _ text: AnalysedText) -> Span {
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
  private static func given(_ span: Span, _ text: AnalysedText) -> Int {
    let words = NameForms.words(span, bytes: text.bytes, folded: text.folded)
    guard let first = words.first, !first.isCapital, first.span.start == span.start, words.count > 2,
      first.span.length > 4, words[1].isCapital
    else { return span.start }
    return words[1].span.start
  }

  /// What stands before a name without being part of it: forms of address, and what the person is in the case.
  private static let titles: [StaticString] = [
    "hr", "herr", "fru", "frk", "frøken", "att", "c/o", "gårdejer", "grundejer", "husejer", "boligejer",
    "lodsejer", "sommerhusejer", "bygherre", "ansøger", "lejer", "forælder", "mor", "far", "borger",
  ]

  /// Where " c/o", " v/" or a bracket and what follows begins; the end of the span when none stands there.
  private static func cut(_ span: Span, _ text: AnalysedText) -> Int {
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

  private static func person(_ span: Span, _ text: AnalysedText) -> Span? {
    let s = ByteScanner(text.folded, end: span.end)
    // "v/ formand Villy Skafte", "v. Bodil Rønnow"
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

  /// A firm by its legal form: it is addressed itself, and "att." names who opens the letter.
  private static func isCompany(_ span: Span, _ text: AnalysedText) -> Bool {
    let line = String(decoding: text.folded[span.range], as: UTF8.self)
    return ["a/s", "i/s", "k/s", " aps", " ivs", " amba"].contains { line.hasSuffix($0) }
  }

  /// A firm or association (`Murerfirmaet Bak ApS`, `Advokatfirmaet Holst & Bang`).
  private static func isFirm(_ span: Span, _ text: AnalysedText) -> Bool {
    let s = ByteScanner(text.folded, end: span.end)
    let line = s.string(span.start, span.end)
    if line.hasSuffix("a/s") || line.hasSuffix("i/s") || line.hasSuffix("k/s") { return true }
    return NameForms.words(span, bytes: text.bytes, folded: text.folded)
      .map { String(decoding: text.folded[$0.span.range], as: UTF8.self) }
      .contains { word in
        ["aps", "ivs", "amba"].contains(word)
          || [
            "forening", "foreningen", "firmaet", "selskabet", "laug", "lauget", "lav", "lavet", "restaurant",
          ]
          .contains {
            word.hasSuffix($0)
          }
      }
  }

  /// The name after "Kære", "Hej" or "Til" in the salutation.
  private static func salutation(_ letter: Letter, _ text: AnalysedText) -> Found<String>? {
    for block in letter.blocks where block.role == .salutation {
      let words = NameForms.words(block.span, bytes: text.bytes, folded: text.folded)
      guard words.count >= 2 else { continue }
      var name: Span?
      for word in words.dropFirst() {
        let folded = String(decoding: text.folded[word.span.range], as: UTF8.self)
        if folded == "og" && name != nil { continue }
        if ["hr", "herr", "fru", "frk", "frøken"].contains(folded) { continue }
        guard word.isCapital,
          !["du", "de", "jer", "borger", "forældre", "ansøger", "hr", "fru"].contains(folded)
        else { break }
        name = name.map { $0.union(word.span) } ?? word.span
      }
      if let name { return Found(letter.string(name), at: name) }
    }
    return nil
  }
}

/// Finds what the letter is about: "Vedr.:", "Emne:", the first telling heading, the envelope's subject.
enum SubjectExtraction {
  static func find(letter: Letter, text: AnalysedText) -> Found<String>? {
    let labels: [StaticString] = ["vedr", "vedrørende", "emne", "angående", "ang", "sagen vedrører"]
    for block in letter.blocks.prefix(25) where block.role != .footer && block.role != .signature {
      guard block.span.length < 200,
        let at = LetterHead.value(of: block.span, folded: text.folded, labels: labels), at < block.span.end,
        block.role != .body || text.bytes[block.span.end - 1] != 0x2E
      else { continue }
      return Found(letter.string(Span(at, block.span.end)), at: Span(at, block.span.end))
    }
    let headings = letter.blocks.filter { $0.role == .heading && $0.document == 0 }
    if let first = headings.first(where: { $0.span.length > 12 }) ?? headings.first {
      return Found(letter.string(first.span), at: first.span)
    }
    if let subject = letter.envelope?.subject { return Found(subject, at: nil) }
    return nil
  }
}
