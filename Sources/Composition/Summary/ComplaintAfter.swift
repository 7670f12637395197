import LetterModel
import Rulebook
import Understanding

// What becomes of a complaint, and of the decision while it is handled.
extension Material {
  /// What the decision does meanwhile and what happens next: the letter's words first, a verified rule after.
  func afterLines(_ guidance: Klagevejledning) -> [ComposedSentence] {
    let indices = afterSentences(guidance)
    let meanwhile = meanwhileSentences(guidance).flatMap { stated($0) }.prefix(2)
    let steps = indices.filter {
      !isMeanwhile($0) && !onlyNamesBody($0, guidance) && !isToldBefore($0, guidance)
    }
    var lines = nextSteps(steps) ?? steps.flatMap { retold($0) }
    let regime = verifiedRegime(guidance)
    if regime?.reassessment != nil, lines.isEmpty, guidance.route != .direkte {
      lines.append(
        ComposedSentence(
          say(
            "\(actor.start) ser først på sagen igen.", "\(actor.englishStart) first looks at the case again."),
          .explained, []))
    }
    // What is told of the time until the answer matters before who sends what to whom.
    lines = Array(meanwhile + lines.prefix(4 - meanwhile.count))
    if meanwhile.isEmpty, !letterTellsMeanwhile, isBurdening, regime?.suspensiveEffect == .no {
      lines =
        Array(lines.prefix(3)) + [
          ComposedSentence(
            say(
              "Afgørelsen gælder normalt, mens klagen behandles.",
              "The decision (afgørelse) normally applies meanwhile."), .explained, [])
        ]
    }
    return lines
  }

  /// Whether something is taken away or asked for, so that there is something that could wait.
  private var isBurdening: Bool {
    facts.decisions.contains { [.stop, .reduction, .sanction, .order].contains($0.outcome) }
  }

  /// The sentences of the guidance on what happens after a complaint.
  private func afterSentences(_ guidance: Klagevejledning) -> [Int] {
    sentences(with: .complaintAfter).filter { index in
      guard !facts.sentences[index].has(.consideration), let span = span(index),
        !letter.placeholders.contains(where: { $0.span.overlaps(span) })
      else { return false }
      return guidance.section?.contains(span) ?? true
    }
  }

  /// The sentences that say what holds while a complaint is handled, wherever they stand.
  private func meanwhileSentences(_ guidance: Klagevejledning) -> [Int] {
    let own = afterSentences(guidance).filter { isMeanwhile($0) }
    guard own.isEmpty, letterTellsMeanwhile else { return own }
    return facts.sentences.indices.filter { index in
      guard isTelling(index), !facts.sentences[index].has(.consideration), let span = span(index) else {
        return false
      }
      return Material.whileComplaining.stand(in: lower(span))
    }
  }

  private func isMeanwhile(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let sentence = lower(span)
    return ["gælder", "opsættende", "mens", "så længe", "selv om", "selvom"].contains {
      sentence.contains($0)
    }
  }

  /// A sentence on the second look, with the noun its pronoun stands for.
  private func retold(_ index: Int) -> [ComposedSentence] {
    let lines = stated(index)
    guard !isEnglish, lines.count == 1 || lines.allSatisfy({ !$0.text.hasPrefix("–") }) else { return lines }
    return lines.enumerated().map { offset, line in
      offset == 0 ? ComposedSentence(Pronouns.resolved(line.text), line.origin, line.evidence) : line
    }
  }

  /// Whether the sentence says again when ("Hvornår: …") or that the complaint goes straight to the body.
  private func isToldBefore(_ index: Int, _ guidance: Klagevejledning) -> Bool {
    guard let span = span(index) else { return true }
    let sentence = PlainLanguage.withoutListMarker(text(span)).inLowerCase
    return ["hvornår:", "hvordan:", "hvor:", "hvem:"].contains { sentence.hasPrefix($0) }
      || guidance.route == .direkte && sentence.contains("direkte") && Lix.words(in: sentence) <= 8
  }

  /// Whether the sentence says no more than which body handles complaints, which has been told.
  private func onlyNamesBody(_ index: Int, _ guidance: Klagevejledning) -> Bool {
    guard let span = span(index), let body = writtenBody(guidance), Lix.words(in: text(span)) <= 14 else {
      return false
    }
    let sentence = lower(span)
    return sentence.contains(body.inLowerCase) && sentence.contains("behandle") && sentence.contains("klage")
      && !["ikke", "kun", "hvis", "sende", "når", "efter at"].contains { sentence.contains($0) }
  }

  /// The second look and the sending on, told in two short sentences; nil when the letter says anything else there, or
  /// says it shortly itself.
  private func nextSteps(_ indices: [Int]) -> [ComposedSentence]? {
    let steps = indices.filter { index in
      guard let span = span(index) else { return false }
      let sentence = lower(span)
      return !["gælder", "opsættende", "mens", "gebyr"].contains { sentence.contains($0) }
    }
    let plain = steps.compactMap { self.plain($0) }
    let isShort = plain.allSatisfy { told in
      !told.isQuoted && told.longest <= 14 && !told.sentences.contains { $0.hasPrefix("Er der ") }
    }
    let spans = steps.compactMap { span($0) }
    let told = spans.map { text($0) }.joined(separator: " ").inLowerCase
    let looksAgain =
      told.contains("genvurder")
      || (["ser på", "ser vi på", "kigger", "vurderer"].contains { told.contains($0) }
        && ["igen", "en gang til"].contains { told.contains($0) })
    let condition = ["hvis", "ændrer", "fasthold", "holder", "ellers", "ikke det"].contains {
      told.contains($0)
    }
    let sendsOn = ["videre", "ankestyrelsen", "nævnet", "sender"].contains { told.contains($0) }
    guard !isEnglish, !isShort, looksAgain, condition, sendsOn, !told.contains("medmindre") else {
      return nil
    }
    let evidence = spans.map { Evidence.at($0) }
    return [
      ComposedSentence("\(actor.start) ser først på sagen igen.", .stated, evidence),
      ComposedSentence("Ændrer det ikke afgørelsen, bliver klagen sendt videre.", .stated, evidence),
    ]
  }

  /// Whether the letter says anywhere what happens while a complaint is handled; the usual rule is then not ours to tell.
  private var letterTellsMeanwhile: Bool {
    Material.meanwhile.stand(in: memory.folded)
  }

  private static let meanwhile: WordParts = [
    "opsættende", "mens klage", "mens den behandles", "klagen ændrer ikke", "klagen\nændrer ikke",
    "mens vi behandler", "mens sagen behandles", "venter vi med",
    "til klagen er afgjort",
    "indtil klagen", "udsætter", "sættes i bero", "stilles i bero", "inden klagefristen",
    "før klagefristen", "selv om du klager", "selvom du klager", "selv om i klager",
    "selvom i klager", "selv om de klager", "selvom de klager", "så længe klage", "så længe\nklage",
    "mens du klager", "mens i klager",
  ]

  private static let whileComplaining: WordParts = [
    "mens klage", "mens den behandles", "mens du klager", "mens i klager", "mens vi behandler klagen",
    "så længe klage", "opsættende virkning", "klagen ændrer ikke", "før klagefristen er udløbet",
    "inden klagefristen er udløbet", "indtil klagen er", "til klagen er afgjort",
    "selv om du klager", "selvom du klager", "selv om i klager", "selvom i klager", "selv om de klager",
    "selvom de klager",
  ]
}
