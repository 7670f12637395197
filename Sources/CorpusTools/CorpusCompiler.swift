import DanishText
import LetterModel
import Rulebook

/// Compiles the corpora into the tables of `Corpora/embed`.
package struct CorpusCompiler {
  /// The tables by file name, e.g. `law-statutes.tsv`.
  package private(set) var tables: [String: String] = [:]
  /// What is wrong with the corpora, sorted by file and line.
  package let problems: [CorpusProblem]

  /// Reads, checks and compiles the files of the folder.
  package init(_ folder: CorpusFolder) {
    let log = ProblemLog()
    let rulebook = LawReader(folder, log: log).read()
    LawValidator(rulebook, folder: folder, log: log).validate()
    LawCase.validate(folder, against: rulebook, log: log)
    var patterns = PatternList()
    let words = WordReader(folder, log: log)
    let cues = words.cues(&patterns)
    let lexicon = words.lexicon(&patterns)
    patterns.addNames(of: rulebook)
    let phrases = PhraseCompiler(patterns: patterns.patterns, classes: words.classes(), log: log)
    LexiconValidator(lexicon, phrases: phrases.phrases).validate()

    problems = Array(Set(log.problems)).sorted()
    tables["law-date.txt"] = rulebook.date.description + "\n"
    tables["phrases.tsv"] = phrases.table
    tables["letter-triples.txt"] = CorpusCompiler.triples(folder)
    add(rulebook.statutes)
    add(rulebook.regimes)
    add(rulebook.renamed)
    add(rulebook.bodies)
    add(rulebook.topics)
    add(rulebook.movedSections)
    add(rulebook.noticePeriods)
    add(rulebook.deliveryPresumptions)
    add(cues)
    add(lexicon.map(\.entry))
  }

  /// The threes of letters of all words in the frequency list, the lexicon and the cues.
  private static func triples(_ folder: CorpusFolder) -> String {
    let paths = ["frequency", "lexicon", "cues"].flatMap { folder.paths(under: $0) }
    let words = paths.flatMap { path in
      (folder.files[path] ?? "").lowercased().utf8
        .split { $0 < 0x61 && $0 != 0x27 || (0x7B..<0x80).contains($0) }.map(Array.init)
    }
    return String(decoding: LetterTriples(words: words).encoded, as: UTF8.self)
  }

  /// Whether the tables may be written.
  package var isValid: Bool { !problems.contains { $0.gravity == .error } }

  private mutating func add<Record: TableRecord>(_ records: [Record]) {
    tables[Record.table + ".tsv"] = Table.encode(records)
  }
}

/// Compiles patterns into the one phrase table, naming the file and line of each that cannot be read.
struct PhraseCompiler {
  /// The table; empty when a pattern cannot be read.
  let phrases: PhraseTable

  /// The table as text.
  var table: String { String(decoding: phrases.encoded(), as: UTF8.self) }

  init(patterns: [PatternList.Pattern], classes: [String: [String]], log: ProblemLog) {
    do throws(PatternError) {
      phrases = try PhraseTable(
        patterns: patterns.map { ($0.category, $0.key, $0.pattern) }, classes: classes)
    } catch {
      phrases = .empty
      let before = log.problems.count
      PhraseCompiler.report(patterns, classes, log)
      if log.problems.count == before { log.add("\(error)", file: "cues/classes.yaml", line: 0) }
    }
  }

  /// Names every pattern that cannot be read; slow, so only once something is wrong.
  private static func report(
    _ patterns: [PatternList.Pattern], _ classes: [String: [String]], _ log: ProblemLog
  ) {
    let names = classes.mapValues { _ in ["x"] }
    for item in patterns {
      do throws(PatternError) {
        _ = try PhraseTable(patterns: [(item.category, item.key, item.pattern)], classes: names)
      } catch {
        log.add("\(error)", file: item.file, line: item.line)
      }
    }
  }
}

extension PatternList {
  /// Adds the names of acts, bodies, renamed things and topics. Abbreviations of acts are no phrases: `bl` or `pl`
  /// means an act only beside a section mark.
  mutating func addNames(of rulebook: Rulebook) {
    for statute in rulebook.statutes {
      for name in statute.names where !statute.abbreviations.contains(name) {
        addName("statute", statute.id, name, file: "law/statutes")
      }
    }
    for body in rulebook.bodies {
      for name in body.names { addName("body", body.id, name, file: "law/bodies") }
    }
    for entry in rulebook.renamed {
      for phrase in entry.phrases { addName("renamed", entry.id, phrase, file: "law/renamed") }
    }
    for topic in rulebook.topics {
      for phrase in topic.phrases { addPattern("topic", topic.key, phrase, file: "law/topics.yaml") }
    }
  }
}
