import DanishText
import LetterModel
import Rulebook
import Testing

@testable import Understanding

@Suite struct `acts are found for their sections` {
  /// Every reference of a one-paragraph letter as `law section stk nr`.
  private func references(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let folded = foldedToLowerCase(bytes)
    let source = Source(name: "prøve.txt", format: .text, pages: nil, sha256: "")
    let block = Block(span: Span(0, bytes.count), role: .body)
    let letter = Letter(
      bytes: bytes, blocks: [block], sourceMap: SourceMap(lines: []), source: source)
    let analysed = AnalysedText(bytes: bytes, folded: folded, tokens: [], sentences: [])
    return ReferenceExtraction.run(letter: letter, text: analysed, rulebook: .embedded).map { reference in
      [reference.law ?? "?", reference.section, reference.subsection, reference.number]
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("folkeskolelovens § 26, stk. 1, nr. 1", ["folkeskoleloven 26 1 1"]),
    ("efter § 100, stk. 1, i serviceloven", ["serviceloven 100 1"]),
    ("§ 100 i lov om social service", ["serviceloven 100"]),
    ("lov om social service § 85", ["serviceloven 85"]),
    ("jf. SEL § 112", ["serviceloven 112"]),
    ("barnets lovs § 86", ["barnets lov 86"]),
    ("efter § 11 i lov om aktiv socialpolitik", ["aktivloven 11"]),
    ("§ 28 i miljøbeskyttelsesloven", ["miljøbeskyttelsesloven 28"]),
    ("jf. § 62, stk. 1 i planloven", ["planloven 62 1"]),
    ("§§ 83 og 86 i serviceloven", ["serviceloven 83", "serviceloven 86"]),
    ("servicelovens § 9, stk. 4, jf. § 33, stk. 3", ["serviceloven 9 4", "serviceloven 33 3"]),
    ("efter serviceloven", ["serviceloven"]),
    ("jf. folkeskolelovens § 51, stk. 2 (LBK nr. 989 af 27/08/2024)", ["folkeskoleloven 51 2"]),
    ("Serviceloven giver regler. Ifølge § 83 kan du få hjælp.", ["serviceloven", "serviceloven 83"]),
    (
      "§ 14 i bekendtgørelse om hjælpemidler og forbrugsgoder",
      ["bekendtgørelse om hjælpemidler og forbrugsgoder 14"]
    ),
    ("jf. § 83", ["? 83"]),
    ("planlovens § 35, stk. 1, og byggelovens § 22", ["planloven 35 1", "byggeloven 22"]),
    ("efter loven er det § 7", ["? 7"]), ("CPR-lovens § 6", ["CPR-loven 6"]),
    ("SU-lovens § 2", ["su-loven 2"]),
  ])
  func `an act before, after or earlier is attached`(text: String, expected: [String]) {
    #expect(references(text) == expected)
  }

  @Test(arguments: [
    "på et møde om loven af 1. maj", "Forloven er lav", "du bad om lov til at bygge", "SELV om det regner",
  ])
  func `words that look like acts are not`(text: String) {
    #expect(references(text).isEmpty)
  }
}
