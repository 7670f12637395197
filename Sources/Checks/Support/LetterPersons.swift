import DanishText
import LetterModel
import Understanding

/// Whom a letter tells of, by given names and pronouns, and where it tells of somebody else than it is about.
struct LetterPersons {
  private let context: RuleContext
  private let text: AnalysedText

  init(_ context: RuleContext) {
    self.context = context
    text = context.text
  }

  // MARK: Somebody else's case

  /// "Connie Falk er 46 år", where the letter goes to Jesper Vinding: the account of another person.
  func someoneElse(than recipient: String) -> Span? {
    guard !context.isChildCase else { return nil }
    let own = recipient.lowercased().split(separator: " ").map(String.init)
    for sentence in context.outsideGuidance where !sentence.has(.citizenView) {
      let tokens = sentence.sentence.tokens
      guard tokens.count > 4, let first = tokens.first, isName(first), isCapital(first + 1),
        text.tokens[first + 1].kind == .word, accounts(behind: first + 2, tokens)
      else { continue }
      let name = text.tokens[first].span.union(text.tokens[first + 1].span)
      let words = [text.word(first), text.word(first + 1)]
      if !words.contains(where: own.contains), !isNamedElsewhere(words) { return name }
    }
    return nil
  }

  /// "Birgit flytter" in a letter to Henning; "Han er 46 år", where nobody stands before whom it could be.
  func someoneCalled(unlike recipient: String) -> Span? {
    guard !context.isChildCase, !childTopics, context.cues(.relative).isEmpty else { return nil }
    let own = recipient.lowercased().split(separator: " ").map(String.init)
    let sentences = context.outsideGuidance.filter { [.body, .listItem].contains(context.blockRole($0)) }
    for (place, sentence) in sentences.enumerated() where !sentence.has(.citizenView) {
      let tokens = sentence.sentence.tokens
      guard let first = tokens.first, tokens.count > 3 else { continue }
      if isName(first), tellsCondition(behind: first + 1, sentence) {
        let name = text.word(first)
        if !own.contains(where: { isSame($0, name) }), !isIntroduced(name), isNamedOnce(name) {
          return text.tokens[first].span
        }
      }
      // Whom a pronoun stands for can be anybody named by what they are; only an age is told of nobody in passing.
      if isAge(behind: first + 1, tokens),
        LetterPersons.subjects.contains(text.folded, text.tokens[first].span),
        !sentences[max(0, place - 2)..<place].contains(where: { namesAnother($0, than: "") })
      {
        return text.tokens[first].span
      }
    }
    return nil
  }

  /// "bruger en rollator", "har epilepsi", "er 46 år": how somebody lives, in a sentence that speaks to nobody. "Line er din
  /// kontaktperson" and "Mads har skrevet udtalelsen" tell of those who handle the case.
  private func tellsCondition(behind index: Int, _ sentence: RoleSentence) -> Bool {
    let tokens = sentence.sentence.tokens
    guard index + 1 < tokens.upperBound, !sentence.has(.contact),
      !tokens.contains(where: { LetterPersons.spoken.contains(text.folded, text.tokens[$0].span) })
    else { return false }
    if isAge(behind: index, tokens) { return true }
    if text.token(index, is: "har") || text.token(index, is: "får") {
      let next = text.word(index + 1)
      return !next.hasSuffix("et") && !next.hasSuffix("t") && !LetterPersons.tasks.begin(next)
    }
    return LetterPersons.lives.contains(text.folded, text.tokens[index].span)
  }

  private func isAge(behind index: Int, _ tokens: Range<Int>) -> Bool {
    index + 2 < tokens.upperBound && text.token(index, is: "er") && text.tokens[index + 1].kind == .number
      && text.token(index + 2, is: "år")
  }

  private static let lives: ClosedWords = ["bruger", "bor", "går", "trives", "lider", "flytter"]
  private static let spoken: ClosedWords = [
    "du", "dig", "din", "dit", "dine", "jer", "jeres", "vi", "os", "vores", "sagen", "brevet", "fra",
  ]
  private static let tasks: WordParts = [
    "kopi", "ansvar", "kontakt", "træffe", "møde", "telefon", "ferie", "tid",
  ]

  /// Whether the name opens sentences and stands nowhere else: one named in passing before may be told of.
  private func isNamedOnce(_ name: String) -> Bool {
    !text.tokens.indices.contains { isCapital($0) && isSame(text.word($0), name) && !opensSentence($0) }
  }

  private static let subjects: ClosedWords = ["han", "hun"]

  /// "Tillykke, Lone,": the one spoken to, where it is not the recipient.
  func spokenTo(unlike recipient: String) -> Span? {
    let own = recipient.lowercased().split(separator: " ").map(String.init)
    let index = text.tokens.indices.dropFirst(2).first { index in
      isName(index) && text.token(index - 1, is: ",")
        && LetterPersons.calls.contains(text.folded, text.tokens[index - 2].span)
        && !own.contains { isSame($0, text.word(index)) }
    }
    return index.map { text.tokens[$0].span }
  }

  private static let calls: ClosedWords = ["tillykke", "tak", "velkommen", "kære", "hej"]

  /// "er 46 år", "har søgt om": what is told of the one whose case it is.
  private func accounts(behind index: Int, _ tokens: Range<Int>) -> Bool {
    guard index + 2 < tokens.upperBound else { return false }
    if text.token(index, is: "er"), text.tokens[index + 1].kind == .number {
      return text.token(index + 2, is: "år")
    }
    if text.token(index, is: "søger") || text.token(index, is: "søgte") { return true }
    return text.token(index, is: "har")
      && LetterPersons.applied.contains(text.folded, text.tokens[index + 1].span)
  }

  private static let applied: ClosedWords = ["søgt", "ansøgt"]

  /// Whether the name stands in the head or the closing of the letter too.
  private func isNamedElsewhere(_ words: [String]) -> Bool {
    context.letter.blocks.contains { block in
      !block.role.isContent && words.allSatisfy { context.folded(block.span).contains($0) }
    }
  }

  // MARK: The child

  /// The child in the heading: "… for Ellen", "specialklasse til Alma".
  private var child: String? {
    guard context.isChildCase || childTopics else { return nil }
    for sentence in context.facts.sentences
    where [.heading, .address].contains(context.blockRole(sentence)) {
      let tokens = sentence.sentence.tokens
      for index in tokens.dropFirst() where isName(index) && isCapital(index) {
        let isFull =
          index + 1 < tokens.upperBound && isCapital(index + 1) && text.tokens[index + 1].kind == .word
        guard LetterPersons.before.contains(text.folded, text.tokens[index - 1].span), !isFull else {
          continue
        }
        // "Til forældrene til Alma", and no "Til Camilla og Anders".
        if context.blockRole(sentence) == .address {
          guard index - 2 >= tokens.lowerBound, text.word(index - 2).hasPrefix("forældre") else { continue }
        }
        return text.word(index)
      }
    }
    return nil
  }

  private static let before: ClosedWords = ["for", "til", "om", "vedrørende"]

  private var childTopics: Bool {
    text.tokens.contains {
      $0.kind == .word && LetterPersons.childWords.contains(text.folded, $0.span)
    }
  }

  private static let childWords: ClosedWords = [
    "skolen", "skolens", "skole", "sfo", "sfo'en", "børnehave", "dagtilbud", "elev", "klasse",
    "specialklasse", "børneepilepsi", "forælder", "forældre", "forældrene",
  ]

  /// "Jonathan har børneepilepsi" in a letter about Alma: another child's name, and nobody said to be one.
  var otherChild: Span? {
    guard let child, !hasSiblings else { return nil }
    for sentence in context.outsideGuidance where [.body, .listItem].contains(context.blockRole(sentence)) {
      guard let first = sentence.sentence.tokens.first, isName(first),
        tellsCondition(behind: first + 1, sentence)
      else { continue }
      let name = text.word(first)
      let namesChild = sentence.sentence.tokens.contains { isSame(text.word($0), child) }
      if !isSame(name, child), !namesChild, !isIntroduced(name) { return text.tokens[first].span }
    }
    return nil
  }

  private var hasSiblings: Bool {
    text.tokens.contains { token in
      token.kind == .word && LetterPersons.siblings.contains(text.folded, token.span)
    }
  }

  private static let siblings: ClosedWords = [
    "søskende", "bror", "lillebror", "storebror", "søster", "lillesøster", "storesøster", "tvilling",
    "tvillinger",
    "tvillingebror", "tvillingesøster", "begge", "børnene", "halvbror", "halvsøster",
  ]

  /// Whether any mention of the name says who it is: a word for a person or "og" right before it, a family name behind it,
  /// or the name in the head or closing.
  private func isIntroduced(_ name: String) -> Bool {
    text.tokens.indices.contains { index in
      guard text.tokens[index].kind == .word, isSame(text.word(index), name), isCapital(index) else {
        return false
      }
      guard let place = context.sentenceIndex(at: text.tokens[index].span),
        context.letter.blocks[context.facts.sentences[place].sentence.block].role.isContent
      else { return true }
      if index + 1 < text.tokens.count, text.tokens[index + 1].kind == .word, isCapital(index + 1),
        !opensSentence(index + 1)
      {
        return true
      }
      guard index > 0, !opensSentence(index) else { return false }
      let before = text.tokens[index - 1]
      if LetterPersons.joints.contains(text.folded, before.span) { return false }
      return before.kind == .word || before.kind == .punctuation && !text.token(index - 1, is: ",")
    }
  }

  private static let joints: ClosedWords = [
    "at", "når", "da", "fordi", "om", "for", "til", "hvor", "så", "men", "hvis", "indtil", "mens",
  ]

  // MARK: Pronouns

  /// "Alma har epilepsi. Han får anfald": the pronoun of the other sex right behind a sentence about the child alone.
  var wrongPronoun: Span? {
    guard let child, let wrong = otherPronouns(than: child) else { return nil }
    let sentences = context.outsideGuidance
    for (sentence, before) in zip(sentences.dropFirst(), sentences) {
      guard let pronoun = sentence.sentence.tokens.first,
        wrong.contains(text.folded, text.tokens[pronoun].span),
        tellsCondition(behind: pronoun + 1, sentence),
        let subject = before.sentence.tokens.first, isSame(text.word(subject), child),
        // "Alma har talt med læreren. Han …": any noun in the definite form may be whom the pronoun stands for.
        !before.sentence.tokens.contains(where: {
          text.word($0).hasSuffix("en") && text.word($0).utf8.count > 4
        }),
        !namesAnother(before, than: child), !namesAnother(sentence, than: child)
      else { continue }
      return text.tokens[pronoun].span
    }
    return nil
  }

  private func otherPronouns(than name: String) -> ClosedWords? {
    let bytes = Array(name.utf8)
    let whole = Span(0, bytes.count)
    if FirstNames.women.contains(bytes, whole) { return ["han", "hans", "ham"] }
    return FirstNames.men.contains(bytes, whole) ? ["hun", "hendes", "hende"] : nil
  }

  /// Whether the sentence has another person, by name or by what they are.
  private func namesAnother(_ sentence: RoleSentence, than child: String) -> Bool {
    let first = sentence.sentence.tokens.lowerBound
    return sentence.sentence.tokens.contains { index in
      text.tokens[index].kind == .word && (index > first ? isCapital(index) : isName(index))
        && !isSame(text.word(index), child)
        && !LetterPersons.polite.contains(text.folded, text.tokens[index].span)
    } || context.cues(.person).contains { sentence.span.contains($0) }
  }

  /// Words with a capital that are no names.
  private static let polite: ClosedWords = ["i", "jer", "jeres", "de", "dem", "deres"]

  // MARK: Words

  private func isName(_ index: Int) -> Bool {
    let span = text.tokens[index].span
    guard isCapital(index) else { return false }
    if FirstNames.isOne(text.folded, span) { return true }
    return span.length > 3 && text.folded[span.end - 1] == UInt8(ascii: "s")
      && FirstNames.isOne(text.folded, Span(span.start, span.end - 1))
  }

  private func isSame(_ one: String, _ other: String) -> Bool {
    one == other || one == other + "s" || one + "s" == other
  }

  private func opensSentence(_ index: Int) -> Bool {
    context.sentence(at: text.tokens[index].span)?.sentence.tokens.lowerBound == index
  }

  private func isCapital(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    let start = text.tokens[index].span.start
    return text.bytes[start] != text.folded[start]
      || text.bytes[start] == 0xC3 && text.bytes[start + 1] != text.folded[start + 1]
  }
}
