import DanishText
import LetterModel
import Understanding

/// A sentence of the letter's reasons, told again.
struct Reason {
  /// Index of the sentence.
  let index: Int
  /// Indices of all sentences its lines tell.
  let places: [Int]
  /// Its lines.
  let lines: [ComposedSentence]
  /// Whether it hangs on the sentence before it, which another reason tells.
  let leans: Bool
}

// Which of the letter's sentences are told as its reasons.
extension Material {
  func isWeighing(_ index: Int) -> Bool {
    let sentence = facts.sentences[index]
    if tellsWeighing(index) || concludes(index) { return true }
    guard sentence.has(.consideration) || sentence.has(.answer) else { return false }
    return sentence.caseContent > 0 || sentence.has(.consideration) && saysWhatCounted(index)
  }

  /// Whether the sentence likely tells what counted, in whatever words.
  private func tellsWeighing(_ index: Int) -> Bool {
    facts.decisions.contains { $0.begrundelse.weighing.contains(index) }
  }

  func isFactual(_ index: Int) -> Bool {
    let sentence = facts.sentences[index]
    guard !sentence.has(.application) else { return false }
    return sentence.has(.fact) || (sentence.caseContent > 0 && !sentence.has(.ruleText))
  }

  /// The fullest of the sentences that can be told in short sentences, in text order. What hangs on the sentence before
  /// it is told with that sentence or not at all.
  func best(_ indices: [Int], limit: Int) -> [Reason] {
    let told = indices.filter { isWhole($0) && !isNoReason($0) }.compactMap { index -> Reason? in
      guard let span = span(index) else { return nil }
      let list = statedList(index)
      var lines = list.isEmpty ? stated(index).filter { !$0.text.hasPrefix("Se ") } : list
      // What the letter itself calls decisive is not left out for a word too many.
      let isCut = lines.contains { $0.text.contains("…") }
      if lines.isEmpty || isCut, saysWhatCounted(index) || concludes(index), isQuotable(index) {
        lines = quoted(index)
      }
      guard !lines.isEmpty else { return nil }
      let leans = leans(index, text(span))
      guard lines.count == 1, let following = explained(after: index) else {
        return Reason(index: index, places: [index], lines: lines, leans: leans)
      }
      return Reason(index: index, places: [index, index + 1], lines: lines + following, leans: leans)
    }
    let ranked = told.sorted {
      let left = weight($0.index)
      let right = weight($1.index)
      return left == right ? $0.index < $1.index : left > right
    }
    var chosen: [Int: Reason] = [:]
    let first = Set(ranked.prefix(limit).map(\.index))
    for reason in ranked where chosen.count < limit {
      guard reason.leans, chosen[reason.index - 1] == nil, !first.contains(reason.index - 1) else {
        chosen[reason.index] = reason
        continue
      }
      let before = leanedOn(by: reason.index)
      guard !before.isEmpty else { continue }
      chosen[reason.index] = Reason(
        index: reason.index, places: [reason.index - 1, reason.index], lines: before + reason.lines,
        leans: false)
    }
    let joined = Set(chosen.values.flatMap { $0.places.dropFirst() })
    for index in joined where chosen[index]?.places == [index] { chosen[index] = nil }
    if chosen.isEmpty, let person = ranked.first(where: { isAboutPerson($0.index) }) {
      chosen[person.index] = person
    }
    return chosen.values.sorted { $0.index < $1.index }
  }

  /// What the next sentence says of a weight that was named in a few words ("Vi har tillagt forløbet størst vægt. Det
  /// viser, at …"), or the second of two points; nil where it is neither.
  private func explained(after index: Int) -> [ComposedSentence]? {
    let next = index + 1
    guard let span = span(index), facts.sentences.indices.contains(next), isTelling(next),
      let following = self.span(next),
      facts.sentences[next].sentence.block == facts.sentences[index].sentence.block,
      !facts.sentences[next].has(.citizenView), !isNoReason(next)
    else { return nil }
    let opening = text(following).firstWords(3).map { bareWord($0) }
    let isShown =
      saysWhatCounted(index) && Lix.words(in: text(span)) <= 10 && opening.count == 3
      && ["det", "den", "de"].contains(opening[0]) && opening[1] == "viser"
    // "For det første … For det andet …": half of it would be taken for the whole.
    let isSecond = lower(span).hasPrefix("for det første") && opening == ["for", "det", "andet"]
    guard isShown || isSecond else { return nil }
    let lines = stated(next)
    return lines.count == 1 ? lines : nil
  }

  private func quoted(_ index: Int) -> [ComposedSentence] {
    guard let span = span(index) else { return [] }
    let words = PlainLanguage.withoutListMarker(text(span))
    return [ComposedSentence(PlainLanguage.quoted(words) + ".", .stated, [.at(span)])]
  }

  /// Whether the sentence begins with "han" or "hun": the reader knows who is meant, if need be.
  func isAboutPerson(_ index: Int) -> Bool {
    let first = span(index).flatMap { text($0).firstWord } ?? ""
    return ["Han", "Hun"].contains(first)
  }

  /// The sentence before one that leans on it ("Det er 150 gange over kriteriet"); empty where that leans too.
  private func leanedOn(by index: Int) -> [ComposedSentence] {
    guard let span = span(index), let before = self.span(index - 1), isTelling(index - 1),
      !isActSentence(index - 1), !isAboutComplaint(index - 1), !leans(index - 1, text(before)),
      !text(span).contains("følgende")
    else { return [] }
    let lines = stated(index - 1)
    return lines.count == 1 && !lines[0].text.hasPrefix("»") ? lines : []
  }

  /// Whether the sentence, though it stands among the reasons, is none: advice for another day, a note beside the
  /// matter, what was done with the papers, or what the citizen argued without the answer to it.
  func isNoReason(_ index: Int) -> Bool {
    guard let span = span(index) else { return true }
    let sentence = lower(span)
    return isAdvice(sentence) || isArgument(index, sentence) || isEncounter(index)
      || Material.asides.stand(in: sentence) || onlyOpens(sentence)
      || Material.process.stand(in: sentence) && !facts.sentences[index].has(.answer)
  }

  /// "Visitator Jonna Birk var hjemme hos dig den 22. januar": that someone was seen, and nothing of what came of it.
  private func isEncounter(_ index: Int) -> Bool {
    guard let span = span(index), !tellsMeasure(text(span)),
      facts.dates.contains(where: { span.contains($0.span) })
    else { return false }
    let words = bareWords(span)
    return words.count <= 16
      && words.contains {
        ["hjemme", "besøgte", "besøg", "talte", "mødte", "mødtes", "ringede"].contains($0)
      }
      && !words.contains { ["at", "og", "men", "som", "der", "fordi", "ikke", "viste", "så"].contains($0) }
  }

  /// "Har du en lav indtægt, kan du søge …": advice for another day and no ground of this decision.
  private func isAdvice(_ sentence: String) -> Bool {
    let words = sentence.firstWords(2).map { bareWord($0) }
    guard words.count == 2 else { return false }
    let asks = ["har", "får", "vil", "ønsker", "kan", "er", "skulle", "mener"].contains(words[0])
    return asks && ["du", "i", "de"].contains(words[1])
      || ["på ny", "igen", "ny ansøgning"].contains { sentence.contains($0) } && offersApplication(sentence)
  }

  /// "Vi har lagt vægt på to ting.": words that open what follows and tell nothing of it.
  private func onlyOpens(_ sentence: String) -> Bool {
    let words = sentence.words.suffix(2).map { bareWord($0) }
    return words.last == "følgende"
      || ["to", "tre", "fire", "flere", "nogle"].contains(words.first)
        && ["ting", "forhold", "punkter", "grunde", "dele"].contains(words.last)
  }

  private func offersApplication(_ sentence: String) -> Bool {
    [
      "kan du søge", "kan du ansøge", "kan i søge", "kan de ansøge", "kan de søge", "du kan søge",
      "i kan søge",
      "de kan søge", "kan ansøge", "ny ansøgning kan",
    ].contains { sentence.contains($0) }
  }

  /// "Du har anført, at …", "I dit svar skriver du …": what the citizen says, where the sentence does not answer it.
  private func isArgument(_ index: Int, _ sentence: String) -> Bool {
    let words = sentence.words.map { bareWord($0) }
    guard !facts.sentences[index].has(.answer), !words.contains("men"), !words.contains("dog") else {
      return false
    }
    let subjects: Set<String> = ["du", "i", "de", "ansøger", "ansøgeren", "parten", "ejeren", "klager"]
    let opening = words.prefix(9)
    guard let subject = opening.firstIndex(where: { subjects.contains($0) }) else { return false }
    let isInSpeech = words.first == "i" && ["dit", "din", "jeres", "deres"].contains(words.dropFirst().first)
    guard subject == 0 || isInSpeech else { return false }
    return opening.contains { Material.arguing.contains($0) }
  }

  /// How much the sentence says of the case.
  func weight(_ index: Int) -> Int {
    let content = facts.sentences[index].caseContent
    guard let span = span(index) else { return content }
    let sentence = text(span)
    // What leans on a sentence that may not be told says little alone; something measured says much (a day does not),
    // what the letter itself calls decisive more, and most the sentence that says why the result follows.
    let isMeasured = tellsMeasure(sentence)
    let opening = bareWords(span).prefix(5)
    // "Over for det står din udgift": one side of a weighing, of which the next sentence tells the other.
    let isBeside =
      opening.contains("også") || opening.starts(with: ["over", "for", "det"])
      || opening.starts(with: ["på", "den", "anden"])
    let leaning = leans(index, sentence) ? (leanedOn(by: index).isEmpty ? 3 : 1) : 0
    return content - leaning - (isBeside ? 2 : 0) + (isMeasured ? 1 : 0)
      + (saysWhatCounted(index) ? 4 : 0) + (concludes(index) ? 5 : 0)
      + (sentence.hasPrefix("Derfor ") ? 2 : 0) + (appliesRule(index) ? 3 : 0)
      + (tellsWeighing(index) ? 3 : 0)
  }

  /// Whether the sentence measures the case against what the rule wants and finds too little ("… men den ville ikke give
  /// dig noget, du mangler"): a pure consideration with a no, below the rule or among the last words of the reasons.
  func appliesRule(_ index: Int) -> Bool {
    let sentence = facts.sentences[index]
    guard sentence.has(.consideration), !sentence.has(.fact), !sentence.has(.ruleText),
      let span = span(index),
      !sentence.has(.ruleReference), bareWords(span).contains(where: { Material.refusing.contains($0) })
    else { return false }
    return facts.sentences.indices.prefix(index).suffix(4).contains {
      facts.sentences[$0].has(.ruleReference)
    }
  }

  /// Whether the sentence says in so many words what was decisive, or stands under such a heading.
  private func saysWhatCounted(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let sentence = lower(span)
    if Material.decisive.stand(in: sentence) { return true }
    let above = heading(above: span)?.inLowerCase ?? ""
    return ["det afgørende", "afgørende for", "lagt vægt", "vejede tungest", "vejer tungest"].contains {
      above.contains($0)
    }
  }

  /// Whether the authority says in the sentence why its result follows ("Fordi lejligheden er lille, vurderer vi, at …"):
  /// its own judgement together with what it rests on.
  func concludes(_ index: Int) -> Bool {
    let sentence = facts.sentences[index]
    guard !sentence.has(.ruleText), !sentence.has(.citizenView), let span = span(index),
      Conclusion.judging.stand(in: lower(span))
    else { return false }
    return Conclusion.judges(bareWords(span), authority: actor.name)
  }

  func opensParagraph(_ index: Int) -> Bool {
    index == 0 || facts.sentences[index - 1].sentence.block != facts.sentences[index].sentence.block
  }

  static let decisive: WordParts = [
    "afgørende", "tungest", "lagt vægt", "lægger vægt", "størst vægt", "betydelig vægt",
    "særlig vægt", "vejer mere", "vejer tungere", "går forud", "opfylder derfor ikke", "opfylder du ikke",
    "opfylder du derfor ikke", "ikke opfyldt", "derfor bor du", "derfor er der ikke", "derfor er du ikke",
    "derfor har du ikke", "derfor kan du ikke", "må vige", "lægger vi vægt", "vejede",
    "er under ", "er over ", "ligger over", "ligger under", "langt over", "langt under", "overstiger",
    "for høj", "ikke nok", "under minimum", "skyldes",
    "udslag", "mest vægt", "hovedvægt", "betyder mest", "betød mest", "taler mest", "talte mest",
    "gå forud", "mere vægt", "tungere end", "længere til stede", "ikke længere se, at", "kan ikke se, at",
  ]

  /// Verbs by which a letter tells what its reader argued.
  private static let arguing: Set<String> = [
    "anført", "anfører", "anførte", "skrevet", "skriver", "skrev", "mener", "mente", "forklarer",
    "forklarede", "svarede", "svarer", "bemærkede", "bemærket", "gør", "gjorde", "ønsker", "ønskede", "håber",
    "klaget", "spurgt", "spurgte", "bedt", "bad", "nævner", "nævnt", "bange", "frygter", "frygtede",
    "gældende", "hævder", "hævdet", "påpeger", "påpeget", "fremhævet", "fremhæver",
  ]

  /// Notes beside the matter.
  private static let asides: WordParts = [
    "til orientering", "for god ordens skyld", "det bemærkes", "opmærksom på, at", "gør opmærksom",
    "henledes", "i øvrigt bemærkes",
    "kan du læse mere", "er velkommen", "her skriver du",
  ]

  private static let process: WordParts = [
    "er modtaget den", "modtog din ansøgning", "modtaget deres ansøgning", "modtaget din ansøgning",
    "modtaget jeres ansøgning", "været forelagt", "i høring", "partshør", "havde bemærkninger",
    "til gennemsyn", "til udtalelse", "sendte dig udkast", "sendte jer udkast", "sendte dig opgørelse",
    "mulighed for at kommentere", "spurgte, om du", "tak, ", "tak for", "sagens papirer",
    "igennem sammen", "er vedlagt", "bilag 1", "udkastet til", "udkast blev sendt", "er medtaget ovenfor",
    "er indgået ovenfor", "har nu set på", "blev hørt", "er hørt", "sendte dig", "sendte vi dig",
    "sendte jer",
    "sendte vi jer", "skrev vi til dig", "vi skrev til dig", "skrev vi til jer", "sendte kommunen dig",
    "skriver til dig", "skriver til jer", "i anledning af", "ser vi på det igen", "ser vi på sagen igen",
    "modtaget din erklæring", "fik tallene",
    "er der taget højde for",
  ]
}

/// The wording by which an authority says why its result follows.
enum Conclusion {
  /// Parts of the verbs below, to look at few sentences only.
  static let judging: WordParts = ["vurder", "mener", "finder", "skønne"]

  /// Whether one who decides judges, and the words say what that rests on or leads to.
  static func judges(_ words: [String], authority: String) -> Bool {
    let pairs = zip(words, words.dropFirst())
    let who = bareWord(authority.words.last ?? "")
    let isOwn = pairs.contains { first, second in
      verbs.contains(first) && (deciders.contains(second) || second == who)
        || verbs.contains(second) && (deciders.contains(first) || first == who)
    }
    return isOwn && words.contains { reasons.contains($0) }
  }

  private static let verbs: ClosedWords = ["vurderer", "mener", "finder", "skønner"]
  private static let deciders: ClosedWords = [
    "vi", "jeg", "kommunen", "udvalget", "nævnet", "skolen", "styrelsen", "lederen",
  ]
  private static let reasons: ClosedWords = ["fordi", "da", "idet", "derfor", "så", "eftersom", "når", "dog"]
}
