import LetterModel
import Rulebook
import Testing

@testable import Audit

@Suite struct SharedWordingTests {
  private let guidance = """
    Du kan klage til Ankestyrelsen, hvis du er uenig i afgørelsen. Send din klage til Borgerservice i Vesterå Kommune, så \
    den er her senest 4 uger fra den dag, du fik brevet. Vi ser på sagen igen og sender den videre, hvis vi ikke ændrer \
    den.
    """

  private func sketch(_ text: String) throws -> WordSketch {
    try #require(WordSketch(of: Fingerprint.plain(text).words))
  }

  private func record(
    _ number: Int, guidance text: String, deadline: String = "P4W", body: String = "Ankestyrelsen"
  )
    -> AuditRecord
  {
    var record = AuditRecord(path: "brev-\(100 + number).txt")
    record.guidance = AuditRecord.Guidance(
      text: Fingerprint.plain(text), sketch: WordSketch(of: Fingerprint.plain(text).words)?.text,
      deadline: deadline, body: body)
    return record
  }

  private func words(_ letters: [(text: String, count: Int)]) -> GuidanceWords {
    var words = GuidanceWords(.embedded)
    for (text, count) in letters { words.add(text, words: GuidanceWords.shown(text), letters: count) }
    return words
  }

  @Test func `paragraphs with another name in them are much alike, and others are not`() throws {
    let paragraph = try sketch(guidance)
    let renamed = try sketch(guidance.replacing("Borgerservice", with: "Jobcenteret"))
    let other = try sketch(
      "Vi har lagt vægt på, at dine udgifter er lavere end grænsen, fordi du har sendt kvitteringer for det.")
    #expect(paragraph.likeness(renamed) > 0.6)
    #expect(paragraph.likeness(other) < 0.2)
    #expect(WordSketch(paragraph.text) == paragraph)
    #expect(WordSketch(of: ["for", "kort"]) == nil)
  }

  @Test func `nearly the same paragraph is one to mend, whatever name stands in it`() throws {
    var shared = SharedParagraphs()
    let rule = try #require(RuleID("G1"))
    for number in 0..<812 {
      let text =
        "Kære \(["Ida Holm", "Bo Lund", "Mia Berg"][number % 3]). Vi har truffet afgørelse ud fra reglerne, og du får derfor \(number) kr. om måneden, så længe du bor i kommunen og opfylder de krav, der gælder."
      let plain = Fingerprint.plain(text)
      var record = AuditRecord(path: "brev-\(number).txt")
      record.findings = [
        AuditRecord.Item(
          id: rule, severity: .error, page: 1, line: 9, fingerprint: String(number), paragraph: plain,
          sketch: WordSketch(of: plain.words)?.text)
      ]
      shared.add(record)
    }
    #expect(shared.ranked.map(\.files) == [812])
    #expect(shared.ranked.map(\.wordings) == [3 * 3])
    #expect(shared.table([:]).rows.first?.first == .integer(812))
  }

  @Test func `wordings of a klagevejledning form groups, and those that disagree are told`() {
    var variants = GuidanceVariants()
    for number in 0..<9 { variants.add(record(number, guidance: guidance), path: "") }
    let wrong = guidance.replacing("4 uger", with: "6 uger")
    for number in 9..<14 { variants.add(record(number, guidance: wrong, deadline: "P6W"), path: "") }
    variants.add(
      record(
        14,
        guidance:
          "Afgørelsen kan indbringes for Planklagenævnet gennem Klageportalen mod et gebyr, der betales først.",
        body: "Planklagenævnet"), path: "")
    let groups = variants.groups
    #expect(groups.map { $0.map(\.files) } == [[9, 5], [1]])
    let tables = GuidanceVariants.tables(groups, words: nil)
    let disagree = tables.first { $0.id == "NaestenEns" }
    #expect(disagree?.rows.count == 1)
    #expect(disagree?.rows.first?[2] == .text("4 uger i 9, 6 uger i 5"))
    #expect(disagree?.rows.first?[3] == .text("brev-109.txt"))
    // A wording of one file is told of in the bodies and deadlines only.
    #expect(tables.first { $0.id == "Klagevejledninger" }?.rows.count == 2)
    let bodies = tables.first { $0.id == "Klageinstanser" }
    #expect(bodies?.rows.map { $0[2] } == [.integer(9), .integer(5), .integer(1)])
  }

  @Test func `groups do not depend on the order the letters came in`() {
    var (forward, backward) = (GuidanceVariants(), GuidanceVariants())
    let records = (0..<40).map { number in
      record(number, guidance: guidance + String(repeating: " Ring endelig.", count: number % 7))
    }
    for record in records { forward.add(record, path: "") }
    for record in records.reversed() { backward.add(record, path: "") }
    #expect(forward.groups.map { $0.map(\.key) } == backward.groups.map { $0.map(\.key) })
  }

  @Test func `words that differ are shown when five letters or the rulebook hold them`() {
    let old = guidance.replacing("Ankestyrelsen", with: "Statsforvaltningen")
    let friendly = guidance + " Du er velkommen til at ringe."
    let words = words([(guidance, 40), (old, 1), (friendly, 5)])
    #expect(words.difference(from: guidance, to: old) == "»ankestyrelsen,« → »statsforvaltningen,«")
    #expect(words.difference(from: guidance, to: friendly) == "+ »du er velkommen til at ringe.«")
  }

  @Test func `a name or number that only a few letters hold is never shown`() {
    let personal = guidance.replacing("Borgerservice", with: "Zebrina Quistgaard, tlf. 12 34 56 78")
    let words = words([(guidance, 40), (personal, 4)])
    #expect(words.difference(from: guidance, to: personal) == "»borgerservice« → »… ## ## ## ##«")
    let called = guidance + " Ring på 12 34 56 78."
    let other = self.words([(guidance, 40), (called, 9)])
    #expect(other.difference(from: guidance, to: called) == "+ »ring på ## ## ## ##.«")
  }

  @Test func `a wording that differs in numbers only says so`() {
    let number = guidance.replacing("Vesterå", with: "Vesterå 17")
    let again = guidance.replacing("Vesterå", with: "Vesterå 18")
    #expect(words([(number, 9), (again, 9)]).difference(from: number, to: again) == "kun tal")
  }

  @Test func `templates that say the same with another period are told`() {
    var periods = TemplatePeriods()
    for (number, days) in [14, 14, 10].enumerated() {
      let text = "Du kan svare os inden \(days) dage, og hører vi ikke fra dig, afgør vi sagen."
      var record = AuditRecord(path: "skabelon-\(number).docx")
      record.isTemplate = true
      record.paragraphs = ["0123456789abcdef " + GuidanceWords.periods(in: text).joined(separator: " ")]
      periods.add(record)
    }
    let rows = periods.table.rows
    #expect(rows == [[.text("14 dage i 2, 10 dage i 1"), .integer(3), .text("skabelon-2.docx")]])
  }

  @Test func `units stand with the hardest to read first, and none with a few letters only`() {
    var units = UnitFigures()
    func add(_ unit: String, _ count: Int, lix: Double) {
      for number in 0..<count {
        var record = AuditRecord(path: "\(unit)-\(number).txt")
        record.unit = unit
        record.lix = lix
        units.add(record)
      }
    }
    add("Jobcenter", 6, lix: 48)
    add("Byg", 7, lix: 38)
    add("Vej", 2, lix: 60)
    let table = units.readability(few: 5) { $0 < 5 && $0 > 0 ? .text("<5") : .integer($0) }
    #expect(table.rows.map { $0[0] } == [.text("Jobcenter"), .text("Byg")])
    #expect(table.rows[0][2...] == [.decimal(48), .integer(6), .integer(0)])
  }
}
