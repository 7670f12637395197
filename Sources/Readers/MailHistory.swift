import LetterModel

/// Older mails under a mail's text, and the small forms of mail headers.
enum MailHistory {
  /// The text without quoted older mails. When next to nothing stands above them, the mail only passes a letter on, and
  /// what is below is kept instead.
  static func cut(_ document: RawDocument) -> (document: RawDocument, isForwarded: Bool) {
    guard let start = start(in: document.paragraphs) else { return (document, false) }
    var result = document
    let above = document.paragraphs[..<start]
    let size = above.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.text.utf8.count } }
    if size < 200 {
      var below = Array(document.paragraphs[start...])
      while let first = below.first, isHeaderBlock(first) || isRule(first) { below.removeFirst() }
      guard !below.isEmpty else { return (document, false) }
      result.paragraphs = below
      return (result, true)
    }
    result.paragraphs = Array(above)
    return (result, false)
  }

  private static func start(in paragraphs: [RawParagraph]) -> Int? {
    for (index, paragraph) in paragraphs.enumerated() {
      if isRule(paragraph) || isHeaderBlock(paragraph) { return index }
      // Mail programs may set each header line as a paragraph of its own.
      let next = paragraphs[index...].prefix(4).flatMap { $0.lines.map(\.text) }
      if startsField(next.first ?? "", ["fra:", "from:"]), fieldCount(next) >= 3 { return index }
    }
    return nil
  }

  /// "Fra: … Sendt: … Til: … Emne: …" as Outlook writes it above an older mail.
  private static func isHeaderBlock(_ paragraph: RawParagraph) -> Bool {
    let lines = paragraph.lines.map(\.text)
    if lines.count == 1 { return fieldCount(lines) == 1 && lines[0].utf8.count < 200 }
    return fieldCount(lines) >= 3
  }

  private static func isRule(_ paragraph: RawParagraph) -> Bool {
    let text = paragraph.lines.map(\.text).joined(separator: " ").lowercased()
    return text.contains("oprindelig meddelelse") || text.contains("videresendt meddelelse")
      || text.contains("original message") || text.contains("forwarded message")
      || (text.hasPrefix("den ") && text.hasSuffix("skrev:") && text.utf8.count < 200)
  }

  private static func fieldCount(_ lines: [String]) -> Int {
    lines.prefix(8).count {
      startsField(
        $0, ["fra:", "from:", "sendt:", "sent:", "dato:", "til:", "to:", "cc:", "emne:", "subject:"])
    }
  }

  private static func startsField(_ line: String, _ names: [String]) -> Bool {
    let plain = line.lowercased().drop { $0.isWhitespace || $0 == "*" || $0 == ">" }
    return names.contains { plain.hasPrefix($0) }
  }

  /// Whether the subject says that the mail was passed on: "VS:", "FW:", "Fwd:".
  static func isForwardingSubject(_ subject: String?) -> Bool {
    guard let subject = subject?.lowercased() else { return false }
    return ["vs:", "fw:", "fwd:", "videresendt:"].contains { subject.hasPrefix($0) }
  }

  /// The name in `"Prøvekøbing Kommune" <post@…>`; nil when there is only an address.
  static func name(in value: String) -> String? {
    let first = value.prefix { $0 != "<" }
    let name = first.filter { $0 != "\"" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.isEmpty || name.contains("@") ? nil : name
  }

  /// The Danish day of `Tue, 3 Feb 2026 22:30:00 +0000` (RFC 5322, section 3.3).
  static func date(_ value: String) -> CivilDate? {
    let words = value.split { $0.isWhitespace || $0 == "," }
    guard let index = words.firstIndex(where: { Int($0) != nil }), index + 3 < words.count,
      let day = Int(words[index]), let year = Int(words[index + 2]),
      let month = months.firstIndex(of: words[index + 1].prefix(3).lowercased()),
      let date = CivilDate(year: year < 100 ? year + 2_000 : year, month: month + 1, day: day)
    else { return nil }
    let clock = words[index + 3]
    let zone = index + 4 < words.count ? words[index + 4] : "+0000"
    let isNumeric = zone.utf8.count == 5 && (zone.first == "+" || zone.first == "-")
    let offset = isNumeric ? zone.prefix(3) + ":" + zone.suffix(2) : "Z"
    return DanishTime.date("\(date)T\(clock)\(offset)")
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
