import DanishText
import LetterModel
import Rulebook
import Understanding

/// Answers about a letter's sentences by number, each found when it is first asked for.
final class Remembered<Answer> {
  private var answers: [Answer?]

  init(count: Int) { answers = Array(repeating: nil, count: count) }

  /// The answer for a number: the one given before, else the one that `find` gives now. Numbers out of range are asked
  /// anew each time.
  func answer(_ number: Int, _ find: () -> Answer) -> Answer {
    guard answers.indices.contains(number) else { return find() }
    if let known = answers[number] { return known }
    let found = find()
    answers[number] = found
    return found
  }
}

/// What tells the decisions of one letter apart.
struct DecisionKey: Hashable {
  private let outcome: Outcome
  private let sentences: [Int]

  init(_ decision: Decision) {
    outcome = decision.outcome
    sentences = decision.sentences
  }
}

/// Answers about a letter's decisions, each found when it is first asked for.
final class RememberedByDecision<Answer> {
  private var answers: [DecisionKey: Answer] = [:]

  /// The answer for a decision: the one given before, else the one that `find` gives now.
  func answer(_ key: DecisionKey, _ find: () -> Answer) -> Answer {
    if let known = answers[key] { return known }
    let found = find()
    answers[key] = found
    return found
  }
}

/// What the sections of a summary and the drafts ask of the same sentences again and again.
final class Memory {
  let telling: Remembered<Bool>
  let aboutComplaint: Remembered<Bool>
  let actSentences: Remembered<Bool>
  let nothingToDo: Remembered<Bool>
  let plain: Remembered<PlainSentence?>
  let headlines = RememberedByDecision<ComposedSentence>()
  let objects = RememberedByDecision<Found<String>?>()
  /// The last days to complain, by index of the decision.
  let days: Remembered<ComplaintDays?>
  /// The closed bodies that have a name, by the name.
  var closedBodies: [String: [BodyEntry]] = [:]
  /// How the letter writes its words; nil until it was asked for.
  var casing: Casing?
  /// The letter in lower case, with the same offsets.
  let folded: [UInt8]
  /// What is asked of the citizen; nil until it was looked for.
  var demands: [Demand]?
  private var texts: [Span: String] = [:]
  private var lower: [Span: String] = [:]
  private var bareWords: [Span: [String]] = [:]

  init(_ review: Review) {
    let count = review.facts.sentences.count
    folded = review.text?.folded ?? foldedToLowerCase(review.letter.bytes)
    telling = Remembered(count: count)
    aboutComplaint = Remembered(count: count)
    actSentences = Remembered(count: count)
    nothingToDo = Remembered(count: count)
    plain = Remembered(count: count)
    days = Remembered(count: review.facts.decisions.count)
  }

  /// The text of a span on one line.
  func text(_ span: Span, in letter: Letter) -> String {
    if let known = texts[span] { return known }
    let text = singleSpaced(letter.string(span))
    texts[span] = text
    return text
  }

  /// The text of a span on one line and in lower case.
  func lower(_ span: Span, in letter: Letter) -> String {
    if let known = lower[span] { return known }
    let text = text(span, in: letter).inLowerCase
    lower[span] = text
    return text
  }

  /// The words of a span without marks, in lower case; a word of marks alone is empty.
  func bareWords(_ span: Span, in letter: Letter) -> [String] {
    if let known = bareWords[span] { return known }
    let words = text(span, in: letter).words.map { bareWord($0) }
    bareWords[span] = words
    return words
  }
}
