import DanishText
import LetterModel

/// Finds whom the letter is addressed to: address block, "Til:", salutation, envelope.
enum RecipientExtraction {
  static func find(letter: Letter, text: AnalysedText, lines: [HeadLine], sender: Sender) -> Found<String>? {
    let head = lines.filter { $0.isBeforeBody || $0.role == .address }
    for index in head.indices where isPostcodeLine(head[index].span, text) {
      var group = group(endingAt: index, in: head, letter, text)
      // In two columns the authority stands right above the firm it writes to.
      if group.count > 2, isCompany(group[1].span, text),
        SenderExtraction.municipality(in: group[0].span, letter, text) != nil
      {
        group.removeFirst()
      }
      // The letterhead's own address is no recipient's, unless a line of it was told to be one.
      if head[index].role == .letterhead, !group.contains(where: { $0.role == .address }),
        !standsBelow(sender, group, text), !isCompany(group[0].span, text),
        !isPersonsOwn(group, sender, text)
      {
        continue
      }
      guard !isSenders(group, letter, text), !isLetterhead(head[index], text) else { continue }
      if let name = name(in: group, letter, text, sender, isAddress: true) {
        return attention(of: name, below: index, in: head, letter, text) ?? name
      }
    }
    if let name = standing(in: head, letter, text, sender) { return name }
    for line in head {
      for part in dotParts(line.span, text) {
        guard let at = LetterHead.value(of: part, folded: text.folded, labels: labels + ["att"]),
          at < part.end
        else { continue }
        let value = HeadLine(
          span: Span(at, bracket(from: at, to: part.end, text)), block: line.block, role: line.role,
          isBeforeBody: line.isBeforeBody)
        if let name = name(in: [value], letter, text, sender, isAddress: false) { return name }
      }
    }
    if let name = behindSender(head, letter, text, sender) { return name }
    if let name = opening(head, letter, text) { return name }
    if let name = atTheFoot(lines, letter, text, sender) { return name }
    if let name = salutation(letter, text) { return full(name, in: lines, letter, text, sender) ?? name }
    if let name = letter.envelope?.recipientName { return Found(name, at: nil) }
    return nil
  }

  /// "Egholmvej 30, 6857 Egholm · 76 45 20 20": an address with a telephone number is an office's.
  private static func isLetterhead(_ line: HeadLine, _ text: AnalysedText) -> Bool {
    guard line.role != .address else { return false }
    // "Besøgsadresse Parkvej 40, 3599 Rosenvang"
    let s = ByteScanner(text.folded, end: line.span.end)
    if ["besøgsadresse", "postadresse"].contains(where: { s.after($0, at: line.span.start) != nil }) {
      return true
    }
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

  static let labels: [StaticString] = [
    "til", "modtager", "navn", "borger", "ansøger", "vedrørende borger", "borgerens navn", "ejer", "til ejer",
    "bygherre", "lejer", "meddelt", "adressat", "sendt til", "ved digital post", "sendt i digital post",
    "via digital post", "pr. digital post", "digital post",
  ]

  /// The lines of the address that ends with the postcode line: at most five short ones, up to a meta line or telephone.
  private static func group(
    endingAt index: Int, in lines: [HeadLine], _ letter: Letter, _ text: AnalysedText
  ) -> [HeadLine] {
    var first = index
    // "Michala Steen, Violvej 21, 5579 Langhøj": the whole address on one line.
    let parts = addressParts(lines[index].span, text)
    if parts.count > 1, person(unlabelled(parts[0], text), text) != nil { return [lines[index]] }
    while first > 0, index - first < 4 {
      let line = lines[first - 1]
      guard line.role != .meta, line.span.length < 70, !isPostcodeLine(line.span, text),
        !isFurniture(line.span, text)
      else { break }
      // An address block ends where the letterhead above it begins.
      if lines[first].role == .address, line.role == .letterhead { break }
      // A name with its street below an office begins the address, though a column beside it keeps the lines together.
      if isPersonsOwn(Array(lines[first...index]), Sender(), text), namesOffice(line.span, text) { break }
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

  /// "Edith og Villy Knage", a street and the post code: a person's own address.
  private static func isPersonsOwn(_ group: [HeadLine], _ sender: Sender, _ text: AnalysedText) -> Bool {
    guard (3...4).contains(group.count), let first = group.first,
      sender.name?.span?.overlaps(first.span) != true
    else { return false }
    let name = unlabelled(first.span, text)
    return !name.isEmpty && person(name, text) != nil && !isRunBy(name, text)
      && text.bytes[group[group.count - 2].span.range].contains { (0x30...0x39).contains($0) }
  }

  private static func namesOffice(_ span: Span, _ text: AnalysedText) -> Bool {
    NameForms.words(span, bytes: text.bytes, folded: text.folded).contains {
      NameForms.isOfficeWord(text.folded, $0.span)
    }
  }

  /// Whether the lines are an address of their own below the authority's name, though it reads like an office's.
  private static func standsBelow(_ sender: Sender, _ group: [HeadLine], _ text: AnalysedText) -> Bool {
    guard let first = group.first else { return false }
    // "Grundejer" alone above a name says whom the letter is for.
    if unlabelled(first.span, text).isEmpty { return true }
    // "Michala Steen, Violvej 21, 5579 Langhøj": a person's whole address on one line.
    if group.count == 1, sender.name?.span?.overlaps(first.span) != true,
      let part = addressParts(first.span, text).first, person(unlabelled(part, text), text) != nil
    {
      return true
    }
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
      let part = addressParts(line.span, text).first ?? line.span
      // "Att.: Lønafdelingen" is an office of the firm above it; "Planteskolen Rosenlund v/Ellen Munch" runs itself.
      if isFirm(part, text) || runnerStart(part, text) != nil
        || LetterHead.value(of: part, folded: text.folded, labels: ["att"]) != nil
      {
        return false
      }
      return NameForms.words(part, bytes: text.bytes, folded: text.folded).contains {
        NameForms.isOfficeWord(text.folded, $0.span) && !partsOfPlaces.contains(text.folded, $0.span)
      }
    }
  }

  private static let partsOfPlaces: WordList = [
    "og", "for", "by", "land", "park", "plan", "vej", "skole",
  ]

  /// `9984 Tornby Mose` at the start of the line or after a comma.
  private static func isPostcodeLine(_ span: Span, _ text: AnalysedText) -> Bool {
    addressParts(span, text).contains { isPostcode($0, text) }
  }

  static func isPostcode(_ part: Span, _ text: AnalysedText) -> Bool {
    let s = ByteScanner(text.folded, end: part.end)
    guard let (code, end) = s.integer(part.start), end - part.start == 4, code >= 800 else { return false }
    let word = s.skipBlanks(end)
    return s.isLetter(word) && text.bytes[word...].prefix(2) != text.folded[word...].prefix(2)
  }
}
