import DanishText
import LetterModel

/// Whom the letter is for where no postcode tells it.
extension RecipientExtraction {
  /// The parts of a line of an address: between commas, bars and dots in the middle ("Gerda Malm · Violvej 21").
  static func addressParts(_ span: Span, _ text: AnalysedText) -> [Span] {
    dotParts(span, text).flatMap { SenderExtraction.commaParts($0, text) }
  }

  /// The stretches of a line between "·" or "|", blanks trimmed.
  static func dotParts(_ span: Span, _ text: AnalysedText) -> [Span] {
    var parts: [Span] = []
    var start = span.start
    func add(_ end: Int) {
      let s = ByteScanner(text.folded, end: end)
      let from = s.skipBlanks(start)
      var to = end
      while to > from, text.bytes[to - 1] == 0x20 { to -= 1 }
      if to > from { parts.append(Span(from, to)) }
    }
    for offset in span.range {
      let isDot = text.bytes[offset] == 0xC2 && offset + 1 < span.end && text.bytes[offset + 1] == 0xB7
      guard isDot || text.bytes[offset] == 0x7C else { continue }
      add(offset)
      start = offset + (isDot ? 2 : 1)
    }
    add(span.end)
    return parts
  }

  /// Where "<kim@mail.example>" or a bracket begins behind a name.
  static func bracket(from start: Int, to end: Int, _ text: AnalysedText) -> Int {
    var at = (start..<end).first { [0x3C, 0x28].contains(text.bytes[$0]) } ?? end
    while at > start, text.bytes[at - 1] == 0x20 { at -= 1 }
    return at
  }

  /// An address without a Danish postcode: abroad, or "Kim Hald, Digital Post".
  static func standing(
    in head: [HeadLine], _ letter: Letter, _ text: AnalysedText, _ sender: Sender
  ) -> Found<String>? {
    if let first = head.firstIndex(where: { $0.role == .address }) {
      let run = Array(head[first...].prefix { $0.role == .address })
      if let name = name(in: run, letter, text, sender, isAddress: false) { return name }
    }
    for line in head where line.role == .letterhead {
      let end = bracket(from: line.span.start, to: line.span.end, text)
      let behind = String(decoding: text.folded[end..<line.span.end], as: UTF8.self)
      guard behind.contains("digital post") || behind.contains("e-boks"),
        let name = person(Span(line.span.start, end), text), sender.name?.span?.overlaps(name) != true
      else { continue }
      return Found(letter.string(name), at: name)
    }
    return nil
  }

  /// "Brev af 8. juli 2024 til Mahad Warsame, Vesterport 12": the line that opens the letter says whom it is for.
  static func opening(_ head: [HeadLine], _ letter: Letter, _ text: AnalysedText) -> Found<String>? {
    for line in head where line.span.length < 140 {
      let s = ByteScanner(text.folded, end: line.span.end)
      guard openings.contains(where: { s.after($0, at: line.span.start) != nil }),
        let part = addressParts(line.span, text).first,
        let to = part.range.first(where: {
          s.byte($0) == 0x74 && s.after("til", at: $0).map { s.byte($0) == 0x20 } ?? false
            && s.byte($0 - 1) == 0x20
        }),
        !DateExtraction.run(folded: text.folded, in: Span(part.start, to)).dates.isEmpty,
        let name = person(Span(s.skipBlanks(to + 3), part.end), text)
      else { continue }
      return Found(letter.string(name), at: name)
    }
    return nil
  }

  /// "Fra: Pladsanvisningen <plads@by.example> Til: Josefine Bruun": a mail's two lines run into one.
  static func behindSender(
    _ head: [HeadLine], _ letter: Letter, _ text: AnalysedText, _ sender: Sender
  ) -> Found<String>? {
    for line in head {
      let s = ByteScanner(text.folded, end: line.span.end)
      guard s.after("fra", at: line.span.start).map({ s.byte($0) == 0x3A }) ?? false,
        let to = line.span.range.dropFirst().first(where: { at in
          s.byte(at - 1) == 0x20 && (s.after("til", at: at).map { s.byte($0) == 0x3A } ?? false)
        })
      else { continue }
      let start = s.skipBlanks(to + 4)
      let value = Span(start, bracket(from: start, to: line.span.end, text))
      if let name = person(value, text), sender.name?.span?.overlaps(name) != true {
        return Found(letter.string(name), at: name)
      }
    }
    return nil
  }

  /// "Sendt til: Susanne Lauge og Ibrahim Demir, forældre til Malthe" below the signature.
  static func atTheFoot(
    _ lines: [HeadLine], _ letter: Letter, _ text: AnalysedText, _ sender: Sender
  ) -> Found<String>? {
    for line in lines where !line.isBeforeBody && line.span.length < 140 {
      for part in dotParts(line.span, text) {
        guard
          let at = LetterHead.value(
            of: part, folded: text.folded,
            labels: ["til", "sendt til", "brevet er sendt til", "modtager", "modtaget af", "adressat"]),
          at < part.end, let first = addressParts(Span(at, part.end), text).first,
          let name = person(first, text), sender.name?.span?.overlaps(name) != true
        else { continue }
        return Found(letter.string(name), at: name)
      }
    }
    return nil
  }

  private static let openings: [StaticString] = ["brev", "afgørelse", "svar", "skrivelse", "meddelelse"]

  /// The whole name in head or foot of whom the salutation calls by the given name: "Kære Oskar og Wiktoria".
  static func full(
    _ name: Found<String>, in lines: [HeadLine], _ letter: Letter, _ text: AnalysedText, _ sender: Sender
  ) -> Found<String>? {
    let called = name.value.split(separator: " ").map(String.init)
    guard let first = called.first.map({ Array($0.utf8) }) else { return nil }
    for line in lines
    where text.bytes.holds(first, in: line.span) && !(name.span.map { line.span.overlaps($0) } ?? false) {
      for part in addressParts(line.span, text) {
        let bare = unlabelled(part, text)
        guard !bare.isEmpty, let person = person(bare, text), sender.name?.span?.overlaps(person) != true
        else { continue }
        let words = letter.string(person).split(separator: " ").map(String.init)
        guard words.count > called.count, words.first == called.first, called.allSatisfy(words.contains)
        else { continue }
        return Found(letter.string(person), at: person)
      }
    }
    return nil
  }

  /// "Kære Anne Rask (partsrepræsentant for din far)" opens the letter, though it is set as a head.
  private static func greets(_ block: Block, _ text: AnalysedText) -> Bool {
    let s = ByteScanner(text.folded, end: block.span.end)
    return block.span.length < 140 && block.role != .quotedLaw
      && (s.after("kære", at: block.span.start) ?? s.after("hej", at: block.span.start)) != nil
  }

  /// The name after "Kære", "Hej" or "Til" in the salutation.
  static func salutation(_ letter: Letter, _ text: AnalysedText) -> Found<String>? {
    for block in letter.blocks where block.role == .salutation || greets(block, text) {
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
