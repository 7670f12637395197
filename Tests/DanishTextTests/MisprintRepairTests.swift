import DanishText
import Testing

/// Words with one letter wrong, in texts that have many of them.
@Suite struct MisprintRepairTests {
  private static let table = SharedData.package("Corpora/frequency/da.tsv").map { Array($0.utf8) }
  private static let triples = SharedData.package("Corpora/embed/letter-triples.txt")
    .map { LetterTriples(table: Array($0.utf8)) }

  private func repaired(_ word: String, trade: [String] = [], text: [String] = []) throws -> String? {
    let repair = MisprintRepair(
      list: WordList(table: try #require(Self.table)), triples: try #require(Self.triples),
      vocabulary: TradeWords(trade.map { Array($0.utf8) }), words: text.map { Array($0.utf8) })
    return repair.repair(Array(word.utf8))?.word
  }

  @Test(arguments: [
    ("rengrring", "rengøring"), ("bexøg", "besøg"), ("kkke", "ikke"), ("hjægp", "hjælp"),
    ("Afgørelqen", "Afgørelsen"),
    ("overvejetg", "overvejet"), ("KOMMxNE", "KOMMUNE"), ("xg", "og"),
  ])
  func `the letter that was meant comes back`(read: String, meant: String) throws {
    #expect(try repaired(read) == meant)
  }

  @Test func `words of the trade and of the text itself are known and meant`() throws {
    #expect(try repaired("bisidder", trade: ["bisidder"]) == nil)
    #expect(try repaired("bisiqder", trade: ["bisidder"]) == "bisidder")
    #expect(try repaired("Kloaklånet", text: ["kloaklånet", "kloaklånet"]) == nil)
    #expect(try repaired("dagtilbuhsbovens", trade: ["dagtilbudslovens"]) == "dagtilbudslovens")
  }

  @Test(arguments: ["nogex", "far", "hjælp", "§", "2026", "navn@kommune.dk", "Tarek", "klagefrist", "Xu"])
  func `sound words, figures, names and words that could be several are left`(word: String) throws {
    #expect(try repaired(word) == nil)
  }

  @Test func `months are known by their neighbours only when one is near`() {
    #expect(MisprintRepair.month(Array("dicember".utf8))?.word == "december")
    #expect(MisprintRepair.month(Array("mxrts".utf8))?.word == "marts")
    #expect(MisprintRepair.month(Array("juxi".utf8)) == nil)
    #expect(MisprintRepair.month(Array("marts".utf8)) == nil)
  }

  @Test(arguments: [
    ("5x", "den", "januar", "5."), ("12m", "den", "maj", "12."), ("i026", "marts", "og", "2026"),
    ("2b25", "juni", "", "2025"),
  ])
  func `a day and a year beside a month come back`(
    read: String, before: String, after: String, meant: String
  ) {
    #expect(
      MisprintRepair.dayOrYear(Array(read.utf8), before: Array(before.utf8), after: Array(after.utf8))?.word
        == meant)
  }

  @Test(arguments: [("5a", "Skovvej", "st"), ("20e5", "maj", ""), ("2026", "maj", ""), ("4b", "maj", "i")])
  func `house numbers and years that could be several are left`(read: String, before: String, after: String) {
    #expect(
      MisprintRepair.dayOrYear(Array(read.utf8), before: Array(before.utf8), after: Array(after.utf8)) == nil)
  }

  @Test func `letters that never follow each other make a word strange`() throws {
    let triples = try #require(Self.triples)
    for word in ["rengrring", "bexøg", "hjægp"] { #expect(triples.isStrange(Array(word.utf8)), "\(word)") }
    for word in ["rengøring", "sygedagpenge", "é", "12"] {
      #expect(!triples.isStrange(Array(word.utf8)), "\(word)")
    }
    let again = LetterTriples(table: triples.encoded)
    #expect(again.encoded == triples.encoded)
  }
}
