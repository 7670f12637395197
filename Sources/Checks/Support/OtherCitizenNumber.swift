import DanishText
import LetterModel
import Understanding

/// CPR numbers that one letter gives to one person in two versions.
struct OtherCitizenNumber {
  private let context: RuleContext

  init(_ context: RuleContext) { self.context = context }

  /// A number with its place and the names that stand before it.
  private struct Named {
    let number: String
    let span: Span
    let names: Set<String>
  }

  /// The later numbers of a person who has another one further up.
  var places: [Span] {
    let all = numbers
    return all.indices.compactMap { index in
      let other = all[index]
      let isAnother = all[..<index].contains { first in
        first.number != other.number && !first.names.isDisjoint(with: other.names)
      }
      // The number given here may be that of somebody whose name is alike: it must be new in the letter.
      let isNew = !all[..<index].contains { $0.number == other.number }
      return isAnother && isNew ? other.span : nil
    }
  }

  private var numbers: [Named] {
    let text = context.text
    return text.tokens.indices.compactMap { index in
      let token = text.tokens[index]
      guard token.kind == .cpr, !context.isMasked(token.span), isLabelled(index),
        D1CprInClear.isBirthDay(token.span, context)
      else { return nil }
      return Named(
        number: text.string(token).filter(\.isNumber), span: token.span, names: names(before: index))
    }
  }

  /// "Villads Aabo, CPR 030817-4130": the names close before the number; the reader for "dit CPR-nummer er …" and for what
  /// stands alone in the head of a letter about no child.
  private func names(before index: Int) -> Set<String> {
    let text = context.text
    let place = text.tokens[index].span
    let own =
      context.facts.recipient?.value.lowercased().split(separator: " ").prefix(1).map(String.init) ?? []
    var found: Set<String> = []
    var isLabelled = true
    for at in stride(from: index - 1, through: max(0, index - 7), by: -1) {
      let token = text.tokens[at]
      // Another line or number belongs to another person.
      if token.kind == .cpr || token.kind == .date { break }
      if text.bytes[token.span.end..<place.start].filter({ $0 == 0x0A }).count > 1 { break }
      let word = text.word(at)
      if isLabelled, OtherCitizenNumber.readers.contains(word) { found.insert(OtherCitizenNumber.reader) }
      guard token.kind == .word, !OtherCitizenNumber.labels.contains(word) else { continue }
      isLabelled = false
      // Of "Villads Aabo" only the first counts: a family shares the last.
      if isName(at), !isName(at - 1), own.contains(word) || FirstNames.isOne(text.folded, token.span) {
        found.insert(word)
      }
    }
    let isHead = context.letter.blocks.contains { block in
      [.meta, .address].contains(block.role) && block.span.contains(place)
    }
    if own.contains(where: found.contains) || found.isEmpty && isHead && !context.isChildCase {
      found.insert(OtherCitizenNumber.reader)
    }
    return found
  }

  /// Whether the number is called one: a case may have a number of the same shape.
  private func isLabelled(_ index: Int) -> Bool {
    (max(0, index - 4)..<index).contains { at in
      let word = context.text.word(at)
      return word.hasPrefix("cpr") || word.hasPrefix("personnummer")
    }
  }

  private func isName(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    let token = context.text.tokens[index]
    return token.kind == .word && token.span.length > 2
      && context.text.folded[token.span.start] != context.text.bytes[token.span.start]
      && !OtherCitizenNumber.labels.contains(context.text.word(index))
  }

  private static let reader = "du"
  private static let readers: ClosedWords = ["dit", "du"]
  private static let labels: ClosedWords = [
    "cpr", "cpr-nr", "cpr-nr.", "cpr-nummer", "cpr-nummeret", "personnummer", "vedr", "vedr.", "vedrørende",
    "barn", "barnet", "født", "navn", "borger", "borgeren", "sagen", "deres", "dit", "din", "hendes", "hans",
    "med", "for", "som", "den", "det", "er", "nr", "nr.", "nummer", "mor", "far", "moren", "faren",
    "forælder", "forældre", "ansøger",
  ]
}
