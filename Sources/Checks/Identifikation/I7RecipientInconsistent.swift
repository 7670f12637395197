import DanishText
import LetterModel
import Understanding

/// The address names one person, the greeting or the application another.
enum I7RecipientInconsistent: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "I7", slug: "recipient-inconsistent", title: "Modtager og omtalt person passer ikke",
    severity: .error,
    basis: nil,
    explanation: """
      Brevet er sendt til én, men taler til en anden. Det kan være en anden persons brev. Ring til afsenderen, før du gør \
      noget.
      """,
    staffMessage: "Brevet er adresseret til én, men teksten taler til en anden. Ret navnet.",
    complaintPoint: nil,
    cues: [
      "Kære Lise i et brev til Anna Prøve", "ansøgning fra Ole Holt i et brev til Anna Prøve",
      "Lise Holt er 46 år i et brev til Anna Prøve", "Jonas går i 4. klasse i et brev om Alma",
      "Han får anfald lige efter en sætning om Alma",
    ],
    traps: [
      "Værge, forælder, ægtefælle og partsrepræsentant.", "Kælenavne.", "Firmaer og foreninger.",
      "Søskende, kammerater og fagfolk, også når kun stillingen nævnes.", "Navne, begge køn bærer.",
    ],
    examples: [
      .fires(greeted("Kære ⟦Lise Holtegaard⟧")),
      .fires(greeted("Hej ⟦Mogens⟧")),
      .fires(greeted("Kære ⟦Oskar⟧,")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nVi har den 2. februar 2026 modtaget en ansøgning fra ⟦Lise Holtegaard⟧ om en elcykel.")),
      .fires(told("⟦Lise Holtegaard⟧ er 46 år og har slidgigt. Hun kan gå 2 kilometer uden pause.")),
      .fires(told("⟦Lise⟧ bruger en rollator, når hun handler ind.")),
      .fires(told("⟦Hun⟧ er 46 år og har slidgigt i begge knæ.")),
      .fires(child("⟦Jonas⟧ har epilepsi med anfald tre gange om ugen.")),
      .fires(child("Alma har epilepsi. ⟦Han⟧ får anfald tre gange om ugen.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(child("Alma har epilepsi. Hun får anfald tre gange om ugen.")),
      .quiet(greeted("Hej Anna")),
      .quiet(greeted("Kære fru Prøve")),
      .nearly(greeted("Kære Annie")),
      .nearly(greeted("Kære ansøger")),
      .nearly(greeted("Kære Lise", begrundelse: ExampleLetter.reasons + "\n\nAnna er ti år og din datter.")),
      .nearly(
        greeted("Kære Lise", begrundelse: ExampleLetter.reasons + "\n\nDu skriver som værge for Anna Prøve.")),
      .nearly(greeted("Kære Bestyrelse")),
      .nearly(told("Ergoterapeut Lise Holtegaard har besøgt dig. Hun så dig gå 2 kilometer.")),
      .nearly(told("Line er din nye kontaktperson. Hun ringer i uge 12.")),
      .nearly(told("Psykiateren finder dig stabil. Hun har set dig fem gange.")),
      .nearly(told("Køberen af huset har fået nøglen. Han bruger det fra maj.")),
      .nearly(child("Sofie fra PPR har set Alma i klassen. Hun taler med jer i maj.")),
      .nearly(child("Alma er glad for læreren. Han følger hende til bussen.")),
      .nearly(child("Mads har skrevet skolens udtalelse.")),
      .nearly(child("Hendes lillebror Jonas har også epilepsi. Jonas får anfald hver uge.")),
      .nearly(child("Klasselæreren og Jonas fra 4. b hjælper. Han følger Alma hjem.")),
    ])

  private static func greeted(_ greeting: String, begrundelse: String = ExampleLetter.reasons) -> String {
    let letter = ExampleLetter.refusal(begrundelse: begrundelse)
    return letter.replacing("Kære Anna Prøve", with: greeting)
  }

  private static func told(_ sentence: String) -> String {
    ExampleLetter.refusal(begrundelse: ExampleLetter.reasons + "\n\n" + sentence)
  }

  private static func child(_ sentence: String) -> String {
    ExampleLetter.letter(
      heading: "Bevilling af tabt arbejdsfortjeneste for Alma",
      "Vi bevilger dig tabt arbejdsfortjeneste i 10 timer om ugen efter § 87 i barnets lov, som du søgte om.",
      "Dit barn skal passes hjemme om morgenen. \(sentence) Vi udbetaler pengene den 31. marts 2026.")
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.isPhraseFile, let recipient = context.facts.recipient, let place = recipient.span,
      isPerson(recipient.value), !speaksForAnother(context)
    else { return [] }
    if let name = greeted(below: place, recipient.value, context) {
      return [finding([.at(name)], confidence: .high)]
    }
    let persons = LetterPersons(context)
    let other =
      applicant(unlike: recipient.value, context) ?? persons.someoneElse(than: recipient.value)
      ?? persons.someoneCalled(unlike: recipient.value) ?? persons.spokenTo(unlike: recipient.value)
      ?? persons.otherChild ?? persons.wrongPronoun
    return other.map { [finding([.at($0)], confidence: .medium)] } ?? []
  }

  // MARK: The greeting

  /// The names of the greeting when none of them is the recipient's or any other's in the head of the letter.
  private static func greeted(below place: Span, _ recipient: String, _ context: RuleContext) -> Span? {
    let text = context.text
    let opening = text.tokens.indices.prefix { text.tokens[$0].span.start < place.end + 3_000 }
    guard
      let greeting = opening.first(where: { index in
        text.tokens[index].span.start >= place.end
          && greetings.contains(text.folded, text.tokens[index].span)
          && opensLine(text.tokens[index].span.start, text.bytes)
      })
    else { return nil }
    let names = names(behind: greeting, text)
    guard let first = names.first, let last = names.last else { return nil }
    let head = text.tokens[..<greeting].filter { $0.kind == .word }.map { text.foldedString($0) }
    let called = names.map { text.word($0) }
    guard !called.contains(where: { name in head.contains { isSame($0, name, context) } }),
      !isToldOf(recipient, behind: last, text)
    else { return nil }
    return text.tokens[first].span.union(text.tokens[last].span)
  }

  private static let greetings: ClosedWords = ["kære", "hej", "goddag"]

  private static func opensLine(_ start: Int, _ bytes: [UInt8]) -> Bool {
    start == 0 || bytes[start - 1] == 0x0A
  }

  /// The words with capitals on the line of the greeting, without titles; none when a word there is an office's.
  private static func names(behind greeting: Int, _ text: AnalysedText) -> [Int] {
    var found: [Int] = []
    var index = greeting + 1
    while index < text.tokens.count, index < greeting + 9 {
      let token = text.tokens[index]
      guard !text.bytes[text.tokens[index - 1].span.end..<token.span.start].contains(0x0A) else { break }
      let word = text.foldedString(token)
      if token.kind == .word, isCapital(token, text) {
        if offices.contains(word) || offices.contains(where: { $0.utf8.count > 5 && word.hasSuffix($0) }) {
          return []
        }
        if !titles.contains(word) { found.append(index) }
      } else if token.kind == .abbreviation, word.utf8.count > 3, !titles.contains(word),
        isCapital(token, text)
      {
        // "Hej Jens." at the end of a line.
        found.append(index)
      } else if !["og", "&", ","].contains(word), !titles.contains(word) {
        break
      }
      index += 1
    }
    return found
  }

  private static let titles: Set<String> = ["hr", "hr.", "fru", "frk", "frk.", "herr", "dr", "dr."]
  private static let offices: Set<String> = [
    "bestyrelse", "bestyrelsen", "forældre", "forældrene", "borger", "ansøger", "bygherre", "ejer",
    "grundejer", "nabo",
    "naboer", "modtager", "kunde", "virksomhed", "formand", "beboer", "beboere", "lodsejer", "lejer",
    "klager", "værge",
    "familie", "alle", "pensionist", "leverandør", "medlem", "medlemmer", "rådgiver", "advokat", "forening",
    "leder",
    "kommune", "udvalg", "skole", "team", "husstand", "pårørende", "kollega", "elev", "studerende", "du",
  ]

  /// One name in two forms: the same, a short form, a genitive, or spelled another way from the fourth letter on.
  private static func isSame(_ one: String, _ other: String, _ context: RuleContext) -> Bool {
    if one == other { return true }
    if context.letter.source.mayBeMisread, one.utf8.count > 3, RuleContext.isMisreading(one, of: other) {
      return true
    }
    let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
    guard short.utf8.count >= 3 else { return false }
    return long.hasPrefix(short) || long.hasSuffix(short) || one.prefix(3) == other.prefix(3)
  }

  /// Whether the letter speaks of the one in the address as of a third person: a child, somebody under guardianship.
  private static func isToldOf(_ recipient: String, behind last: Int, _ text: AnalysedText) -> Bool {
    guard let first = recipient.split(separator: " ").first?.lowercased() else { return false }
    return text.tokens[(last + 1)...].contains { token in
      let word = text.foldedString(token)
      return token.kind == .word && (word == first || word == first + "s")
    }
  }

  // MARK: The application

  /// "en ansøgning fra Lise Holtegaard", where nobody of the name stands in the head.
  private static func applicant(unlike recipient: String, _ context: RuleContext) -> Span? {
    guard !context.isChildCase else { return nil }
    let text = context.text
    let own = recipient.lowercased().split(separator: " ").map(String.init)
    for sentence in context.outsideGuidance {
      for at in sentence.sentence.tokens.dropLast(3) {
        guard applications.begin(text.word(at)), ["fra", "af"].contains(text.word(at + 1)),
          [at + 2, at + 3].allSatisfy({ text.tokens[$0].kind == .word && isCapital(text.tokens[$0], text) })
        else { continue }
        let span = text.tokens[at + 2].span.union(text.tokens[at + 3].span)
        let called = context.folded(span).split(separator: " ").map(String.init)
        let isInHead = called.contains { name in own.contains { isSame($0, name, context) } }
        if !isInHead, RuleContext.isPersonName(Substring(context.letter.string(span))) { return span }
      }
    }
    return nil
  }

  private static let applications: WordParts = ["ansøgning"]

  // MARK: Who may be written to

  /// Two names and more that are a person's, no firm's and nobody's parents.
  private static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count >= 2, words[0].first?.isUppercase ?? false else { return false }
    return !words.contains { word in
      let low = word.lowercased()
      return firms.contains(low) || firmEndings.contains { low.hasSuffix($0) }
        || word.contains(where: \.isNumber)
    }
  }

  private static let firms: Set<String> = [
    "aps", "a/s", "i/s", "ivs", "p/s", "k/s", "a.m.b.a.", "v/", "c/o", "att", "forældrene", "forældre",
    "familien",
    "boet", "dødsboet", "ejerne", "ejer", "beboerne", "team", "fonden", "fond", "klub", "klubben",
  ]
  private static let firmEndings = [
    "forening", "foreningen", "skole", "skolen", "klinik", "klinikken", "kommune", "selskab", "selskabet",
    "laug",
    "lauget", "firma", "advokater", "byg", "entreprise", "service", "ejendomme", "gården", "hus", "huset",
    "center",
    "centret", "institution", "have", "haven", "restaurant", "café", "bar", "butik", "værksted", "kro",
  ]

  /// Whether somebody acts for another in the case, so that two names are in order.
  private static func speaksForAnother(_ context: RuleContext) -> Bool {
    let text = context.text
    return text.tokens.indices.contains { index in
      let token = text.tokens[index]
      guard token.kind == .word || token.kind == .abbreviation else { return false }
      return acting.contains(text.folded, token.span) || agents.begin(text.word(index))
        || (text.token(index, is: "v") || text.token(index, is: "c")) && text.token(index + 1, is: "/")
    }
  }

  private static let acting: ClosedWords = [
    "vegne", "fuldmagt", "boet", "afdøde", "afdødes", "dødsbo", "dødsboet", "c/o", "v/", "att", "att.",
    "repræsentant", "repræsentanten", "repræsenterer", "advokat", "bobestyrer",
  ]

  private static let agents: WordParts = ["værge", "partsrepræsentant"]

  private static func isCapital(_ token: Token, _ text: AnalysedText) -> Bool {
    text.bytes[token.span.start] != text.folded[token.span.start]
      || text.bytes[token.span.start] == 0xC3
        && text.bytes[token.span.start + 1] != text.folded[token.span.start + 1]
  }
}
