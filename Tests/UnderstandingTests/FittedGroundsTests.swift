import Foundation
import LetterModel
import TestSupport
import Testing

@testable import Understanding

/// Reasons that no list of wordings knows are told by the fitted weights.
@Suite struct FittedGroundsTests {
  private static func reasons(_ body: String) throws -> Begrundelse {
    let letter = try Fixture.letter(
      """
      Vesterå Kommune
      Center for Voksne

      Karen Bech
      Kærvej 12

      Dato: 12. marts 2026

      Afslag på el-scooter

      Kære Karen Bech

      Du får afslag på en el-scooter efter servicelovens § 112, stk. 1.

      \(body)

      Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har fået afgørelsen. Send klagen til os.
      """)
    return CueFiles.shared.facts(of: letter).facts.begrundelse
  }

  @Test(arguments: [
    "Rollatoren fra 2023 bærer dig stadig de 300 meter til Brugsen, og det var den tur, du nævnte. En scooter ville korte den af, "
      + "men den ville ikke åbne noget, der er lukket for dig i dag.",
    "Da terapeuten var hos dig den 4. marts, gik du selv ned efter posten to gange og op igen uden hvil. Så længe benene "
      + "bærer så godt, vejer en scooter ikke tungere end den gang, du holder ved lige.",
    "Du skrev, at bakken hjem fra stationen er for stejl. Vi har gået den med dig: du klarede den med ét ophold ved bænken, og "
      + "derfor er der ikke tale om en væsentlig lettelse.",
    "Selv om knæet gør ondt om morgenen, kører du bil hver dag og henter dit barnebarn til fods. Over for det er de 200 meter fra "
      + "bilen til butikken ikke nok.",
    "Dit ønske er at komme rundt på campingpladsen om sommeren. Det er seks uger af året, og resten af tiden ville scooteren "
      + "stå ubrugt, fordi du ifølge lægen går frit på jævn vej.",
  ])
  func `a thought about this case is a consideration in whatever words`(body: String) throws {
    #expect(try Self.reasons(body).hovedhensyn.status == .present)
  }

  @Test(arguments: [
    "Vi har foretaget en konkret og individuel vurdering af alle sagens oplysninger og finder herefter, at betingelserne ikke er opfyldt.",
    "Et hjælpemiddel skal i væsentlig grad afhjælpe en varig nedsættelse. Det er efter en samlet vurdering ikke tilfældet her.",
    "Ansøgningen er behandlet på vores møde, og alle bilag er læst. Kommunens serviceniveau er fulgt, og afgørelsen er i "
      + "overensstemmelse med gældende praksis.",
  ])
  func `a formula is no consideration however long it is`(body: String) throws {
    #expect(try Self.reasons(body).hovedhensyn.status != .present)
  }

  @Test func `the plain logistic function is the one of the books`() {
    for odds in stride(from: -30.0, through: 30, by: 0.37) {
      #expect(abs(Logistic.probability(odds) - 1 / (1 + exp(-odds))) < 1e-8)
    }
    #expect(Logistic.probability(-1_000) == 0)
    #expect(Logistic.probability(1_000) == 1)
  }

  @Test func `a sign has the same number in the table and in the letter`() {
    var hash = SignHash(.word)
    for byte in "vurder".utf8 { hash.take(byte) }
    #expect(hash.value == SignHash(whole: "word:vurder").value)
  }
}
