import ArgumentParser
import Audit

/// Wrong usage, said in one Danish line.
struct Usage: Error {
  let message: String

  init(_ message: String) { self.message = message }

  /// One Danish line for any error of parsing. The parser's own lines are English and short; they are told apart by
  /// how they begin, and what stands in quotation marks is kept.
  static func message(of error: any Error) -> String {
    if let usage = error as? Usage { return usage.message }
    let english = Klarbrev.message(for: error)
    let quoted = self.quoted(in: english)
    let first = quoted.first.map { "»\($0)«" } ?? ""
    if english.hasPrefix("Unknown option") { return "Tilvalget \(first) findes ikke." }
    if english.hasPrefix("Unexpected argument") || english.contains("unexpected arguments") {
      return quoted.count > 1
        ? "Ordene \(quoted.map { "»\($0)«" }.joined(separator: ", ")) kan ikke bruges her."
        : "Ordet \(first) kan ikke bruges her."
    }
    if english.hasPrefix("Missing value for") {
      return "Tilvalget »\(option(in: english))« mangler en værdi."
    }
    if english.hasPrefix("Missing expected argument") {
      return "Der mangler en fil eller et ord efter kommandoen."
    }
    if english.hasPrefix("The value") {
      return "Værdien \(first) kan ikke bruges til »\(option(in: english))«."
    }
    return "Kommandoen kan ikke forstås."
  }

  /// A first word that is no command: the nearest one, or what to do with a file.
  static func noCommand(_ word: String) -> Usage {
    if Host.isFolder(word) {
      return Usage("»\(word)« er en mappe. Skriv kommandoen først, fx »klarbrev audit \(word)«.")
    }
    if Host.exists(word) {
      return Usage("»\(word)« er en fil. Skriv kommandoen først, fx »klarbrev review \(word)«.")
    }
    let names = Help.commands.flatMap { [$0.name] + ($0.alias.map { [$0] } ?? []) }
    let near = nearest(word, names).map { " Mente du »\($0)«?" } ?? ""
    return Usage("Kommandoen »\(word)« findes ikke.\(near)")
  }

  /// One of the allowed words, or an error that lists them.
  static func choice<Value>(_ word: String, for option: String, among allowed: [(String, Value)]) throws
    -> Value
  {
    if let match = allowed.first(where: { $0.0 == word }) { return match.1 }
    let words = allowed.map { "»\($0.0)«" }.joined(separator: ", ")
    throw Usage("Værdien »\(word)« kan ikke bruges til »\(option)«. Vælg mellem \(words).")
  }

  /// A number within bounds.
  static func number(_ value: Int, for option: String, in bounds: ClosedRange<Int>) throws -> Int {
    guard bounds.contains(value) else {
      throw Usage(
        "Tallet \(value) kan ikke bruges til »\(option)«. Skriv et tal fra \(bounds.lowerBound) til \(bounds.upperBound)."
      )
    }
    return value
  }

  /// A date typed as `2026-03-12` or `12-03-2026` (also with `.` or `/`).
  static func date(_ text: String, for option: String) throws -> CivilDate {
    let parts = text.split { "-./".contains($0) }.map(String.init)
    let numbers = parts.compactMap { Int($0) }
    if numbers.count == 3, parts.count == 3 {
      let isYearFirst = parts[0].utf8.count == 4
      let year = isYearFirst ? numbers[0] : numbers[2]
      let day = isYearFirst ? numbers[2] : numbers[0]
      if (1900...2200).contains(year), let date = CivilDate(year: year, month: numbers[1], day: day) {
        return date
      }
    }
    throw Usage("»\(text)« er ikke en dato, som »\(option)« kan bruge. Skriv den som 2026-03-12.")
  }

  private static func quoted(in text: String) -> [String] {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return stride(from: 1, to: max(1, parts.count - 1), by: 2).map { String(parts[$0]) }
  }

  private static func option(in text: String) -> String {
    let quotedOption = quoted(in: text).first { $0.hasPrefix("-") } ?? ""
    return String(quotedOption.prefix { $0 != " " })
  }
}
