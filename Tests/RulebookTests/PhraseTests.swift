import DanishText
import LetterModel
import Rulebook
import Testing

private func hits(_ text: String) -> Set<String> {
  let bytes = Array(text.utf8)
  let letter = Letter(
    bytes: bytes, blocks: [Block(span: Span(0, bytes.count), role: .body)], sourceMap: SourceMap(lines: []),
    source: Source(name: "prøve.txt", format: .text, pages: nil, sha256: ""))
  let analysed = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
  return Set(
    analysed.hits.map { Rulebook.phrases.entries[$0.entry] }
      .filter { ["statute", "body", "renamed", "topic"].contains($0.category) }
      .map { "\($0.category) \($0.key)" })
}

@Suite struct PhraseTests {
  @Test(arguments: [
    ("Efter servicelovens § 100 kan du få hjælp.", "statute sel"),
    ("Det står i lov om social service.", "statute sel"),
    ("Efter barnets lov § 86.", "statute bl"),
    ("Afgørelsen er truffet efter Lov om planlægning.", "statute planloven"),
    ("Efter lov om dag-, fritids- og klubtilbud.", "statute dagtilbudsloven"),
    ("Du kan klage til Ankestyrelsen.", "body ankestyrelsen"),
    ("Miljø- og Fødevareklagenævnet behandler klagen.", "body mfkn"),
    ("Klagen sendes til Nævnenes Hus, Byggeklageenheden.", "body byggeklageenheden"),
    ("Klag til Natur- og Miljøklagenævnet.", "body natur-og-miljoeklagenaevnet"),
    ("Du får ikke længere uddannelseshjælp.", "renamed uddannelseshjaelp"),
    ("Log på med NemID på borger.dk.", "renamed nemid"),
    ("Skriv til www.nmkn.dk om sagen.", "renamed nmkn-dk"),
    ("Du søgte om dækning af merudgifter til diæt.", "topic merudgifter"),
    ("Du har søgt om et høreapparat.", "topic hjælpemidler"),
    ("Vi har behandlet din ansøgning om byggetilladelse.", "topic byggetilladelse"),
    ("Din søn kan ikke få befordring til skole.", "topic skolekørsel"),
    ("Du har fået en parkeringsafgift.", "topic parkering"),
  ])
  func `a name or topic is found in running text`(text: String, hit: String) {
    #expect(hits(text).contains(hit), "\(hits(text))")
  }

  @Test(arguments: [
    "Barnets navn står i loven om navne.", "Vi ringer til dig på tirsdag.", "Din kontaktperson er Mette.",
    "Du kan læse bladet på biblioteket.", "Alderen for folkepensionsalder er ændret.",
  ])
  func `everyday words name nothing`(text: String) {
    #expect(hits(text).isEmpty, "\(hits(text))")
  }
}
