import DanishText
import LetterModel

/// Finds whom the letter is addressed to: address block, "Til:", salutation, envelope.
enum RecipientExtraction {
  static func find(letter: Letter, text: AnalysedText, lines: [HeadLine], sender: Sender) -> Found<String>? {
    let labels: [StaticString] = [
      "til", "modtager", "navn", "borger", "ansøger", "vedrørende borger", "borgerens navn",
    ]
    for line in lines where line.role == .address {
      let parts = SenderExtraction.commaParts(line.span, text)
      guard let first = parts.first else { continue }
      let at = LetterHead.value(of: first, folded: text.folded, labels: labels) ?? first.start
      guard at < first.end else { continue }
      let name = Span(at, first.end)
      if isName(name, text, sender) { return Found(letter.string(name), at: name) }
    }
    for line in lines where line.isBeforeBody {
      guard let at = LetterHead.value(of: line.span, folded: text.folded, labels: labels), at < line.span.end,
        let first = SenderExtraction.commaParts(Span(at, line.span.end), text).first,
        isName(first, text, sender)
      else { continue }
      return Found(letter.string(first), at: first)
    }
    if let name = salutation(letter, text) { return name }
    if let name = letter.envelope?.recipientName { return Found(name, at: nil) }
    return nil
  }

  /// A person's name, or a firm's (`Murerfirmaet Bak ApS`); never the sender or a street.
  private static func isName(_ span: Span, _ text: AnalysedText, _ sender: Sender) -> Bool {
    if let own = sender.name?.span, own.overlaps(span) { return false }
    if NameForms.isPersonName(span, bytes: text.bytes, folded: text.folded) { return true }
    let words = NameForms.words(span, bytes: text.bytes, folded: text.folded)
      .map { String(decoding: text.folded[$0.span.range], as: UTF8.self) }
    return words.contains {
      ["aps", "a/s", "i/s", "ivs", "amba", "forening", "ejerforening", "grundejerforening"].contains($0)
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
