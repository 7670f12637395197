import DanishText
import LetterModel
import Testing
import Understanding

@testable import Composition

/// What must never change when a sentence is retold.
struct Substance: Equatable, CustomStringConvertible {
  let numbers: [String]
  let guarded: [String]

  init(_ text: String) {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "§" && $0 != "," && $0 != "." }
    let bare = words.map { bareWord($0) }
    numbers = bare.filter { $0.contains { $0.isNumber || $0 == "§" } }.sorted()
    guarded = bare.map { Substance.same[$0] ?? $0 }.filter { Substance.words.contains($0) }.sorted()
  }

  var description: String { "\(numbers) \(guarded)" }

  private static let same = [
    "såfremt": "hvis", "dersom": "hvis", "nej": "ikke", "afslået": "ikke", "afslås": "ikke",
  ]
  private static let words: Set<String> = [
    "ikke", "ingen", "intet", "aldrig", "kun", "hverken", "uden", "medmindre", "men", "dog", "hvis", "når",
    "kan", "kunne", "skal", "skulle", "bør", "burde", "må", "måtte", "vil", "ville", "januar", "februar",
    "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
    "eller", "indtil", "senest", "tidligst", "mindst", "højst", "afslag", "bortfald", "ophør",
  ]
}

@Suite struct `A sentence retold` {
  let actor: Actor = {
    var sender = Sender()
    sender.authority = Found("Birkelund Kommune", at: nil)
    return Actor(sender: sender, envelope: nil)
  }()

  private func told(_ text: String, _ references: [String] = []) -> [String] {
    PlainLanguage.plain(text, references: references, actor: actor).sentences
  }

  @Test(arguments: [nil, "Hanne Vig Løvens"])
  func `keeps every number, modal, negation and condition of the labelled letters`(signatory: String?) {
    var actor = actor
    actor.signatory = signatory
    for (name, letter) in GoldLetters.training {
      for sentence in TextAnalyser.analyse(letter).sentences {
        let original = singleSpaced(letter.string(sentence.span))
        let result = PlainLanguage.plain(original, actor: actor).sentences.joined(separator: " ")
        let before = Substance(PlainLanguage.withoutListMarker(original))
        #expect(before == Substance(result), "\(name): \(original) → \(result)")
      }
    }
  }

  @Test func `names the authority where the letter says we`() {
    #expect(
      told("Vi har lagt vægt på vores samtale.") == ["Kommunen har lagt vægt på kommunens samtale."])
    #expect(told("Skriv til os.") == ["Skriv til kommunen."])
  }

  @Test func `lets what belongs to the authority refer back in one clause`() {
    #expect(
      told("Fastholder vi vores svar, går klagen videre.") == [
        "Fastholder kommunen sit svar, går klagen videre."
      ])
    #expect(
      told("Vi skriver, når vores læge har set dig.") == [
        "Kommunen skriver, når kommunens læge har set dig."
      ])
    #expect(
      told("Ændrer vi vores gymnastik, hører du fra os.")
        == ["»Ændrer vi vores gymnastik, hører du fra os«."])
  }

  @Test(arguments: [
    "Da vi mødtes den 27. maj, fortalte du om toget.", "Jeg har lagt vægt på, at vi kan hjælpe.",
    "Vi skriver det, han sagde: \"Vi vil selv.\"", "Lad os tale om det sammen.",
    "Vi aftalte på mødet, at du ringer.",
  ])
  func `is quoted where we may be more than the authority`(text: String) {
    #expect(told(text) == ["»\(text.withoutStop)«."])
  }

  @Test func `gets everyday words in place of office words with one meaning`() {
    #expect(
      told("Såfremt du endvidere ønsker det, kan du ringe.") == ["Hvis du desuden ønsker det, kan du ringe."])
    #expect(told("Du har fremsendt papirer vedrørende huslejen.") == ["Du har sendt papirer om huslejen."])
    #expect(told("Det sker i henhold til aftalen.") == ["Det sker efter aftalen."])
    #expect(told("Du er anmodet om en kopi.") == ["Du er bedt om en kopi."])
    #expect(told("Du har bl.a. en bil.") == ["Du har blandt andet en bil."])
  }

  @Test(arguments: [
    "Partshøringen sluttede i går.", "Du får afslag på opsættende virkning.", "Hjælpen er bortfaldet.",
    "Det sker idet du flytter.", "Ydelsen bevilges for et år.",
  ])
  func `keeps terms of law and words of two meanings`(text: String) {
    #expect(told(text) == [text])
  }

  @Test func `puts a closing reference into a sentence of its own`() {
    #expect(
      told("Samværet skal være overvåget, jf. barnets lov § 105.", ["barnets lov § 105"])
        == ["Samværet skal være overvåget.", "Se barnets lov § 105."])
    #expect(
      told("Du kan få hjælp, jf. § 44, hvis du bor alene.", ["§ 44"])
        == ["Du kan få hjælp, se § 44, hvis du bor alene."])
  }

  @Test func `is split only between main clauses`() {
    let long =
      "Du har i alt 11.200 kr. tilbage om måneden til mad, tøj og andet for dig og børnene, "
      + "og du kan derfor selv betale."
    #expect(told(long).count == 2)
    #expect(told(long).last == "Du kan derfor selv betale.")
    let bound =
      "Vi har lagt vægt på, at du bor alene i en stor lejlighed med mange trapper og tunge døre, "
      + "og du kan derfor ikke selv."
    #expect(told(bound).count == 1)
    let conditional =
      "Hvis du sender papirerne med din løn og din husleje for de sidste tre måneder til kommunen, "
      + "og du skriver under, får du hjælp."
    #expect(told(conditional).count == 1)
  }

  @Test func `is never cut where what is left out could turn its meaning`() {
    let safe =
      "Du har oplyst, at du selv klarer indkøb og mad og går til træning hver uge i hallen, "
      + "fordi din søn kører dig derhen"
    #expect(Shortening.shortened(safe, to: 20)?.hasSuffix(" …«.") == true)
    for tail in [
      "men ikke om vinteren når det er glat", "medmindre din søn kan køre dig",
      "og du betaler 300 kr. for det",
      "hvis det ikke regner for meget den dag",
    ] {
      let risky =
        "Du har oplyst, at du selv klarer indkøb og mad og går til træning hver uge i hallen, \(tail) hver gang"
      #expect(Shortening.shortened(risky, to: 20) == nil)
    }
  }

  @Test func `loses its bullet but not its date`() {
    #expect(PlainLanguage.withoutListMarker("• du bor alene") == "du bor alene")
    #expect(PlainLanguage.withoutListMarker("2. Send papirerne") == "Send papirerne")
    #expect(PlainLanguage.withoutListMarker("2. maj ringede du") == "2. maj ringede du")
  }
}
