import DanishText
import LetterModel

/// What a decision is about, as the letter writes it: "hjælp til tandbehandling".
struct ObjectPhrase {
  let layer: RoleLayer
  let words: Words
  /// Longest phrase in tokens.
  private static let longest = 12

  /// Looks in the results, then in the heading, then in the application.
  func find(for sentences: [Int]) -> Found<String>? {
    for index in sentences {
      if let found = phrase(in: layer.units[index], after: ObjectPhrase.resultLeads) { return found }
    }
    for (index, unit) in layer.units.enumerated() where unit.isHeading && index < 8 {
      if let found = phrase(in: unit, after: ObjectPhrase.headingLeads) { return found }
    }
    for index in layer.sentences.indices where layer.sentences[index].has(.application) {
      let unit = layer.units[index]
      guard !isBeside(unit) else { continue }
      if let found = phrase(in: unit, after: ObjectPhrase.applicationLeads) { return found }
    }
    return nil
  }

  /// "Der er desuden søgt om en grusvej": what was asked for beside the matter itself.
  private func isBeside(_ unit: Unit) -> Bool {
    unit.tokens.prefix(6).contains { ObjectPhrase.beside.contains(words.word($0)) }
  }

  private func phrase(in unit: Unit, after leads: [[String]]) -> Found<String>? {
    for lead in leads {
      for start in unit.tokens where start + lead.count < unit.tokens.upperBound {
        guard lead.indices.allSatisfy({ matches(words.word(start + $0), lead[$0]) }) else { continue }
        if let found = cut(from: start + lead.count, in: unit) { return found }
      }
    }
    return nil
  }

  private func matches(_ word: String, _ pattern: String) -> Bool {
    pattern.hasSuffix("*") ? word.hasPrefix(pattern.dropLast()) : word == pattern
  }

  private func cut(from start: Int, in unit: Unit) -> Found<String>? {
    var end = start
    while end < unit.tokens.upperBound, end - start < ObjectPhrase.longest {
      let token = words.text.tokens[end]
      if token.kind == .punctuation || token.kind == .date || token.kind == .sectionMark { break }
      if ObjectPhrase.stops.contains(words.word(end)), end > start { break }
      end += 1
    }
    guard end > start, words.word(start) != "at", !ObjectPhrase.times.contains(words.word(start)) else {
      return nil
    }
    while end > start + 1, ObjectPhrase.loose.contains(words.word(end - 1)) { end -= 1 }
    let span = words.text.tokens[start].span.union(words.text.tokens[end - 1].span)
    guard span.length > 2 else { return nil }
    return Found(words.text.bytesString(span), at: span)
  }

  private static let resultLeads: [[String]] = [
    ["afslag", "på"], ["afslag", "til"], ["bevilling", "af"], ["bevilling", "på"], ["ansøgning", "om"],
    ["tilladelse", "til"],
    ["dispensation", "fra"], ["dispensation", "til"], ["anmodning", "om"], ["afgørelse", "om"],
    ["ret", "til"], ["berettiget", "til"],
    ["stopper", "din"], ["stopper", "dine"], ["tilbagebetaling", "af"], ["påbud", "om"], ["forbud", "mod"],
    ["bevilger", "dig"],
    ["medhold", "i"], ["bevilget"], ["tilbud", "om"], ["aktindsigt", "i"],
  ]
  private static let headingLeads: [[String]] = [
    ["afslag", "på"], ["afgørelse", "om"], ["ansøgning", "om"], ["vedrørende"], ["bevilling", "af"],
    ["tilladelse", "til"],
    ["afgørelse", "i", "sag", "om"], ["om"],
  ]
  private static let applicationLeads: [[String]] = [
    ["søgt", "om"], ["søgte", "om"], ["ansøgt", "om"], ["ansøgning", "om"], ["anmodet", "om"],
    ["bedt", "om"], ["ansøger", "om"],
  ]
  private static let stops: WordList = [
    "efter", "fra", "jf", "jf.", "fordi", "da", "som", "der", "hvis", "med", "i", "den", "d", "og", "men",
    "af", "er", "bliver",
    "på", "kan", "har", "ikke", "idet", "hermed", "derfor", "fordi", "pr", "pr.", "indtil", "inden", "at",
    "når", "skal", "vil", "du", "vi",
  ]
  private static let beside: WordList = ["desuden", "også", "endvidere", "derudover", "samtidig", "tillige"]
  /// "om måneden", "om ugen": how often, not what about.
  private static let times: WordList = [
    "måneden", "ugen", "året", "dagen", "døgnet", "natten", "måned", "aftenen", "morgenen", "formiddagen",
    "eftermiddagen",
  ]
  private static let loose: WordList = ["om", "til", "af", "på", "for", "en", "et", "ved", "hos"]
}
