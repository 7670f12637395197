import DanishText
import LetterModel
import Understanding

// What the letter's own heading says of it.
extension Material {
  /// The letter's heading, where it is short.
  var subjectLine: ComposedSentence? {
    guard let span = headingSpan else { return nil }
    let words = text(span)
    guard (2...14).contains(Lix.words(in: words)), !isLineOfHead(words) else { return nil }
    let line = say(
      "Brevets overskrift er \(PlainLanguage.quoted(words)).",
      "Its heading is \(PlainLanguage.quoted(words)).")
    return ComposedSentence(line, .stated, [.at(span)])
  }

  /// Whether the words are a line of the letter's head (who writes, to whom, by whom) and no heading.
  func isLineOfHead(_ words: String) -> Bool {
    let folded = words.inLowerCase
    let isNamed = [facts.recipient?.value, facts.sender.name?.value].contains {
      $0.map { !$0.isEmpty && words.contains($0) && words.words.count < 6 } ?? false
    }
    let isSender =
      facts.sender.authority.map { !$0.value.isEmpty && words.hasPrefix($0.value + ",") } ?? false
    let isLabelled = ["rådgiver:", "sagsbehandler:", "kontakt:", "sagsnr", "hr. ", "fru "].contains {
      folded.hasPrefix($0)
    }
    return words.contains { "·|<{%$«".contains($0) } || folded.contains("att.") || isNamed || isSender
      || isLabelled
  }

  /// "Tak for din ansøgning", "Indkaldelse til møde": a heading that says no more than what kind of letter it is, which
  /// has been told.
  var namesKindOnly: Bool {
    guard let span = headingSpan else { return false }
    let heading = lower(span)
    switch facts.kind {
    case .receipt: return heading.hasPrefix("tak for") || heading.words.count < 3
    case .meeting:
      return [
        "indkaldelse til møde", "indbydelse til møde", "invitation til møde", "indkaldelse til samtale",
      ]
      .contains { heading.hasPrefix($0) } && !heading.words.contains("om")
    default: return false
    }
  }

  /// The heading that says what kind of letter it is, where one stands above the one found; else that.
  var headingSpan: Span? {
    let found = facts.subject?.span
    let named = facts.sentences.first { sentence in
      guard sentence.has(.heading) else { return false }
      let words = bareWords(sentence.sentence.span)
      // "Afgørelse af 21. oktober 2026" says when and not what.
      let isDated = words.dropFirst().starts(with: ["af"]) && words.count > 2 && startsWithNumber(words[2])
      return words.count > 2 && !isDated
        && words.first.map { Material.letterNames.contains($0) } ?? false
    }
    // A line below the middle of the letter is no heading of the whole ("Med ønsket om en god start").
    let isHigh = found.map { 2 * $0.start <= letter.bytes.count && !isBelowText($0) } ?? false
    guard let named = named?.sentence.span else { return isHigh ? found : nil }
    return found.map { isHigh && $0.start < named.start ? $0 : named } ?? named
  }

  /// Whether running text stands above the place, so that a heading there is one of a part only.
  private func isBelowText(_ place: Span) -> Bool {
    letter.blocks.contains { block in
      block.role == .body && block.span.end <= place.start && Lix.words(in: text(block.span)) >= 15
    }
  }

  private static let letterNames: Set<String> = [
    "agterskrivelse", "varsel", "afgørelse", "partshøring", "høring", "indkaldelse", "kvittering", "påbud",
    "orientering", "rykker", "afslag", "bevilling", "indbydelse", "invitation",
  ]
}
