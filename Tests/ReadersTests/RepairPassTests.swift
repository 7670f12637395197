import DanishText
import Foundation
import LetterModel
import Readers
import Testing

/// Letters whose file lost æ, ø and å.
@Suite struct RepairPassTests {
  private static let list: WordList? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? Data(contentsOf: package.appending(path: "Corpora/frequency/da.tsv"))).map {
      WordList(table: [UInt8]($0))
    }
  }()

  private static let triples: LetterTriples? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? Data(contentsOf: package.appending(path: "Corpora/embed/letter-triples.txt"))).map {
      LetterTriples(table: [UInt8]($0))
    }
  }()

  private func read(_ text: String) throws -> Letter {
    let list = try #require(RepairPassTests.list)
    var aids = ReadAids()
    aids.words = { list }
    let triples = try #require(RepairPassTests.triples)
    aids.triples = { triples }
    return try LetterReading.read(bytes: Array(text.utf8), name: "brev.txt", aids: aids)
  }

  private let damaged = """
    Nordhavn Kommune
    Strandgade 5

    Seren Kjaer
    Birkealle 9
    9993 Vestero

    Dato: 4. marts 2026

    Afslag pd hjzelp til trzening

    Vi har behandlet din ansggning om hjzelp til traening. Vi kan desvzerre ikke give dig hjzelpen. Vi har lagt vaegt pd,
    at du selv kan gd til bussen, og at du har oplyst, at du trzener to gange om ugen med din sgster. Afggrelsen er
    truffet efter § 86 i serviceloven. Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har mgdt brevet.
    """

  @Test func `running text gets its letters back and keeps what stood there`() throws {
    let letter = try read(damaged)
    let text = letter.text.replacing("\n", with: " ")
    for phrase in [
      "hjælp til træning", "din ansøgning", "desværre", "lagt vægt på", "din søster", "Afgørelsen er truffet",
    ] {
      #expect(text.contains(phrase), "\(phrase) in \(text)")
    }
    #expect(letter.source.notices.contains { $0.code == .repairedText })
    let first = try #require(letter.source.repairs.first { letter.string($0.span) == "hjælp" })
    #expect(first.original == "hjzelp")
  }

  @Test func `names, streets, dates and references are left alone`() throws {
    let letter = try read(damaged)
    for kept in ["Seren Kjaer", "Birkealle 9", "9993 Vestero", "4. marts 2026", "§ 86"] {
      #expect(letter.text.contains(kept), "\(kept)")
    }
  }

  @Test func `codes and other languages are not taken for damaged Danish`() throws {
    let english = """
      Dear Mrs Sorensen, the municipality has received your application concerning transportation to training twice a week and
      considers whether the conditions are fulfilled. Please forward documentation regarding your medical circumstances within
      fourteen days, otherwise the assessment will rest upon available information. Sincerely yours, the benefits department.
      """
    #expect(try read(english).source.repairs.isEmpty)
    let codes = String(
      repeating: "statusKode transportLag fejlbeskrivelse xsi schemaLocation uuidReference ", count: 12)
    #expect(try read(codes).source.notices.allSatisfy { $0.code != .repairedText })
  }

  @Test func `a sound letter is not touched`() throws {
    let sound = """
      Kære Bente

      Vi har behandlet din ansøgning om hjælp. Vi giver dig hjælpen fra den 1. april, fordi du ikke selv kan støvsuge og gøre
      rent, og fordi din søn bor langt væk. Du får besøg hver anden uge. Ring til os på hverdage, hvis du får brug for mere.
      """
    let letter = try read(sound)
    #expect(letter.source.repairs.isEmpty)
    #expect(letter.source.notices.allSatisfy { $0.code != .repairedText })
  }

  private let misprinted = """
    Nordhavn Kommune
    Strandgade 5

    Dato: 4. mxrts 2026

    Afslag på hjælp til træning

    Vi har behanqlet din ansøgnixg om hjælp til træning. Vi kan desvprre ikke give dig hjæmpen. Vi har lagt vægw på,
    at du selv kan gå til stationqn, og at du har forklarxt, at du træner to gange om ugen med din søsxer. Afgørelxen er
    truffet efter § 86 i serviceloven.
    """

  @Test func `a text with many misprints gets its words back, and says so`() throws {
    let letter = try read(misprinted)
    let text = letter.text.replacing("\n", with: " ")
    for phrase in [
      "behandlet din ansøgning", "desværre", "til stationen", "har forklaret", "Afgørelsen er truffet",
    ] {
      #expect(text.contains(phrase), "\(phrase) in \(text)")
    }
    #expect(letter.source.notices.contains { $0.code == .repairedText })
  }

  @Test func `a short letter is told by few misprints, and what could not be put right is doubtful`() throws {
    let letter = try read(
      "Vi har behanqlet din ansøgnixg om en plads. Vi kan desvprre ikke give dig pladsen. Du kan klage inden v uger."
    )
    #expect(letter.source.notices.contains { $0.code == .repairedText })
    #expect(letter.source.doubtful.map { letter.string($0) } == ["v"])
  }

  @Test func `a month put right is marked as doubtful`() throws {
    let letter = try read(misprinted)
    let place = try #require(letter.source.repairs.first { $0.original == "mxrts" }).span
    #expect(letter.string(place) == "marts")
    #expect(letter.source.isDoubtful(place))
  }

  @Test func `a letter with rare words is left as it is`() throws {
    let sound = """
      Nordhavn Kommune

      Kloaklånet til pumpebrønden på Østerbjerg Huse er på 40.000 kr. Lyddæmperen og udluftningen er ikke med i lånet,
      og poreluftmålingen betaler grundejerforeningen selv. Akkrediteret prøvetagning sker i marts.
      """
    #expect(try read(sound).source.notices.isEmpty)
  }
}
