import LetterModel
import Testing
import Understanding

@testable import Composition

@Suite struct `A formal letter` {
  private let single: [(String, String)] = [
    ("De har søgt om hjælp til rengøring.", "Du har søgt om hjælp til rengøring."),
    ("Derfor kan De ikke få Deres nye bolig.", "Derfor kan du ikke få din nye bolig."),
    ("Beløbet er sat ind på Deres konto.", "Beløbet er sat ind på din konto."),
    ("Vi sender Dem svaret i Deres brev.", "Vi sender dig svaret i dit brev."),
    ("Deres bemærkninger er læst, og De får svar.", "Dine bemærkninger er læst, og du får svar."),
    ("Deres egen læge har skrevet til os.", "Din egen læge har skrevet til os."),
  ]

  @Test func `speaks to one reader as du`() {
    for (formal, familiar) in single { #expect(Formal.familiar(formal, to: .one) == familiar) }
  }

  @Test func `speaks to two readers as I`() {
    #expect(
      Formal.familiar("Deres hegn er for højt, og De skal flytte det.", to: .several)
        == "Jeres hegn er for højt, og I skal flytte det.")
  }

  @Test(arguments: [
    "De øvrige ejendomme har bøgehæk.", "De to huse er fra 1931.", "De små papirer er læst.",
  ])
  func `keeps the article that looks like a pronoun`(sentence: String) {
    #expect(Formal.familiar(sentence, to: .one) == sentence)
  }

  @Test(arguments: [
    "De er fra 1931 og ligger mod gaden.", "De nævnte papirer er læst.", "Forbindelsen mellem Dem bevares.",
    "Deres kvistaltan er for bred.",
  ])
  func `is quoted where De may be others or a gender is not known`(sentence: String) {
    #expect(Formal.familiar(sentence, to: .one) == nil)
  }

  @Test func `is told from one that says du`() {
    #expect(
      Formal.familiar("De siger, at Deres hund er syg.", to: .familiar) == "De siger, at Deres hund er syg.")
  }
}

@Suite struct `A passive of the authority` {
  private func told(_ sentence: String) -> String { ActiveVoice.told(sentence, actor: "kommunen") }

  private let turned: [(String, String)] = [
    ("Ansøgningen kan ikke imødekommes.", "Kommunen kan ikke sige ja til ansøgningen."),
    ("Begæringen afslås.", "Kommunen siger nej til begæringen."),
    (
      "Din ansøgning af 6. januar 2026 er afslået.",
      "Kommunen har sagt nej til din ansøgning af 6. januar 2026."
    ),
    ("Ansøgningen er ikke imødekommet.", "Kommunen har sagt nej til ansøgningen."),
    ("Der er lagt vægt på, at du bor alene.", "Kommunen har lagt vægt på, at du bor alene."),
    (
      "Der er ved afgørelsen lagt særlig vægt på lægens brev.",
      "Kommunen har ved afgørelsen lagt særlig vægt på lægens brev."
    ),
    ("Der gives derfor afslag på ekstra samvær.", "Kommunen giver derfor afslag på ekstra samvær."),
    (
      "Det vurderes ikke, at trætheden skyldes arbejdet.",
      "Kommunen vurderer ikke, at trætheden skyldes arbejdet."
    ),
    ("Det er kommunens vurdering, at du kan cykle.", "Kommunen vurderer, at du kan cykle."),
    ("Vejen er målt af kommunen.", "Kommunen har målt vejen."),
    ("Sagen behandles af kommunen.", "Kommunen behandler sagen."),
  ]

  @Test func `has the authority as its subject`() {
    for (passive, active) in turned { #expect(told(passive) == active) }
  }

  @Test(arguments: [
    "Det vurderes af lægen, at du kan arbejde.", "Der ydes hjælp, når betingelserne er opfyldt.",
    "Hjælpen kan ikke bevilges efter § 83.", "Karen Holm er ikke imødekommet.",
    "Ansøgningen behandles i maj.",
    "Der gives hjælp til rengøring.", "Du er målt af lægen.", "Det er vurderet.",
    "Det, du har søgt om, kan ikke imødekommes.",
  ])
  func `stays as it is where another may act, or nothing is certain`(sentence: String) {
    #expect(told(sentence) == sentence)
  }

  @Test func `keeps numbers, negations and modal verbs`() {
    for (passive, active) in turned where !passive.contains("afslås") {
      #expect(Substance(passive).numbers == Substance(active).numbers, "\(active)")
    }
  }
}

@Suite struct `A line that tells something` {
  @Test(arguments: [
    "Du får 4 timer.", "Sagen behandles i maj.", "Støtten begynder i morgen.", "Vi talte med dig.",
  ])
  func `holds a verb`(text: String) { #expect(FiniteVerb.stands(in: text)) }

  @Test(arguments: ["Fra 1. februar 2026.", "12 timer om ugen.", "Nye priser og satser.", "41 %."])
  func `is more than a fragment`(text: String) { #expect(!FiniteVerb.stands(in: text)) }

  @Test func `keeps the full stop of an abbreviation`() {
    #expect(PlainLanguage.quoted("Du får 400 kr.") == "»Du får 400 kr.«")
    #expect(PlainLanguage.quoted("Du får svar.") == "»Du får svar«")
    #expect("I alt 5.339 kr.".withStop == "I alt 5.339 kr.")
  }

  @Test(arguments: [
    "Send et foto senest den 1. maj.", "Sænk skuret til 2,5 meter senest den 1. maj.",
    "Plombér den gamle pumpe, og send os et foto.", "Læg dokumenterne i Digital Post.",
  ])
  func `asks with an imperative`(text: String) { #expect(ActSentence.isImperative(text)) }

  @Test(arguments: [
    "Vi indkalder dig senest den 1. maj.", "Svaret skal være her den 1. maj.",
    "Støtten gælder til den 1. maj.",
    "Frist for svar er den 1. maj.",
  ])
  func `asks for nothing where no imperative begins it`(text: String) {
    #expect(!ActSentence.isImperative(text))
  }
}
