import DanishText
import LetterModel
import Understanding

/// Deadlines that stand behind a label on a line of their own ("Svarfrist: 1. september 2026"), held against the days
/// that the sentences of the letter give for the same thing.
struct LabelledDeadlines {
  private let context: RuleContext

  init(_ context: RuleContext) { self.context = context }

  /// A labelled day and another day for the same; nil when they agree, or when only one of them is there.
  var contradiction: (DateMention, DateMention)? {
    for label in labelled {
      let told = label.isPayment ? payments : answers
      if let other = told.first, !told.contains(where: { $0.date == label.day.date }) {
        return (label.day, other)
      }
    }
    return nil
  }

  private var labelled: [(day: DateMention, isPayment: Bool)] {
    context.facts.dates.compactMap { day in
      guard let block = context.letter.blocks.first(where: { $0.span.contains(day.span) }),
        block.document == 0
      else { return nil }
      let before = context.letter.string(Span(block.span.start, day.span.start))
      let line = before.split(separator: "\n").last ?? ""
      let words = line.lowercased().split { !$0.isLetter }.map(String.init).filter { $0 != "den" }
      guard line.contains(":"), (1...6).contains(words.count), let kind = LabelledDeadlines.kind(of: words)
      else {
        return nil
      }
      return (day, kind)
    }
  }

  /// Whether the label is for paying; nil for no label of a deadline.
  private static func kind(of words: [String]) -> Bool? {
    let label = words.joined(separator: " ")
    if answers.contains(label) { return false }
    // "Frist for at indsende", "Frist for at sende papirerne", "Frist for at betale".
    if label.hasPrefix("frist for at ") { return label.contains("betale") }
    return payments.contains(label) ? true : nil
  }

  private static let answers: Set<String> = [
    "svarfrist", "frist for svar", "svar senest", "høringsfrist", "frist for bemærkninger", "frist",
    "din frist",
    "indsendelsesfrist",
  ]
  private static let payments: Set<String> = [
    "sidste betalingsdag", "betalingsfrist", "sidste rettidige betaling", "forfaldsdato", "forfald",
    "betales senest",
  ]

  /// Days to answer by in the sentences of a letter that asks for an answer.
  private var answers: [DateMention] {
    guard [.request, .hearing, .intendedDecision].contains(context.facts.kind) else { return [] }
    return running { $0.role == .answerDeadline || $0.role == .actionDeadline }
  }

  /// Days to pay by: "skal være betalt senest den 16. juni", and no first instalment.
  private var payments: [DateMention] {
    running { day in
      guard let sentence = context.sentence(at: day.span) else { return false }
      let words = context.foldedWords(of: sentence)
      return words.contains { $0.hasPrefix("betal") || $0.hasPrefix("indbetal") } && words.contains("senest")
        && !words.contains {
          $0.hasPrefix("afdrag") || $0.hasPrefix("rate") || $0 == "første" || $0 == "hvis"
        }
    }
  }

  private func running(_ isWanted: (DateMention) -> Bool) -> [DateMention] {
    context.facts.dates.filter { day in
      guard let sentence = context.sentence(at: day.span),
        [.body, .listItem].contains(context.blockRole(sentence)),
        context.words(in: sentence) > 4
      else { return false }
      return isWanted(day)
    }
  }
}
