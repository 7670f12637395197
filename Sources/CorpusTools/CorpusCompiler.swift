import LetterModel
import Rulebook

/// Compiles the corpora into the tables of `Corpora/embed`.
package struct CorpusCompiler {
  /// The tables by file name, e.g. `law-statutes.tsv`.
  package let tables: [String: String]
  /// What is wrong with the corpora, sorted by file and line.
  package let problems: [CorpusProblem]

  /// Reads, checks and compiles the files of the folder.
  package init(_ folder: CorpusFolder) {
    let log = ProblemLog()
    let rulebook = LawReader(folder, log: log).read()
    LawValidator(rulebook, folder: folder, log: log).validate()
    var tables: [String: String] = [:]
    tables["law-date.txt"] = rulebook.date.description + "\n"
    func add<Record: TableRecord>(_ records: [Record]) {
      tables[Record.table + ".tsv"] = Table.encode(records)
    }
    add(rulebook.statutes)
    add(rulebook.regimes)
    add(rulebook.renamed)
    add(rulebook.bodies)
    add(rulebook.topics)
    add(rulebook.movedSections)
    add(rulebook.noticePeriods)
    add(rulebook.deliveryPresumptions)
    self.tables = tables
    problems = Array(Set(log.problems)).sorted()
  }

  /// Whether the tables may be written.
  package var isValid: Bool { !problems.contains { $0.gravity == .error } }
}
