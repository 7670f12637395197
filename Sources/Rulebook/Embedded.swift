import CorpusTables
public import DanishText
import LetterModel

extension Rulebook {
  /// The rulebook compiled into the program; decoded on first use and then kept.
  public static let embedded: Rulebook = {
    guard
      let date = CivilDate(
        iso: String(decoding: EmbeddedTable.bytes(named: "law-date").prefix(10), as: UTF8.self))
    else { preconditionFailure("the compiled corpora hold no date") }
    return Rulebook(
      date: date, statutes: EmbeddedTable.records(), regimes: EmbeddedTable.records(),
      renamed: EmbeddedTable.records(), bodies: EmbeddedTable.records(), topics: EmbeddedTable.records(),
      movedSections: EmbeddedTable.records(), noticePeriods: EmbeddedTable.records(),
      deliveryPresumptions: EmbeddedTable.records())
  }()

  /// The cues of sentence roles, sorted by id; decoded on first use and then kept.
  public static let cues: [CueEntry] = EmbeddedTable.records()

  /// The words and phrases explained or replaced, sorted by id; decoded on first use and then kept.
  public static let lexicon: [LexiconEntry] = EmbeddedTable.records()

  /// The 29,000 most frequent words of Danish, read on first use and then kept. From wordfreq, CC BY-SA 4.0.
  public static let wordList = WordList(table: EmbeddedTable.bytes(named: "frequency"))

  /// The threes of letters that occur in those words and in the words of the lexicon; read on first use and then kept.
  public static let letterTriples = LetterTriples(table: EmbeddedTable.bytes(named: "letter-triples"))

  /// The phrases of all rooms, ready to match: names of acts (category `statute`, key `Statute.id`), bodies (`body`,
  /// `BodyEntry.id`), old names (`renamed`, `RenamedEntry.id`), topics (`topic`, `Topic.key`), cues (`cue` and `unless`,
  /// `CueEntry.id`) and words (`term`, `LexiconEntry.id`). Loaded on first use and then kept.
  public static let phrases = PhraseTable(encoded: EmbeddedTable.bytes(named: "phrases"))
}

/// The only place that reads the memory of the compiled corpora.
enum EmbeddedTable {
  /// A copy of the table's bytes; empty for an unknown name.
  static func bytes(named name: String) -> [UInt8] {
    var length = 0
    guard let start = unsafe klarbrev_corpus_table(name, &length) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start, count: length))
  }

  /// The records of the table that holds them. A table that does not fit its type is a bug: the freshness test guards it.
  static func records<Record: TableRecord>() -> [Record] {
    guard let records = Table.decode(bytes(named: Record.table), as: Record.self) else {
      preconditionFailure("the compiled table \(Record.table) does not fit the program")
    }
    return records
  }
}
