import DanishText
import LetterModel
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("4. maj 2025", Token.Kind.date), ("04-05-2025", .date), ("2026-03-27", .date), ("27/08/2024", .date),
    ("1. januar", .date), ("15.\njanuar 2026", .date), ("1/5 2025", .date), ("04.05.25", .date),
    ("27.36.00-G01-12-25", .caseNumber), ("2025-014567", .caseNumber), ("MTF-25/10268-15", .caseNumber),
    ("2025-06229", .caseNumber), ("1.234,50", .number), ("24/7", .number), ("6,5", .number),
    ("12.550", .number),
    ("9.15", .number), ("bl.a.", .abbreviation), ("stk.", .abbreviation), ("m.v.", .abbreviation),
    ("cand.jur.", .abbreviation), ("EU-borger", .word), ("15-årig", .word), ("A/S", .word), ("dvs'er", .word),
    ("010190-1234", .cpr), ("010190-xxxx", .cpr), ("12 34 56 78", .phone), ("+45 12345678", .phone),
    ("post@eksempelkommune.dk", .email), ("www.eksempelkommune.dk/klage", .url), ("borger.dk", .url),
    ("https://www.borger.dk/a-b_c?d=1", .url), ("§§", .sectionMark), ("…", .punctuation),
  ])
  func `every shape is one token of its kind`(_ text: String, _ expected: Token.Kind) {
    #expect(kind(text) == expected)
  }

  @Test(arguments: [
    ("§42, stk. 1", ["§", "42", ",", "stk.", "1"]), ("og/eller", ["og", "/", "eller"]),
    ("børne- og ungeudvalg", ["børne-", "og", "ungeudvalg"]),
    ("kl. 10.00-14.30", ["kl.", "10.00", "-", "14.30"]),
    ("§§ 24-25", ["§§", "24", "-", "25"]), ("Det gør man. Du", ["Det", "gør", "man", ".", "Du"]),
    ("din søn. Du", ["din", "søn", ".", "Du"]), ("§ 12 b. Du", ["§", "12", "b", ".", "Du"]),
    ("bilag A. Du", ["bilag", "A", ".", "Du"]), ("1.000-2.000 kr.", ["1.000", "-", "2.000", "kr."]),
    ("kr. 500,-", ["kr.", "500", ",", "-"]), ("CVR 12 34 56 78", ["CVR", "12", "34", "56", "78"]),
  ])
  func `what only looks like one token is divided`(_ text: String, _ expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test func `folding turns Danish capitals small and keeps every offset`() {
    let text = "ÆØÅ × É Ärlig"
    let folded = foldedToLowerCase(Array(text.utf8))
    #expect(String(decoding: folded, as: UTF8.self) == "æøå × é ärlig")
    #expect(folded.count == text.utf8.count)
  }

  @Test(arguments: [
    "a.", "a-", "1-", "1.", "a@", "a.b@", "(", "§ ", "1 ", "12 34 ", "www.", "ab.cd-", "\u{0301}", "kr. 1 ",
    "…\"",
  ])
  func `hostile repetition takes linear time`(_ unit: String) {
    let clock = ContinuousClock()
    let short = String(repeating: unit, count: 4_000)
    let long = String(repeating: unit, count: 40_000)
    _ = tokens(short)
    let one = clock.measure { _ = TextAnalyser.analyse(letter(short)) }
    let ten = clock.measure { _ = TextAnalyser.analyse(letter(long)) }
    #expect(ten < one * 40 + .milliseconds(200))
  }
}

@Suite struct SentenceTests {
  @Test(arguments: [
    ("Du har den 4. maj 2025 søgt om hjælp.", 1),
    ("Efter § 42, stk. 1, nr. 2, i serviceloven kan du få hjælp.", 1),
    ("Beløbet er 5.100 kr. Det er under grænsen.", 2),
    ("Vi har skrevet til dig, din mor m.fl. Alle kan svare.", 2),
    ("Det gør den, jf. § 44, 1. pkt. Beløbet reguleres i januar.", 2),
    ("Reglen står i § 100, stk. 3, 2. pkt., og i kap. 18.", 1),
    ("Afslaget gælder fra den 1. juni. 24 timer senere skrev du til os.", 2),
    ("Hjælpen er til din søn. Du kan klage.", 2),
    ("Vi har talt med H.C. Jensen om sagen.", 1),
    ("Du får hjælp efter § 12 b. Det gælder fra i dag.", 2),
    ("\"Jeg kan ikke mere. Det er for hårdt.\" Sådan skrev du.", 3),
    ("Du kan læse mere på www.eksempelkommune.dk. Vi hjælper gerne.", 2),
    ("Klagen skal være her den 3. juli. Derefter er det for sent.", 2),
    ("Barnet går i 5. klasse. Han trives.", 2),
    ("Han var med i 2. Verdenskrig.", 1),
    ("Vi har afgjort sagen.Du kan klage.", 2),
    ("Har du spørgsmål? ring til os! Vi svarer.", 2),
    ("Du bor på Gl. Strandvej 3 i Sdr. Bjert.", 1),
    ("Klinikken på Nr. Farimagsgade og skolen i Ndr. Vium har svaret.", 1),
    ("Vi skriver om lejligheden i Kgs. Enghave. Den er lille.", 2),
    ("Brevet har fået et nr. Det står øverst.", 2),
  ])
  func `full stops end sentences only where a sentence ends`(_ text: String, _ count: Int) {
    #expect(sentences(text).count == count, "\(sentences(text))")
  }

  @Test func `sentences never cross blocks and keep their final marks`() {
    #expect(
      sentences("Afgørelse\n\nDu får afslag (se side 2).") == ["Afgørelse", "Du får afslag (se side 2)."])
  }

  @Test func `a numbered line inside a block begins an item of its own`() {
    #expect(
      sentences("1. Attest af 3. maj\n2. Din ansøgning") == ["1. Attest af 3. maj", "2. Din ansøgning"])
  }

  @Test func `a letterhead is one sentence a block`() {
    #expect(sentences("Socialforvaltningen. Torvet 1. 9999 Eksempelby", role: .letterhead).count == 1)
  }
}
