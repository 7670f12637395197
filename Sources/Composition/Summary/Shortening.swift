import DanishText
import LetterModel

/// Rows of a table as lines: "| Rengøring | bevilget |" is told as "Rengøring: bevilget."
enum TableRows {
  /// A line for each row; nil unless every row has two cells.
  static func told(_ text: String) -> PlainSentence? {
    var rows: [[String]] = [[]]
    for cell in text.split(separator: "|", omittingEmptySubsequences: false).map({ $0.trimmed }) {
      if cell.isEmpty, !(rows.last?.isEmpty ?? true) { rows.append([]) }
      if !cell.isEmpty { rows[rows.count - 1].append(cell) }
    }
    if rows.last?.isEmpty ?? false { rows.removeLast() }
    guard !rows.isEmpty, rows.allSatisfy({ $0.count == 2 }) else { return nil }
    return PlainSentence(sentences: rows.map { "\($0[0]): \($0[1])".withStop }, isQuoted: false)
  }
}

/// Cuts a quotation that is too long, only where nothing that could turn its meaning is lost.
enum Shortening {
  /// The beginning of the sentence, in quotation marks and with dots for what is left out; nil when no cut is safe.
  static func shortened(_ text: String, to limit: Int) -> String? {
    let words = PlainLanguage.withoutListMarker(text).withoutStop.words
    guard words.count > limit, !PlainLanguage.hasQuotation(text) else { return nil }
    for end in stride(from: min(limit - 1, words.count - 1), through: 6, by: -1) {
      guard words[end - 1].hasSuffix(",") || words[end - 1].hasSuffix(";") else { continue }
      let tail = words[end...].map { bareWord($0) }
      guard let opening = tail.first, closed.contains(opening) else { continue }
      guard !tail.contains(where: { turning.contains($0) || hasDigitOrSection($0) }), !goesOn(tail) else {
        return nil
      }
      guard let last = words[..<end].last else { return nil }
      let head = words[..<(end - 1)] + [String(last.dropLast())]
      guard !opensSomething(head) else { continue }
      return "»\(head.joined(separator: " ")) …«."
    }
    return nil
  }

  /// Words that can only follow a clause that is whole.
  private static let closed: Set<String> = ["og", "fordi", "så", "hvorfor", "idet"]

  /// Whether a later part of what the sentence lists stands in the words ("…, og at hun er tryg", "…, og på at du …").
  private static func goesOn(_ tail: [String]) -> Bool {
    zip(tail, tail.dropFirst()).contains {
      ["og", "samt"].contains($0) && ["at", "på", "om", "for", "til", "hvor"].contains($1)
    }
  }

  private static func opensSomething(_ head: ArraySlice<String>) -> Bool {
    guard let first = head.first, let last = head.last else { return true }
    return ["hvis", "når", "såfremt", "da", "selvom", "medmindre"].contains(bareWord(first))
      || ["at", "som", "der", "og", "at,"].contains(bareWord(last)) || head.count < 5
  }

  private static func hasDigitOrSection(_ word: String) -> Bool {
    word.contains { $0.isNumber || $0 == "§" }
  }

  private static let turning: Set<String> = [
    "ikke", "ingen", "intet", "aldrig", "kun", "men", "dog", "hvis", "medmindre", "såfremt", "undtagen",
    "uden", "skal", "kan", "bør", "må", "når", "indtil", "senest", "tidligst", "mindst", "højst", "hverken",
    "desværre", "undtaget", "forudsat", "inden",
  ]
}
