import DanishText
import LetterModel
import Testing

/// Kinds and texts of the features of a text, as `kind:text`.
private func features(_ text: String) -> [String] {
  let analysed = TextAnalyser.analyse(letter(text))
  return analysed.sentences.flatMap { StyleFeatures.find(in: analysed, $0) }.map {
    "\($0.kind.rawValue):" + String(decoding: analysed.bytes[$0.span.range], as: UTF8.self)
      + ($0.verb.map { ">" + $0 } ?? "")
  }
}

@Suite struct StyleTests {
  @Test(arguments: [
    ("Der vil blive foretaget en vurdering af sagen.", "lightVerb:foretaget en vurdering>vurdere"),
    ("Kommunen foretager en undersøgelse.", "lightVerb:foretager en undersøgelse>undersøge"),
    ("En udbetaling foretages i maj.", "lightVerb:udbetaling foretages>udbetale"),
    ("Vi har dokumentationen.", "nominalisation:dokumentationen>dokumentere"),
    ("Dækningens omfang er lille.", "nominalisation:Dækningens>dække"),
    ("Du får pengene, medmindre du ikke svarer.", "negationStack:medmindre du ikke"),
    ("Det kan ikke gøres uden samtykke.", "negationStack:ikke gøres uden"),
    ("Det bemærkes, at sagen er lukket.", "impersonal:Det bemærkes"),
    ("Der kan ydes tilskud.", "impersonal:Der kan ydes"),
    ("Man skal søge først.", "impersonal:Man"),
    ("Ansøger skal svare.", "thirdPerson:Ansøger"),
    ("Send det snarest muligt.", "vagueDeadline:snarest muligt"),
    ("Vi svarer inden for rimelig tid.", "vagueDeadline:inden for rimelig tid"),
    ("Din sagsbehandlingsfrist er kort.", "longWord:sagsbehandlingsfrist"),
    ("Vi skriver bl.a. om det.", "abbreviation:bl.a."),
    ("Det er den af kommunen foretagne vurdering.", "heavyAttribute:den af kommunen foretagne vurdering"),
  ])
  func `heavy prose is found`(_ text: String, _ expected: String) {
    #expect(features(text).contains(expected), "\(features(text))")
  }

  @Test(arguments: [
    "Vi har vurderet din sag.", "Du får ikke kun penge, men også råd.",
    "Send det senest den 3. maj snarest muligt.",
    "Det er din bil.", "Der er plads til dig.", "Efter § 4, stk. 2, kan du få hjælp.",
    "Din søn Flemming bor i Kolding.",
    "Du kan ikke klage, hvis du ikke har svaret.", "Hun bor i en lejlighed ved stationen.",
  ])
  func `plain prose passes in silence`(_ text: String) {
    #expect(features(text) == [])
  }

  @Test(arguments: [
    ("sende", "fremsendes", "sendes"), ("sende", "fremsendte", "sendte"), ("sende", "fremsendt", "sendt"),
    ("bede om", "anmodede", "bad om"), ("bede om", "anmoder", "beder om"),
    ("begynde", "påbegyndes", "begyndes"),
    ("give", "tilkendes", "gives"), ("begynde", "iværksætter", "begynder"), ("gøre", "foretages", "gøres"),
  ])
  func `a replacement takes the form of the word it replaces`(
    _ verb: String, _ found: String, _ expected: String
  ) {
    #expect(Inflection.verb(verb, like: found) == expected)
  }

  @Test func `a replacement without a known form is not guessed`() {
    #expect(Inflection.verb("hus", like: "fremsendes") == nil)
    #expect(Inflection.verb("sende", like: "bord") == nil)
    #expect(Inflection.capitalised("sendes", like: "Fremsendes") == "Sendes")
  }

  @Test(arguments: [
    ("afgørelse", "afgør"), ("afgørelsernes", "afgør"), ("kommunens", "kommun"), ("kommunerne", "kommun"),
    ("behandles", "behandl"), ("indbyggerne", "indbyg"), ("arbejdsløst", "arbejdsløs"), ("friskt", "frisk"),
    ("venlighed", "ven"), ("hus", "hus"), ("å", "å"), ("", ""),
  ])
  func `stems follow the published algorithm`(_ word: String, _ stem: String) {
    #expect(Stemmer.stem(word) == stem)
  }

  @Test(arguments: ["dev", "test"])
  func `nouns made from verbs in the treebank are found`(_ part: String) {
    guard let treebank = SharedData.treebank(part) else { return }
    var score = Score()
    let endings = ["else", "ing", "hed", "tion", "sion"]
    for sentence in treebank {
      let text = TextAnalyser.analyse(letter(sentence.text))
      let found = Set(
        text.sentences.flatMap { StyleFeatures.find(in: text, $0) }.filter { $0.kind == .nominalisation }
          .map(\.span.start))
      let gold = Set(
        sentence.words.filter { word in
          word.tag == "NOUN" && word.form.count > 6 && endings.contains { word.lemma.hasSuffix($0) }
        }.map(\.offset))
      score += Score(found: found, gold: gold)
    }
    print("nominalisations \(part): \(score)")
    #expect(score.precision >= 90)
  }
}
