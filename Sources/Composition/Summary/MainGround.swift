import DanishText
import LetterModel
import Understanding

// The one sentence that a complaint has to answer.
extension Material {
  /// The sentence that says most of what counted against the citizen; nil where the letter only states facts.
  func mainGround(of decision: Decision) -> Span? {
    let weighing = grounds(of: decision).filter {
      isWeighing($0) || isNamed($0, in: decision.begrundelse.hovedhensyn)
    }
    let chosen = weighing.filter {
      isQuotable($0) && !isNoReason($0) && !isKindness($0) && !isKept($0) && !isForEveryone($0)
        && !isPast($0)
    }.max { against($0) < against($1) }
    // Words that hang on a sentence before them prove nothing alone.
    return chosen.flatMap { leans($0) ? nil : span($0) }
  }

  /// Whether the sentence tells how it was when the help was given: it has changed since, or the decision would be another.
  private func isPast(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let words = bareWords(span)
    return words.prefix(4).contains { ["sidst", "dengang"].contains($0) }
      || zip(words, words.dropFirst()).contains { $0 == "blev" && ["bevilget", "givet"].contains($1) }
  }

  /// Whether the words themselves show that the sentence bears the result: it weighs, concludes or denies.
  private func countsAgainst(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    return Material.decisive.stand(in: lower(span)) || concludes(index) || appliesRule(index)
      || bareWords(span).contains { Material.refusing.contains($0) }
  }

  /// Whether the next sentence says that this is why the citizen keeps something ("Hjælpen til det beholder du").
  private func isKept(_ index: Int) -> Bool {
    guard facts.sentences.indices.contains(index + 1), let span = span(index + 1),
      facts.sentences[index + 1].sentence.block == facts.sentences[index].sentence.block
    else { return false }
    return isKindness(index + 1) && bareWords(span).prefix(4).contains { ["det", "den", "dem"].contains($0) }
  }

  /// Whether the sentence tells what anyone has a right to, and nothing of this case.
  private func isForEveryone(_ index: Int) -> Bool {
    guard let span = span(index) else { return true }
    let words = bareWords(span)
    let isRight = zip(words, words.dropFirst()).contains { first, second in
      first == "har" && ["ret", "krav", "pligt"].contains(second)
    }
    return isRight && !words.contains { ["du", "dig", "jer", "ikke"].contains($0) }
      && !text(span).words.contains { ["I", "De", "Dem"].contains($0) }
      && !facts.dates.contains { span.contains($0.span) }
  }

  /// How much the sentence says against what the citizen wants.
  private func against(_ index: Int) -> Int {
    guard let span = span(index) else { return 0 }
    let sentence = text(span)
    let words = sentence.words.map { bareWord($0) }
    // What the letter calls the upshot ("Derfor …") may as well be what the citizen keeps; what was "also" noted is
    // said beside the matter.
    let beside = words.first == "derfor" || words.prefix(4).contains("også") ? 3 : 0
    let isDecisive = Material.decisive.stand(in: sentence.inLowerCase)
    let refuses = words.contains { Material.refusing.contains($0) }
    return weight(index) - beside - (leans(index) ? 6 : 0) + (countsAgainst(index) ? 3 : 0)
      - (words.count < 6 ? 6 : 0)
      + (isDecisive ? 4 : refuses ? 2 : 0)
  }

  /// Whether the sentence tells what the citizen keeps, gets or is offered, which is nothing to complain about.
  private func isKindness(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let sentence = lower(span)
    return Material.kindnesses.contains { sentence.contains($0) }
  }

  static let refusing: Set<String> = [
    "ikke", "ingen", "intet", "kun", "uden", "selv", "bortfalder", "nok", "længere", "allerede",
    "tilstrækkeligt",
  ]

  private static let kindnesses = [
    "ikke rørt", "ikke berørt", "ikke overset", "beholder du", "du beholder", "i beholder", "beholder i",
    "tager derfor", "skal der komme", "får du fortsat", "du får fortsat", "derfor får du",
    "derfor har du fået",
    "giver vi dig", "vi giver dig", "vi har givet dig", "vi tilbyder", "tilbyder vi", "bevilger vi",
    "vi bevilger",
    "vi er enige", "vi er enig ", "vi har forståelse", "vi anerkender", "det er derfor, i får",
    "det er derfor, du får", "kommer dig til gode", "til din fordel", "til jeres fordel",
    "du stadig får", "i stadig får", "får du stadig", "får i stadig", "forstår vi godt", "vi forstår godt",
    "taler i sig selv for", "taler for hjælp", "ud af beregningen", "derfor har vi bestilt",
    "er indgået, at du",
    "vi har overvejet, om",
  ]
}
