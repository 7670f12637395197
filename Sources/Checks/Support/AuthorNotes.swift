import DanishText
import LetterModel
import Understanding

extension RuleContext {
  /// Notes in brackets that speak to a colleague: "(Til rådgiver: …)", "[Sagsbehandler: nævn …]", "[Husk regnestykket]".
  var bracketedNotes: [Span] {
    var found: [Span] = []
    for block in letter.blocks where block.role != .quotedLaw {
      var at = block.span.start
      while at < block.span.end {
        let byte = letter.bytes[at]
        guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "("),
          let end = closing(of: byte, from: at, to: block.span.end)
        else {
          at += 1
          continue
        }
        if isNote(Span(at + 1, end), isSquare: byte == UInt8(ascii: "[")) {
          found.append(Span(at, end + 1))
          at = end
        }
        at += 1
      }
    }
    return found
  }

  /// The mark that closes the bracket, within 400 bytes.
  private func closing(of mark: UInt8, from start: Int, to end: Int) -> Int? {
    let close = mark == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
    var depth = 0
    for at in start..<min(end, start + 400) {
      if letter.bytes[at] == mark { depth += 1 }
      if letter.bytes[at] == close {
        depth -= 1
        if depth == 0 { return at }
      }
    }
    return nil
  }

  private func isNote(_ span: Span, isSquare: Bool) -> Bool {
    let words = folded(span).split(separator: " ")
    guard words.count >= 3 else { return false }
    let opening = words.prefix(4)
    // "Sagsbehandler: …", "Til den jurist, der skriver: …"
    if let label = opening.firstIndex(where: { $0.hasSuffix(":") }) {
      let called = opening[...label].map { $0.filter { $0.isLetter } }
      let isStaff = called.contains { RuleContext.isColleague($0) }
      let isName = startsWithName(behind: words[label], in: span)
      if isStaff, !isName { return true }
      if isSquare, called.contains(where: { RuleContext.noteLabels.contains($0) }) { return true }
    }
    guard isSquare, let first = words.first else { return false }
    return RuleContext.commands.contains(first.filter { $0.isLetter })
  }

  /// "(sagsbehandler: Mette Holm)" names a person.
  private func startsWithName(behind label: Substring, in span: Span) -> Bool {
    let string = letter.string(span)
    guard let colon = string.firstIndex(of: ":") else { return false }
    let rest = string[string.index(after: colon)...].split(separator: " ").prefix(2)
    return rest.count == 2 && rest.allSatisfy { $0.first?.isUppercase ?? false }
  }

  private static func isColleague(_ word: String) -> Bool {
    let stem = word.hasSuffix("en") ? String(word.dropLast(2)) : word
    return [
      "sagsbehandler", "rådgiver", "medarbejder", "konsulent", "visitator", "jurist", "forfatter", "skribent",
    ]
    .contains {
      word.hasSuffix($0) || stem.hasSuffix($0) || word.hasSuffix($0 + "e") || word.hasSuffix($0 + "ne")
    }
      || ["kollega", "kolleger", "kollegaer", "teamleder", "sekretær", "administrationen", "afsender"]
        .contains(word)
  }

  private static let noteLabels: Set<String> = [
    "obs", "nb", "note", "internt", "intern", "husk", "vejledning", "hjælpetekst", "todo", "tjek", "mangler",
    "kommentar",
    "hvis", "alternativ", "ved",
  ]

  /// Commands that open a note in square brackets and that the reader of the file does not look for.
  private static let commands: Set<String> = [
    "nævn", "brug", "bruges", "husk", "tjek", "kontroller", "kontrollér", "ret", "erstat", "erstattes",
    "kopier", "kopiér",
    "henvis", "gør", "forklar", "vurder", "vurdér", "medtag", "medtages", "udelad", "udelades", "noter",
    "notér", "oplys",
    "begrund", "konkretiser", "konkretisér", "opdater", "opdatér", "spørg", "afklar", "omskriv", "formuler",
    "formulér",
    "gentag", "tag", "opsummer", "konkret", "kort", "uddybende",
  ]
}
