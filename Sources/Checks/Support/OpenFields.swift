import DanishText
import LetterModel
import Understanding

/// Finds gaps that no field's mark shows: words in brackets where a noun or number belongs, a lone `X` before a unit, and
/// places where a merge printed nothing.
struct OpenFields {
  private let text: AnalysedText
  private let context: RuleContext

  init(_ context: RuleContext) {
    self.context = context
    text = context.text
  }

  /// The gaps in text order, without those the reader of the file has found.
  var all: [Span] {
    let known = PlaceIndex(context.letter.placeholders.map(\.span))
    var found: [Span] = []
    for sentence in context.facts.sentences where context.blockRole(sentence) != .quotedLaw {
      for index in sentence.sentence.tokens {
        guard let span = gap(at: index, in: sentence.sentence.tokens), !known.overlaps(span),
          !context.isQuoted(span)
        else { continue }
        found.append(span)
      }
    }
    return found
  }

  private func gap(at index: Int, in range: Range<Int>) -> Span? {
    switch text.folded[text.tokens[index].span.start] {
    case UInt8(ascii: "["), UInt8(ascii: "("): bracket(at: index, in: range)
    case UInt8(ascii: "x"): cross(at: index, in: range)
    case UInt8(ascii: "?"): questions(at: index, in: range)
    case UInt8(ascii: "k"), UInt8(ascii: "h"): nobody(at: index) ?? nothing(at: index, in: range)
    case UInt8(ascii: "s"), UInt8(ascii: "d"): noDay(at: index, in: range)
    case 0xC2: noSection(at: index, in: range)
    default: nil
    }
  }

  // MARK: Brackets

  /// "Ring gerne på [direkte nummer], hvis", "Kære [forældrenes navne]", "den (dato)": a few small words in brackets right
  /// behind a word that something must follow. Round brackets need a field's word too.
  private func bracket(at index: Int, in range: Range<Int>) -> Span? {
    let isSquare = text.token(index, is: "[")
    guard index > range.lowerBound, awaits(index - 1),
      let close = (index + 1..<min(index + 7, range.upperBound)).first(where: {
        text.token($0, is: isSquare ? "]" : ")")
      }), close > index + 1
    else { return nil }
    let words = text.tokens[(index + 1)..<close]
    guard words.allSatisfy({ $0.kind == .word || $0.kind == .abbreviation }), isSmall(words[index + 1]),
      close + 1 >= range.upperBound || !isNounSlotFilled(close + 1)
    else { return nil }
    if !isSquare {
      guard words.count <= 3, let last = words.last, OpenFields.names.contains(text.foldedString(last)) else {
        return nil
      }
    }
    return text.tokens[index].span.union(text.tokens[close].span)
  }

  /// Whether the word needs something behind it.
  private func awaits(_ index: Int) -> Bool {
    let word = text.word(index)
    return OpenFields.openers.contains(word)
  }

  /// "på [det] nummer": the slot is filled by a word that goes on in small letters and is no conjunction or preposition.
  private func isNounSlotFilled(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word else { return token.kind == .number }
    return !OpenFields.followers.contains(text.foldedString(token))
  }

  private static let openers: Set<String> = [
    "på", "til", "fra", "den", "af", "hos", "med", "ved", "kære", "hej", "om", "kl.", "kl", "nr.", "nr",
    "tlf.", "telefon",
    "senest", "dit", "din", "dine", "jeres", "dig", "er", "udgør", "for", "i", "efter", "inden", "mellem",
    "§", "kr.",
    "får", "søgte", "hedder", "navn", "barn",
  ]
  private static let followers: Set<String> = [
    "og", "eller", "hvis", "om", "i", "på", "til", "fra", "af", "med", "ved", "som", "der", "at", "kr", "kr.",
    "timer",
    "uger", "dage", "måneder", "har", "er", "får", "kan", "skal", "vil", "blev", "hvor", "fordi", "da", "når",
    "inden",
    "senest", "efter", "for", "hos", "søgte", "ikke", "kl", "kl.", "så", "men", "samt", "via", "kontakter",
    "ringer",
  ]
  private static let names: Set<String> = [
    "navn", "dato", "beløb", "adresse", "sagsnummer", "telefonnummer", "telefon", "nummer", "klokkeslæt",
    "tidspunkt",
    "periode", "antal", "barnets navn", "fornavn", "paragraf", "frist", "måned", "årstal", "ydelse",
    "indsats",
  ]

  // MARK: Crosses and question marks

  /// "X kr.", "den X. marts", "§ X": one cross where a number belongs.
  private func cross(at index: Int, in range: Range<Int>) -> Span? {
    let token = text.tokens[index]
    let isLone = token.span.length == 1 || token.span.length == 2 && text.bytes[token.span.end - 1] == 0x2E
    guard isLone, index > range.lowerBound, index + 1 < range.upperBound else { return nil }
    let before = text.word(index - 1)
    let after = text.word(index + 1)
    let isDay =
      before == "den"
      && (Wording.month(named: after) != nil
        || after == "." && index + 2 < range.upperBound
          && Wording.month(named: text.word(index + 2)) != nil)
    let isMeasure = token.span.length == 1 && OpenFields.units.contains(after)
    return before == "§" || isDay || isMeasure ? token.span : nil
  }

  private static let units: Set<String> = [
    "kr", "kr.", "kroner", "timer", "uger", "dage", "måneder", "procent", "gange", "kilometer", "km", "meter",
  ]

  /// "kl. ??", "den ???": question marks that stand for a word of their own.
  private func questions(at index: Int, in range: Range<Int>) -> Span? {
    guard index > range.lowerBound, index + 1 < range.upperBound else { return nil }
    let first = text.tokens[index].span
    let isApart = text.tokens[index - 1].span.end < first.start
    guard isApart, text.bytes[first.start] == 0x3F else { return nil }
    var end = first.end
    while end < text.bytes.count, text.bytes[end] == 0x3F { end += 1 }
    return end - first.start >= 2 ? Span(first.start, end) : nil
  }

  // MARK: Where a merge printed nothing

  /// "Kære ," and "Hej" alone on its line: nobody's name.
  private func nobody(at index: Int) -> Span? {
    guard text.token(index, is: "kære") || text.token(index, is: "hej") else { return nil }
    let token = text.tokens[index]
    let opens = token.span.start == 0 || text.bytes[token.span.start - 1] == 0x0A
    guard opens, text.token(index, is: "kære"), index + 1 < text.tokens.count else { return nil }
    let next = text.tokens[index + 1]
    let isAlone = text.bytes[token.span.end..<next.span.start].contains(0x0A)
    return isAlone || text.token(index + 1, is: ",") ? token.span : nil
  }

  /// "på kr. om måneden", "udgør kr.": a sum without its number.
  private func nothing(at index: Int, in range: Range<Int>) -> Span? {
    guard text.token(index, is: "kr.") || text.token(index, is: "kr") || text.token(index, is: "kroner"),
      index > range.lowerBound, context.letter.blocks[safeBlock(at: index)].role == .body
    else { return nil }
    let before = text.word(index - 1)
    guard ["på", "udgør", "får", "betale", "betaler", "bevilget", "bevilger"].contains(before) else {
      return nil
    }
    let after = index + 1 < range.upperBound ? text.tokens[index + 1] : nil
    if let after, after.kind == .number || text.foldedString(after) == "-" { return nil }
    return text.tokens[index].span
  }

  /// "senest den.", "dateret den,": a day that is not there.
  private func noDay(at index: Int, in range: Range<Int>) -> Span? {
    let word = text.word(index)
    guard word == "senest" || word == "dateret", index + 2 < range.upperBound,
      text.token(index + 1, is: "den")
    else { return nil }
    let next = text.tokens[index + 2]
    guard next.kind == .punctuation, [0x2E, 0x2C].contains(text.bytes[next.span.start]) else { return nil }
    return text.tokens[index].span.union(text.tokens[index + 1].span)
  }

  /// "efter § i serviceloven": a section without its number.
  private func noSection(at index: Int, in range: Range<Int>) -> Span? {
    guard text.tokens[index].kind == .sectionMark, index > range.lowerBound, index + 1 < range.upperBound,
      ["efter", "af", "i", "jf.", "jf", "ved"].contains(text.word(index - 1))
    else { return nil }
    let next = text.word(index + 1)
    return ["i", ",", ".", "stk.", "stk", "og"].contains(next) ? text.tokens[index].span : nil
  }

  private func safeBlock(at index: Int) -> Int {
    let span = text.tokens[index].span
    return context.sentence(at: span)?.sentence.block ?? 0
  }

  private func isSmall(_ token: Token) -> Bool {
    let first = text.bytes[token.span.start]
    return (0x61...0x7A).contains(first)
      || first == 0xC3 && token.span.length > 1 && text.bytes[token.span.start + 1] >= 0xA0
  }
}
