import DanishText
import LetterModel
import Readers
import Rulebook
import Testing

@testable import Understanding

@Suite struct `dates as letters write them` {
  private func dates(_ text: String) -> [String] {
    let bytes = Array(text.lowercased().utf8)
    return DateExtraction.run(folded: bytes, in: Span(0, bytes.count)).dates.map { $0.date.description }
  }

  @Test(arguments: [
    ("den 4. maj 2025", "2025-05-04"), ("d. 28. september 2017", "2017-09-28"), ("04-05-2025", "2025-05-04"),
    ("04.05.2025", "2025-05-04"), ("27/08/2024", "2024-08-27"), ("4/5 2025", "2025-05-04"),
    ("2026-03-27", "2026-03-27"), ("den 21-11-2025 10:15", "2025-11-21"), ("4.5.25", "2025-05-04"),
    ("15. jan. 2026", "2026-01-15"), ("1. februar, 2026", "2026-02-01"),
  ])
  func `a date in each of its forms is read`(text: String, expected: String) {
    #expect(dates(text) == [expected])
  }

  @Test(arguments: [
    "27.36.00-G01-12-25", "sag 2025-014567", "tlf. 12 34 56 78", "§ 4, stk. 5", "1.234,50 kr.", "uge 10/11",
    "24/7", "matr.nr. 7c", "kl. 9.30-11.30",
  ])
  func `numbers that are no dates are left alone`(text: String) {
    #expect(dates(text).isEmpty)
  }

  @Test func `the 31st of April and a wrong weekday are impossible`() {
    let bytes = Array("mandag den 31. april 2026 og tirsdag den 4. marts 2026".utf8)
    let found = DateExtraction.run(folded: bytes, in: Span(0, bytes.count)).impossible
    #expect(found.map(\.reason) == [.noSuchDay, .weekday])
  }

  @Test func `a right weekday is not remarked on`() {
    let bytes = Array("onsdag den 4. marts 2026".utf8)
    #expect(DateExtraction.run(folded: bytes, in: Span(0, bytes.count)).impossible.isEmpty)
  }
}

@Suite struct `amounts as letters write them` {
  @Test(arguments: [
    ("9.400 kr.", 940_000), ("kr. 9.400,50", 940_050), ("1.200,-", 120_000), ("12.550 kroner", 1_255_000),
    ("500 kr", 50_000), ("2 214 kr.", 221_400), ("9132 kr. i alt", 913_200),
  ])
  func `an amount is read in øre`(text: String, oere: Int) {
    let bytes = Array(text.utf8)
    #expect(AmountExtraction.run(folded: bytes, in: Span(0, bytes.count)).map(\.oere) == [oere])
  }

  @Test(arguments: ["12 timer", "§ 100", "4 uger", "2,5 km", "2026"])
  func `other numbers are no amounts`(text: String) {
    let bytes = Array(text.utf8)
    #expect(AmountExtraction.run(folded: bytes, in: Span(0, bytes.count)).isEmpty)
  }
}

@Suite struct `references to law` {
  private func sections(_ text: String) -> [String] {
    let bytes = Array(text.lowercased().utf8)
    return SectionScanner(folded: bytes).run(in: Span(0, bytes.count)).map { raw in
      [raw.section, raw.subsection.map { "stk " + $0 }, raw.number.map { "nr " + $0 }]
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("§ 26, stk. 1, nr. 1", ["26 stk 1 nr 1"]), ("§ 58 stk. 1", ["58 stk 1"]),
    ("§ 12 b, stk. 1", ["12 b stk 1"]),
    ("§ 12 h, stk. 5, 3. pkt.", ["12 h stk 5"]), ("§§ 75, 78 og 80", ["75", "78", "80"]),
    ("§§ 20, 21", ["20", "21"]),
    ("§ 9, stk. 4, jf. § 33, stk. 3", ["9 stk 4", "33 stk 3"]), ("§ 26, stk. 1 og 2", ["26 stk 1"]),
    ("§§ 24-25", ["24", "25"]), ("paragraf 83", ["83"]), ("§42", ["42"]),
    ("§ 62, stk. 1 i planloven", ["62 stk 1"]),
    ("§ 28 i miljøbeskyttelsesloven", ["28"]), ("§§ 83 og 83 a", ["83", "83 a"]), ("§ 109e", ["109 e"]),
  ])
  func `a reference in each of its forms is read`(text: String, expected: [String]) {
    #expect(sections(text) == expected)
  }
}

@Suite struct `the parties of a letter` {
  private static func head(_ text: String) throws -> Extracted {
    let letter = try LetterReading.read(bytes: Array(text.utf8), name: "brev.txt")
    return Extraction.run(letter: letter, text: TextAnalyser.analyse(letter), rulebook: .embedded)
  }

  private static let rest = """


    Sandby, den 3. marts 2026
    Sagsnr. 26/881

    Afslag på tilskud

    Kære modtager

    Vi giver dig afslag på tilskud til briller, fordi din formue er over grænsen. Reglen står i § 82 i aktivloven, og beløbet står i bilaget.

    Venlig hilsen

    Line Bro
    sagsbehandler
    """

  @Test(arguments: [
    ("Herr Egon Thorup\nMøllevej 3\n4321 Sandby", "Egon Thorup"),
    ("Frøken Asta Holm\nMøllevej 3\n4321 Sandby", "Asta Holm"),
    ("Grundejer\nKirsten Dam\nMøllevej 3\n4321 Sandby", "Kirsten Dam"),
    ("Lodsejer Tage Krog\nMøllevej 3\n4321 Sandby", "Tage Krog"),
    (
      "Sandby Kommune\nByg, Torvet 1, 4321 Sandby\nbyg@sandby.example, tlf. 44 55 66 77\n\nMurerfirmaet Holm & Dal ApS\nHavnen 2, 4321 Sandby",
      "Murerfirmaet Holm & Dal ApS"
    ),
    ("SANDBY KOMMUNE\nVand og Miljø\n\nSandby Dækcenter ApS\nHavnen 2\n4321 Sandby", "Sandby Dækcenter ApS"),
    ("Mille Holm\nc/o værge Ruth Holm\nMøllevej 3\n4321 Sandby", "Ruth Holm"),
    ("Fra: Sandby Kommune, Ydelser\nTil: Mille Krog Holm (Digital Post)", "Mille Krog Holm"),
    ("Fra: Sandby Kommune, Ydelser\nTil: Lokalredaktionen, Sandby Avis, att. Jens Krogh", "Jens Krogh"),
    ("Sandby Håndværk A/S\natt. Jens Krogh\nHavnen 2\n4321 Sandby", "Sandby Håndværk A/S"),
    ("Herman Fruergaard\nMøllevej 3\n4321 Sandby", "Herman Fruergaard"),
    ("Borgny Lejerskov\nMøllevej 3\n4321 Sandby", "Borgny Lejerskov"),
  ])
  func `the one who is written to is named without title, channel or letterhead`(
    top: String, expected: String
  ) throws {
    #expect(try Self.head(top + Self.rest).recipient?.value == expected)
  }

  @Test func `a letterhead at the foot names the sender, whatever municipality the text speaks of`() throws {
    let text = """
      Mille Holm
      Møllevej 3
      4321 Sandby

      Sandby, den 3. marts 2026

      Afslag på tilskud

      Strandby Kommune har afslået din ansøgning, fordi din formue er over grænsen. Strandby Kommune sender en opkrævning.

      Sandby Kommune, Ydelser
      Torvet 1, 4321 Sandby

      Line Bro
      sagsbehandler
      """
    #expect(try Self.head(text).sender.authority?.value == "Sandby Kommune")
  }

  @Test func `the field at the top of a template stands for the authority`() throws {
    let text =
      "[MYNDIGHEDENS NAVN]\nYdelser\n\n[MODTAGER]\n\nAfgørelse om tilskud\n\nVi giver dig tilskud til briller fra den [DATO].\n\nVenlig hilsen\n[NAVN]\n"
    #expect(try Self.head(text).sender.authority?.value == "[MYNDIGHEDENS NAVN]")
  }

  @Test(arguments: [
    "Ida Lund Bro\nmiljøtekniker, telefon 44 55 66 77, Torvet 1, 4321 Sandby",
    "Ida Lund Bro, sagsbehandler\nTelefon 44 55 66 77", "Ida Lund Bro\njordkonsulent",
  ])
  func `a name with a title at the end signs the letter without a closing`(signature: String) throws {
    let text =
      "SANDBY KOMMUNE\nVand og Miljø\n\nMille Holm\nMøllevej 3\n4321 Sandby\n\n3. marts 2026\n\nTilladelse\n\nDu får tilladelse til at lede tagvandet ud i grøften ved huset.\n\n\(signature)\n"
    let sender = try Self.head(text).sender
    #expect(sender.name?.value == "Ida Lund Bro")
    #expect(sender.unit?.value == "Vand og Miljø")
  }

  @Test(arguments: [
    "Vi har talt med Ida Lund Bro", "Mille Holm", "Du kan ringe til Ida Lund Bro, miljøtekniker.",
  ])
  func `a name in the text signs nothing`(line: String) throws {
    let text =
      "SANDBY KOMMUNE\nVand og Miljø\n\nMille Holm\nMøllevej 3\n4321 Sandby\n\n3. marts 2026\n\nTilladelse\n\nDu får tilladelse til at lede tagvandet ud i grøften ved huset.\n\n\(line)\n"
    #expect(try Self.head(text).sender.name == nil)
  }
}
