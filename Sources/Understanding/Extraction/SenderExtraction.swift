import DanishText
import LetterModel

/// Finds who sent the letter: authority, unit, caseworker, title and ways to reach them.
enum SenderExtraction {
  static func find(letter: Letter, text: AnalysedText, lines: [HeadLine]) -> Sender {
    var sender = Sender()
    sender.authority = authority(letter, text, lines)
    let signature = signatureLines(letter, text, lines)
    (sender.name, sender.title) = person(letter, text, lines, signature)
    sender.unit = unit(letter, text, lines, signature, sender)
    sender.contact = ContactExtraction.find(letter: letter, folded: text.folded)
    if sender.authority == nil, let name = letter.envelope?.senderName {
      sender.authority = Found(name, at: nil)
    }
    if sender.unit == nil, let unit = letter.envelope?.senderUnit { sender.unit = Found(unit, at: nil) }
    return sender
  }

  // MARK: Authority

  private static func authority(_ letter: Letter, _ text: AnalysedText, _ lines: [HeadLine]) -> Found<String>?
  {
    let head = lines.filter {
      $0.isBeforeBody || $0.role == .letterhead || $0.role == .signature || $0.role == .footer
    }
    let ranked =
      head.filter { $0.role == .letterhead }
      + head.filter { $0.isBeforeBody && $0.role != .letterhead && $0.role != .heading }
      + head.filter { $0.role == .signature } + head
    for line in ranked {
      if let found = named(in: line.span, letter, text) { return found }
    }
    if let office = head.lazy.compactMap({ self.office($0, letter, text) }).first { return office }
    if let foot = lateLetterhead(letter, text) { return foot }
    var counts: [(value: String, found: Found<String>, count: Int)] = []
    for block in letter.blocks where block.role.isContent || block.role == .salutation {
      guard let found = municipality(in: block.span, letter, text) else { continue }
      if let index = counts.firstIndex(where: { $0.value == found.value }) {
        counts[index].count += 1
      } else {
        counts.append((found.value, found, 1))
      }
    }
    return counts.max { $0.count < $1.count }?.found ?? field(letter, text, lines)
  }

  /// A letterhead at the end, which no closing set apart from the text: `Vesterlund Kommune, Jord og Affald` with its address
  /// on the same line or the next.
  private static func lateLetterhead(_ letter: Letter, _ text: AnalysedText) -> Found<String>? {
    for (index, block) in letter.blocks.enumerated() where block.role == .body && block.span.length < 140 {
      guard let found = municipality(in: block.span, letter, text), found.span?.start == block.span.start,
        text.bytes[block.span.end - 1] != 0x2E
      else { continue }
      let next = letter.blocks.dropFirst(index + 1).first.map(\.span)
      let spans = [block.span] + (next.map { [$0] } ?? [])
      if spans.contains(where: { hasPostcode($0, text) }) { return found }
    }
    return nil
  }

  private static func hasPostcode(_ span: Span, _ text: AnalysedText) -> Bool {
    span.length < 140 && commaParts(span, text).contains { RecipientExtraction.isPostcode($0, text) }
  }

  /// The field where a template's own authority will stand: the first line of the letterhead and nothing else.
  private static func field(_ letter: Letter, _ text: AnalysedText, _ lines: [HeadLine]) -> Found<String>? {
    guard let first = lines.first, first.isBeforeBody,
      letter.placeholders.contains(where: { $0.span == first.span })
    else { return nil }
    return Found(letter.string(first.span), at: first.span)
  }

  /// An office that signs for a municipality it does not name: `Jobcenter Østerhede`, `Borgerservice Vest`.
  private static func office(_ line: HeadLine, _ letter: Letter, _ text: AnalysedText) -> Found<String>? {
    guard line.isBeforeBody, line.role == .letterhead else { return nil }
    if let named = agency(line.span, letter, text) { return named }
    let words = NameForms.words(line.span, bytes: text.bytes, folded: text.folded)
    guard (2...4).contains(words.count), words.allSatisfy(\.isCapital) else { return nil }
    let first = String(decoding: text.folded[words[0].span.range], as: UTF8.self)
    guard municipalOffices.contains(first) else { return nil }
    return Found(letter.string(line.span), at: line.span)
  }

  /// A region or a state agency by the form of its name: `Region Midtøst`, `Uddannelses- og Forskningsstyrelsen`.
  private static func agency(_ line: Span, _ letter: Letter, _ text: AnalysedText) -> Found<String>? {
    guard let part = RecipientExtraction.addressParts(line, text).first else { return nil }
    let words = NameForms.words(part, bytes: text.bytes, folded: text.folded)
    guard (1...5).contains(words.count), let first = words.first, let last = words.last, first.isCapital,
      last.isCapital
    else { return nil }
    let opening = String(decoding: text.folded[first.span.range], as: UTF8.self)
    let ending = String(decoding: text.folded[last.span.range], as: UTF8.self)
    let isAgency = ["styrelsen", "direktoratet", "ministeriet", "politi", "politiet"].contains {
      ending.hasSuffix($0)
    }
    guard isAgency || opening == "region" && words.count == 2 else { return nil }
    return Found(letter.string(part), at: part)
  }

  /// First words of offices that only municipalities have, in lower case.
  static let municipalOffices = [
    "jobcenter", "jobcentret", "borgerservice", "ydelsescenter", "familiecenter",
  ]

  private static func named(in span: Span, _ letter: Letter, _ text: AnalysedText) -> Found<String>? {
    if let found = municipality(in: span, letter, text) { return found }
    let scanner = ByteScanner(text.folded, end: span.end)
    for (folded, name) in otherAuthorities {
      for at in span.range where scanner.isLetter(at) && !scanner.isLetter(at - 1) {
        if let end = scanner.after(folded, at: at) { return Found(name, at: Span(at, end)) }
      }
    }
    return nil
  }

  /// The words before "Kommune" that belong to its name: `Nørre Åby Kommune`, `KØBENHAVNS KOMMUNE`.
  static func municipality(in span: Span, _ letter: Letter, _ text: AnalysedText) -> Found<String>? {
    let words = NameForms.words(span, bytes: text.bytes, folded: text.folded)
    for (index, word) in words.enumerated() {
      let folded = String(decoding: text.folded[word.span.range], as: UTF8.self)
      // "Gjerrild Vestkommune" is one as well.
      let isPart = word.isCapital && folded.hasSuffix("kommune") && folded != "kommune"
      guard folded == "kommune" || folded == "kommunes" || isPart, index > 0 else { continue }
      var first = index
      while first > 0, index - first < 4, words[first - 1].isCapital,
        isGap(words[first - 1].span, words[first].span, text),
        !notPlaceWords.contains(String(decoding: text.folded[words[first - 1].span.range], as: UTF8.self))
      {
        first -= 1
      }
      guard first < index else { continue }
      let end = folded == "kommunes" ? word.span.end - 1 : word.span.end
      let found = Span(words[first].span.start, end)
      return Found(titleCased(letter.string(found)), at: found)
    }
    return nil
  }

  /// Whether two words of a place name stand together: a blank, or the full stop of "Nr. Vang".
  private static func isGap(_ word: Span, _ next: Span, _ text: AnalysedText) -> Bool {
    let between = text.bytes[word.end..<next.start]
    if between.allSatisfy({ $0 == 0x20 }) { return true }
    let folded = String(decoding: text.folded[word.range], as: UTF8.self)
    return between.elementsEqual([0x2E, 0x20]) && shortPlaceWords.contains(folded)
  }

  private static let shortPlaceWords: WordList = [
    "nr", "ndr", "sdr", "sønd", "gl", "st", "ll", "vr", "vest", "ø", "øst", "v", "n", "s", "skt", "sct",
    "kgs", "hj",
  ]

  private static func titleCased(_ name: String) -> String {
    guard name == name.uppercased() else {
      return name.hasSuffix(" kommune") ? String(name.dropLast(7)) + "Kommune" : name
    }
    // "HØJBJERG-SØ" is Højbjerg-Sø.
    return name.split(separator: " ").map { word in
      word.split(separator: "-", omittingEmptySubsequences: false)
        .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
    }.joined(
      separator: " ")
  }

  private static let notPlaceWords: WordList = [
    "i", "af", "fra", "til", "kære", "hilsen", "venlig", "den", "din", "har", "som", "når", "hvis",
    "afgørelse", "att", "og", "team",
    "borgerservice", "jobcenter", "teknik", "forvaltning", "center", "sagsbehandler", "dato", "mvh",
  ]
  private static let otherAuthorities: [(StaticString, String)] = [
    ("udbetaling danmark", "Udbetaling Danmark"), ("ankestyrelsen", "Ankestyrelsen"),
    ("familieretshuset", "Familieretshuset"),
    ("arbejdsmarkedets erhvervssikring", "Arbejdsmarkedets Erhvervssikring"),
    ("styrelsen for patientklager", "Styrelsen for Patientklager"),
    ("skatteforvaltningen", "Skatteforvaltningen"),
    ("seniorpensionsenheden", "Seniorpensionsenheden"), ("vejdirektoratet", "Vejdirektoratet"),
    ("planklagenævnet", "Planklagenævnet"), ("region hovedstaden", "Region Hovedstaden"),
    ("region sjælland", "Region Sjælland"), ("region syddanmark", "Region Syddanmark"),
    ("region midtjylland", "Region Midtjylland"), ("region nordjylland", "Region Nordjylland"),
    ("region østdanmark", "Region Østdanmark"), ("atp", "ATP"),
  ]

  // MARK: Caseworker

  /// The lines from "Venlig hilsen" on, closing formula left out.
  private static func signatureLines(_ letter: Letter, _ text: AnalysedText, _ lines: [HeadLine])
    -> [HeadLine]
  {
    lines.filter { $0.role == .signature && !isClosing($0.span, text) }
  }

  static func isClosing(_ span: Span, _ text: AnalysedText) -> Bool {
    let line = String(decoding: text.folded[span.range], as: UTF8.self)
    return line.hasPrefix("venlig") || line.hasPrefix("med venlig") || line.hasPrefix("mvh")
      || line.hasPrefix("med hilsen")
      || line.hasPrefix("de bedste") || line.hasPrefix("bedste hilsen") || line.hasPrefix("på vegne")
      || line.hasPrefix("p.v.v")
      || line.hasPrefix("hilsen") || line.hasPrefix("hjertelig")
  }

  private static func person(
    _ letter: Letter, _ text: AnalysedText, _ lines: [HeadLine], _ signature: [HeadLine]
  ) -> (Found<String>?, Found<String>?) {
    for (index, line) in signature.prefix(6).enumerated() {
      let parts = commaParts(line.span, text)
      if let (name, title) = parts.first.flatMap({ nameAndTitle($0, text) }) {
        return (Found(letter.string(name), at: name), Found(letter.string(title), at: title))
      }
      guard let first = parts.first, NameForms.isPersonName(first, bytes: text.bytes, folded: text.folded)
      else { continue }
      let name = Found(letter.string(first), at: first)
      let next = parts.count > 1 ? parts[1] : (index + 1 < signature.count ? signature[index + 1].span : nil)
      let title = next.flatMap { isTitle($0, text) ? Found(letter.string($0), at: $0) : nil }
      return (name, title)
    }
    if let last = lateName(letter, text) { return last }
    for line in lines {
      guard let at = LetterHead.value(of: line.span, folded: text.folded, labels: caseworkerLabels),
        at < line.span.end
      else { continue }
      let parts = commaParts(Span(at, line.span.end), text)
      guard let first = parts.first, NameForms.isPersonName(first, bytes: text.bytes, folded: text.folded)
      else { continue }
      let label = text.bytes[line.span.start] == 0x53 || text.bytes[line.span.start] == 0x73
      let title = parts.count > 1 && isTitle(parts[1], text) ? parts[1] : nil
      let own = label ? Span(line.span.start, min(line.span.start + 13, at)) : nil
      return (Found(letter.string(first), at: first), (title ?? own).map { Found(letter.string($0), at: $0) })
    }
    return (nil, nil)
  }

  /// "Gitte Overmark landzonesagsbehandler": a name and the title behind it.
  private static func nameAndTitle(_ part: Span, _ text: AnalysedText) -> (Span, Span)? {
    let words = NameForms.words(part, bytes: text.bytes, folded: text.folded)
    guard let at = words.firstIndex(where: { !$0.isCapital }), at >= 2,
      NameForms.isTitleWord(text.folded, words[at].span)
    else { return nil }
    let name = Span(part.start, words[at - 1].span.end)
    guard NameForms.isPersonName(name, bytes: text.bytes, folded: text.folded) else { return nil }
    return (name, Span(words[at].span.start, part.end))
  }

  /// A name with a title or telephone number at the end of a letter without a closing formula.
  private static func lateName(_ letter: Letter, _ text: AnalysedText) -> (Found<String>?, Found<String>?)? {
    let tail = letter.blocks.enumerated().suffix(5)
    for (index, block) in tail where block.role == .body || block.role == .heading {
      guard block.span.length < 90, text.bytes[block.span.end - 1] != 0x2E else { continue }
      let parts = commaParts(block.span, text)
      guard let first = parts.first, NameForms.isPersonName(first, bytes: text.bytes, folded: text.folded)
      else { continue }
      let next = index + 1 < letter.blocks.count ? letter.blocks[index + 1].span : nil
      let candidate = parts.count > 1 ? parts[1] : next.flatMap { commaParts($0, text).first }
      guard let candidate, candidate.length < 60, isTitle(candidate, text) else { continue }
      return (Found(letter.string(first), at: first), Found(letter.string(candidate), at: candidate))
    }
    return nil
  }

  private static let caseworkerLabels: [StaticString] = [
    "din rådgiver er", "din sagsbehandler er", "deres sagsbehandler er", "deres sagsbehandler",
    "jeres rådgiver",
    "sagsbehandler", "din sagsbehandler", "kontaktperson", "kontakt", "behandlet af", "sagsbehandlet af",
    "deres kontaktperson",
    "din kontaktperson", "rådgiver", "din rådgiver", "medarbejder",
  ]

  static func isTitle(_ span: Span, _ text: AnalysedText) -> Bool {
    NameForms.words(span, bytes: text.bytes, folded: text.folded).prefix(4).contains {
      NameForms.isTitleWord(text.folded, $0.span)
    }
  }

  /// The stretches of a line between commas, blanks trimmed.
  static func commaParts(_ span: Span, _ text: AnalysedText) -> [Span] {
    var parts: [Span] = []
    var start = span.start
    func add(_ end: Int) {
      var from = start
      var to = end
      while from < to, text.bytes[from] == 0x20 { from += 1 }
      while to > from, text.bytes[to - 1] == 0x20 { to -= 1 }
      if to > from { parts.append(Span(from, to)) }
    }
    for offset in span.range where text.bytes[offset] == 0x2C || text.bytes[offset] == 0x7C {
      add(offset)
      start = offset + 1
    }
    add(span.end)
    return parts
  }
}
