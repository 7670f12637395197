import DanishText
import LetterModel
import Understanding

extension Material {
  /// Whether the sentence tells what an act says and puts nothing before the citizen to do: it names a rule (or is the
  /// act's own text) and nowhere says "du skal", "du bedes", "send …". Such a sentence is no action.
  func isActSentence(_ index: Int) -> Bool {
    memory.actSentences.answer(index) { tellsAct(index) }
  }

  private func tellsAct(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let sentence = text(span)
    let words = bareWords(span)
    let namesRule =
      facts.sentences[index].has(.ruleText) || sentence.contains("§")
      || facts.legalReferences.contains { span.contains($0.span) }
      || words.contains { ActSentence.acts.contains($0) || ActSentence.isActName($0) }
    guard namesRule else { return false }
    if PlainLanguage.hasQuotation(sentence), facts.sentences[index].has(.ruleText) { return true }
    if ActSentence.restates(words) { return true }
    return !ActSentence.addresses(words)
  }
}

/// The wording by which a sentence that restates an act is told from one that asks something of its reader.
enum ActSentence {
  /// Words for an act or its rules in general.
  static let acts: ClosedWords = [
    "loven", "lovens", "bekendtgørelsen", "bekendtgørelsens", "reglerne", "vejledningen", "bestemmelsen",
    "paragraffen", "forordningen", "forordningens",
  ]

  /// Whether the word names an act: `aktivloven`, `Forvaltningslovens`.
  static func isActName(_ word: String) -> Bool {
    ["loven", "lovens", "bekendtgørelsen", "bekendtgørelsens"].contains {
      word.hasSuffix($0) && word.utf8.count > $0.utf8.count
    }
  }

  /// Whether the sentence opens by saying that something stands in the law.
  static func restates(_ words: [String]) -> Bool {
    guard let first = words.first, ["det", "heraf", "deraf"].contains(first) else { return false }
    let verbs: Set<String> = ["følger", "fremgår", "står", "gælder", "bestemmes", "fastsættes", "hedder"]
    return words.dropFirst().prefix(3).contains { verbs.contains($0) }
  }

  /// Whether someone is asked to act: a "du" beside "skal", "bedes" and their like, or a sentence that begins with a
  /// request.
  static func addresses(_ words: [String]) -> Bool {
    if let first = words.first(where: { !["og", "derfor", "så", "venligst"].contains($0) }),
      requests.contains(first)
    {
      return true
    }
    return zip(words, words.dropFirst()).contains { left, right in
      (readers.contains(left) && duties.contains(right)) || (duties.contains(left) && readers.contains(right))
        || (["beder", "anmoder", "opfordrer", "pålægger", "påbyder"].contains(left)
          && ["dig", "jer", "dem", "derfor"].contains(right))
    }
  }

  private static let readers: ClosedWords = [
    "du", "i", "de", "ansøger", "ansøgeren", "modtageren", "parten", "ejeren", "ejer", "borgeren",
    "forældrene", "virksomheden",
  ]
  private static let duties: ClosedWords = [
    "skal", "må", "bedes", "bør", "kan", "anmodes", "opfordres", "pålægges", "påbydes", "forpligtes",
  ]
  /// Whether the sentence begins with an imperative and has no other verb before its first comma ("Send et foto senest …").
  static func isImperative(_ sentence: String) -> Bool {
    let words = sentence.words
    let clause = words.firstIndex { $0.hasSuffix(",") }.map { words[...$0] } ?? words[...]
    guard let first = clause.first.map({ bareWord($0).replacing("é", with: "e") }), words.count > 3,
      first.utf8.count > 2,
      !clause.dropFirst().contains(where: { FiniteVerb.isFinite(bareWord($0)) })
    else { return false }
    return requests.contains(first)
      || Verbs.reading(first + "e").map { $0.forms.contains(.infinitive) } ?? false
        && Verbs.reading(first) == nil
  }

  /// Verbs by which a letter asks for something, in the imperative.
  static let requests: ClosedWords = [
    "send", "indsend", "fremsend", "giv", "oplys", "skriv", "ring", "kontakt", "aflever", "udfyld", "betal",
    "indbetal", "svar", "mød", "medbring", "husk", "bestil", "book", "søg", "underskriv", "returner",
    "vedlæg", "upload", "bekræft", "meld", "anmeld", "orienter", "underret", "opsig", "fortæl", "læs", "tag",
    "tjek", "ret", "hent", "tilmeld", "scan", "print", "find", "sig", "læg", "sæt",
  ]
}
