import DanishText
import LetterModel

/// Splits a long sentence where one main clause ends and the next begins.
enum Clauses {
  /// The clauses as sentences without final mark; the sentence alone when it is short or no border is certain.
  /// Items of a list begin with a dash.
  static func split(_ sentence: String, longerThan limit: Int) -> [String] {
    guard Lix.words(in: sentence) > limit else { return [sentence] }
    var pieces: [String] = []
    var rest = sentence.withoutStop.words
    while Lix.words(in: rest.joined(separator: " ")) > limit, let border = border(in: rest) {
      pieces.append(without(rest[..<border].joined(separator: " ")))
      let conjunction = bareWord(rest[border])
      rest = Array(rest[(conjunction == "og" ? border + 1 : border)...])
    }
    pieces.append(rest.joined(separator: " "))
    return pieces.flatMap { piece in
      Lix.words(in: piece) > limit ? ThatClauses.list(piece) ?? [piece] : [piece]
    }.map(\.capitalised)
  }

  /// Where a main clause begins for certain: after a semicolon, or at ", og du …", ", men det …", ", og i maj gik du …".
  private static func border(in words: [String]) -> Int? {
    guard words.count > 6 else { return nil }
    for index in 3..<(words.count - 3) {
      if words[index - 1].hasSuffix(";"), isWhole(words[index...]), !hasColon(words[..<index]) {
        return index
      }
      guard words[index - 1].hasSuffix(","), ["og", "men"].contains(words[index]) else { continue }
      let before = words[..<index]
      if subjects.contains(words[index + 1].inLowerCase), !opensClause(before) { return index }
      if turnsAround(words[(index + 1)...]), !reports(before), !startsWithCondition(before) {
        return index
      }
    }
    return nil
  }

  /// Whether the words begin with a place or time, a finite verb and its subject ("i maj gik du"): in Danish only a
  /// main clause puts the verb before its subject.
  private static func turnsAround(_ words: ArraySlice<String>) -> Bool {
    guard openings.contains(bareWord(words.first ?? "")) else { return false }
    let pair = zip(words.prefix(6), words.prefix(7).dropFirst()).first { people.contains($1) }
    return pair.map { verbs.contains($0.0) || isPast($0.0) } ?? false
  }

  private static func isPast(_ word: String) -> Bool {
    word.utf8.count > 5 && (word.hasSuffix("ede") || word.hasSuffix("te"))
  }

  /// Whether what follows a semicolon can stand alone: it is no list item and begins no subordinate clause.
  private static func isWhole(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first.map({ bareWord($0) }), words.count >= 4 else { return false }
    return !subordinators.contains(first)
      && !["og", "eller", "samt", "men", "dog", "herunder"].contains(first)
      && words.prefix(5).contains { verbs.contains(bareWord($0)) }
  }

  private static func hasColon(_ words: ArraySlice<String>) -> Bool { words.contains { $0.hasSuffix(":") } }

  /// Whether someone's words are being told, so that the next clause may still be theirs.
  private static func reports(_ words: ArraySlice<String>) -> Bool {
    words.contains { ["at", "om", "hvorvidt", "ifølge"].contains(bareWord($0)) } || hasColon(words)
  }

  private static func startsWithCondition(_ words: ArraySlice<String>) -> Bool {
    let first = bareWord(words.first ?? "")
    return ["hvis", "når", "såfremt", "da", "selvom", "medmindre", "mens", "fordi"].contains(first)
  }

  /// Whether a subordinate clause begins in the words; "om måneden" and the like are times.
  private static func opensClause(_ words: ArraySlice<String>) -> Bool {
    zip(words.indices, words).contains { index, word in
      let plain = bareWord(word)
      guard subordinators.contains(plain) else { return false }
      return plain != "om" || !(index + 1 < words.endIndex && times.contains(bareWord(words[index + 1])))
    }
  }

  private static func without(_ text: String) -> String {
    text.hasSuffix(",") || text.hasSuffix(";") ? String(text.dropLast()) : text
  }

  private static let times: Set<String> = [
    "måneden", "ugen", "året", "dagen", "natten", "morgenen", "aftenen",
  ]
  private static let subjects: Set<String> = [
    "du", "i", "kommunen", "det", "den", "han", "hun", "de", "afsenderen",
  ]
  private static let people: Set<String> = ["du", "I", "kommunen", "han", "hun", "De"]
  private static let openings: Set<String> = [
    "den", "i", "ved", "på", "efter", "siden", "derfor", "derefter", "herefter", "samtidig", "til",
  ]
  private static let verbs: Set<String> = [
    "er", "var", "har", "havde", "bliver", "blev", "får", "fik", "kan", "kunne", "skal", "skulle", "vil",
    "ville", "må", "måtte", "bør", "går", "gik", "kom", "kommer", "ligger", "lå", "står", "stod", "gør",
    "gjorde", "giver", "gav", "siger", "sagde", "skriver", "skrev", "viser", "ændrer", "betaler", "bor",
    "boede", "sov", "søgte", "tog", "så", "bruger", "gælder",
  ]
  private static let subordinators: Set<String> = [
    "at", "hvis", "når", "da", "fordi", "som", "der", "selvom", "selv", "medmindre", "mens", "indtil", "før",
    "inden", "efter", "om", "hvor", "hvorfor", "hvad", "hvem", "hvilken", "hvilket", "hvilke", "hvordan",
    "idet", "så", "end", "både", "enten", "hverken", "ligesom", "såfremt", "siden", "dersom",
  ]
}

/// Sets "…, at A, at B, og at C" as a list: the words in front, then an item for each "at".
enum ThatClauses {
  /// The lines; nil when the clauses may hang on each other and not on what stands in front.
  static func list(_ sentence: String) -> [String]? {
    let words = sentence.withoutStop.words
    if let weighed = weighed(words) { return weighed }
    let places = words.indices.filter { bareWord(words[$0]) == "at" && isConjunction(words, $0) }
    guard places.count >= 2,
      words.indices.allSatisfy({
        bareWord(words[$0]) != "at" || places.contains($0) || isInfinitive(words, after: $0)
      }),
      let first = places.first, first >= 2, words[first - 1].hasSuffix(",")
    else { return nil }
    for place in places.dropFirst() {
      let isLast = place == places.last
      guard isLast ? joins(words, place) : words[place - 1].hasSuffix(",") && !speaks(words, place) else {
        return nil
      }
    }
    var lines = [String(words[..<first].joined(separator: " ").dropLast()) + ":"]
    for (index, place) in places.enumerated() {
      let next = index + 1 < places.count ? places[index + 1] : words.count
      var item = Array(words[place..<next])
      if next < words.count {
        // "… og at", "… og på, at": what joins the next clause is no part of this one.
        let isOn =
          item.count > 1 && ["på", "på,"].contains(item[item.count - 1]) && item[item.count - 2] == "og"
        if isOn { item.removeLast() }
        if item.last == "og" { item.removeLast() }
      }
      let text = item.joined(separator: " ")
      lines.append("– " + (text.hasSuffix(",") ? String(text.dropLast()) : text))
    }
    return lines
  }

  /// "Vi har lagt vægt på lægens vurdering, og på at du har arbejdet": a thing and a clause, an item for each.
  private static func weighed(_ words: [String]) -> [String]? {
    let bare = words.map { bareWord($0) }
    guard let weight = bare.firstIndex(of: "vægt"), weight + 2 < words.count, bare[weight + 1] == "på",
      !words[weight + 1].hasSuffix(","), bare[weight + 2] != "at",
      let next = bare.indices.first(where: {
        $0 > weight + 2 && $0 + 3 < bare.count && bare[$0] == "og" && bare[$0 + 1] == "på"
          && bare[$0 + 2] == "at"
      }), !bare[weight...].prefix(next - weight).contains("at"),
      !bare[(next + 3)...].contains("at"), !bare[..<weight].contains("ikke")
    else { return nil }
    let first = words[(weight + 2)..<next].joined(separator: " ")
    return [
      words[...(weight + 1)].joined(separator: " ") + ":",
      "– " + (first.hasSuffix(",") ? String(first.dropLast()) : first),
      "– " + words[(next + 2)...].joined(separator: " "),
    ]
  }

  /// Whether "at" begins a clause and no infinitive: it follows a comma, "og" or "på".
  private static func isConjunction(_ words: [String], _ place: Int) -> Bool {
    place > 0 && (words[place - 1].hasSuffix(",") || ["og", "på"].contains(words[place - 1]))
  }

  /// Whether an infinitive follows ("muligt at lægge").
  private static func isInfinitive(_ words: [String], after place: Int) -> Bool {
    guard words.indices.contains(place + 1), let reading = Verbs.reading(bareWord(words[place + 1])) else {
      return false
    }
    return reading.forms.contains(.infinitive)
  }

  /// Whether the clause is joined to those before it by "og at" or "og på, at".
  private static func joins(_ words: [String], _ place: Int) -> Bool {
    if words[place - 1] == "og" { return true }
    return place > 1 && ["på", "på,"].contains(words[place - 1]) && words[place - 2] == "og"
  }

  /// Whether the word before is one that takes an "at" of its own.
  private static func speaks(_ words: [String], _ place: Int) -> Bool {
    let word = bareWord(words[place - 1])
    return [
      "siger", "skriver", "mener", "oplyser", "vurderer", "viser", "sagt", "skrevet", "oplyst", "vurderet",
      "fortalt", "mente", "på", "om", "tror", "ved", "vidste", "betyder", "sådan", "så", "af", "for", "til",
    ].contains(word)
  }
}
