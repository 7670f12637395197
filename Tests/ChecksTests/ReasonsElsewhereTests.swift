import Checks
import LetterModel
import Testing

/// Only papers that may hold the reasons hold back the findings on them.
@Suite struct ReasonsElsewhereTests {
  private static func saysNoReasons(_ words: String) throws -> Bool {
    let letter = """
      Vesterå Kommune
      Center for Voksne
      Rådhuspladsen 1
      9999 Vesterå

      Karen Bech
      Kærvej 12
      9999 Vesterå

      Dato: 12. marts 2026
      Sagsnr.: 26-00417

      Afslag på elcykel

      Kære Karen Bech

      Du får afslag på en elcykel. \(words)

      Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har fået afgørelsen. Send klagen til Vesterå Kommune, \
      Rådhuspladsen 1, 9999 Vesterå.

      Venlig hilsen
      Bodil Krarup
      Sagsbehandler
      """
    return try Review.of(letter).findings.contains { ["G1", "G2"].contains($0.id.description) }
  }

  @Test(arguments: [
    "Oplysningerne står i vedlagte notat.", "Du får visitators notat vedlagt.",
    "Indstillingen er i kopi vedlagt.", "Se ergoterapeutrapporten, som er vedhæftet.",
    "Vi henviser til bilag 2.",
  ])
  func `a paper that may hold reasons holds the findings back`(words: String) throws {
    #expect(try !Self.saysNoReasons(words))
  }

  @Test(arguments: [
    "Du har vedlagt en udtalelse fra din leder.", "I har vedhæftet lægens rapport.",
    "Et kort over ruten er vedlagt.", "Vedlagt finder du et girokort.", "Læs mere på vores hjemmeside.",
  ])
  func `what the citizen enclosed, a slip or a web page does not`(words: String) throws {
    #expect(try Self.saysNoReasons(words))
  }
}
