import DanishText
import LetterModel
import Understanding

// What a result is about, as far as it can stand in a short sentence.
extension Material {
  /// The object when it is a short noun phrase that fits after "nej til".
  func usableObject(_ decision: Decision) -> Found<String>? {
    memory.objects.answer(DecisionKey(decision)) { newUsableObject(decision) }
  }

  private func newUsableObject(_ decision: Decision) -> Found<String>? {
    guard let object = decision.object, belongs(object, to: decision) else { return nil }
    let value = withoutOutcome(whole(object))
    let first = value.words.first.map { bareWord($0) } ?? ""
    guard !value.isEmpty, !Material.general.contains(value.lowercased()), value.words.count <= 12,
      !value.contains(","), !value.hasSuffix(":"),
      !Material.noObject.contains(first), !isPerson(value), !(value.first?.isNumber ?? true),
      !isCutShort(object.span)
    else { return nil }
    guard let named = withAccess(lowercasedStart(value), decision),
      let spoken = isEnglish ? named : Formal.familiar(named, to: reader)
    else { return nil }
    return Found(spoken, at: object.span)
  }

  /// Whether the words are the name of a person or a place alone ("Jonathan"): whom it is about, not what.
  private func isPerson(_ object: String) -> Bool {
    guard object.words.count == 1, hasLetter(object) else { return false }
    return inSmallLetters(object).startsUpper
  }

  /// "afslag på fleksjob" as "fleksjob": the outcome is told by the verb.
  private func withoutOutcome(_ object: String) -> String {
    let folded = object.lowercased()
    let starts = [
      "ophør af ", "afslag på ", "ansøgning om ", "nedsættelse af ", "ansøgningen om ", "anmodning om ",
      "anmodningen om ", "din ansøgning om ", "din anmodning om ", "jeres ansøgning om ",
    ]
    for start in starts where folded.hasPrefix(start) { return String(object.dropFirst(start.count)) }
    return object
  }

  /// Whether the object is what the result is about: it stands in the result itself, the heading says the result too
  /// ("Afslag på …"), or the result names the same thing.
  private func belongs(_ object: Found<String>, to decision: Decision) -> Bool {
    guard let span = object.span, let first = decision.sentences.first.flatMap({ self.span($0) }) else {
      return true
    }
    if decision.sentences.contains(where: { self.span($0)?.contains(span) ?? false }) { return true }
    let heading = facts.subject?.span.map { text($0) } ?? facts.subject?.value ?? ""
    let words = (heading + " " + (letter.blocks.first { $0.span.contains(span) }.map { text($0.span) } ?? ""))
      .lowercased()
    let outcomes = [
      "afslag", "afslå", "nej", "ikke", "bevil", "ophør", "stop", "nedsæt", "tilbage", "påbud", "forbud",
      "tilladelse", "dispensation", "ja til",
    ]
    if outcomes.contains(where: { words.contains($0) }) { return true }
    let noun = object.value.words.map { bareWord($0) }.first { $0.utf8.count > 3 } ?? ""
    return text(first).lowercased().contains(noun.prefix(6))
  }

  /// What every letter is about, and so says nothing.
  private static let general: Set<String> = [
    "din ansøgning", "jeres ansøgning", "deres ansøgning", "ansøgningen", "ansøgning", "din anmodning",
    "jeres anmodning", "anmodningen", "dit ønske", "jeres ønske", "det ansøgte", "det", "din klage", "klagen",
    "din henvendelse", "ophør", "afslag", "bevilling",
  ]

  /// The object with "af en ny bil" where the letter goes on so ("støtte til køb" is half of what was asked for).
  private func whole(_ object: Found<String>) -> String {
    let value = singleSpaced(object.value).withoutStop
    guard let span = object.span, text(span).withoutStop == value, span.end < letter.bytes.count else {
      return value
    }
    let end = letter.blocks.first { $0.span.contains(span) }?.span.end ?? span.end
    let following = String(
      decoding: letter.bytes[span.end..<min(span.end + 80, max(span.end, end))], as: UTF8.self)
    let opening = following.words.first ?? ""
    let isHeading = letter.blocks.first { $0.span.contains(span) }?.role == .heading
    guard following.hasPrefix(" af ") || isHeading && following.hasPrefix(" om ") else { return value }
    var tail: [String] = [opening]
    for word in following.words.dropFirst() {
      let ends = isHeading ? Material.headingEnds : Material.ends
      // "merudgifter til kost og medicin": in a heading without a verb what is joined belongs together.
      if isHeading, ["og", "eller"].contains(word.inLowerCase), !FiniteVerb.stands(in: following) {
        tail.append(word)
        continue
      }
      guard !ends.contains(word.lowercased()), word.first?.isLetter ?? false else { break }
      tail.append(word)
      if let last = word.last, ".,;:)!?".contains(last) { break }
      if tail.count > (isHeading ? 8 : 4) { return value }
    }
    // A small word is left where the letter goes on with a day or a number ("notat af 17. august").
    while let last = tail.last, Material.ends.contains(bareWord(last)) { tail.removeLast() }
    guard tail.count > 1 else { return value }
    let rest = tail.joined(separator: " ")
    return value + " " + (rest.last.map { ".,;:)!?".contains($0) } ?? false ? String(rest.dropLast()) : rest)
  }

  private static let ends: Set<String> = [
    "og", "eller", "der", "som", "efter", "fordi", "da", "fra", "til", "med", "i", "på", "for", "den", "er",
    "har", "ikke", "kan", "jf.", "hos", "ved", "blev", "bliver", "af", "om", "under", "men",
  ]

  private static let headingEnds: Set<String> = [
    "efter", "er", "har", "kan", "ikke", "blev", "bliver", "der", "som", "fordi", "men", "og", "eller",
  ]

  /// "din egen sag" as "aktindsigt i din egen sag" in an answer on access to files; nil where it is neither.
  private func withAccess(_ object: String, _ decision: Decision) -> String? {
    guard facts.topics.first == "aktindsigt", !object.lowercased().contains("indsigt") else { return object }
    let told = decision.sentences.compactMap { span($0) }.map { text($0).lowercased() }.joined(separator: " ")
    guard
      told.contains("aktindsigt")
        || facts.subject.map({ $0.value.lowercased().contains("aktindsigt") }) ?? false
    else { return nil }
    return told.contains("aktindsigt i \(object.lowercased())") ? "aktindsigt i \(object)" : "aktindsigt"
  }

  private static let noObject: Set<String> = [
    "at", "om", "til", "ikke", "der", "som", "efter", "for", "i", "på", "med", "af", "ved", "fra", "under",
    "hos",
    "og", "eller", "den", "det", "de", "dette", "denne", "kr", "dem", "dig", "jer", "ham", "hende", "mig",
    "os", "du", "han", "hun", "vi",
  ]

  /// Whether the letter goes on with "og" after the place, so that only half of it was found.
  private func isCutShort(_ span: Span?) -> Bool {
    guard let span, span.end < letter.bytes.count else { return false }
    let next = String(decoding: letter.bytes[span.end..<min(span.end + 4, letter.bytes.count)], as: UTF8.self)
    return next == " og " || next.hasPrefix("’") || next.hasPrefix("'") || next.hasPrefix("-")
      || next.hasPrefix(". ") && text(span).hasSuffix(" nr")
  }

  /// "Hjælp til briller" → "hjælp til briller"; names and abbreviations keep their capitals.
  private func lowercasedStart(_ text: String) -> String {
    if text.utf8.count > 4, text == text.uppercased() { return inSmallLetters(text) }
    guard let first = text.words.first, first.dropFirst().allSatisfy({ $0.isLowercase }) else { return text }
    let known = ["hjælp", "støtte", "afslag", "tilskud", "dækning", "bevilling", "merudgifter", "økonomisk"]
    return known.contains(first.inLowerCase) || Material.benefits.end(first.inLowerCase)
      ? first.inLowerCase + text.dropFirst(first.count) : text
  }
}
