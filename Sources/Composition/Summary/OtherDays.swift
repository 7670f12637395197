import DanishText
import LetterModel
import Understanding

// The day that matters in a letter that decides nothing.
extension Material {
  /// The day to answer or meet, for the essentials of a letter that decides nothing.
  var dayLine: ComposedSentence? {
    if let nothing = nothingToDo, demands.isEmpty { return nothing }
    switch facts.kind {
    case .meeting:
      guard let meeting = facts.dates.first(where: { $0.role == .meeting }) else { return nil }
      let hour = hour(after: meeting.span)
      let day = written(meeting) + (hour.map { " " + text($0) } ?? "")
      return ComposedSentence(
        say("Mødet er \(day).", "The meeting is on \(day)."), .stated,
        [.at(meeting.span)] + (hour.map { [.at($0)] } ?? []))
    case .hearing, .intendedDecision, .request:
      guard let deadline = firstDeadline ?? answerDay else {
        // What may only have been overlooked is not said to be missing.
        guard !mentionsAnswerTime else { return nil }
        return ComposedSentence(
          say("Brevet siger ikke, hvornår du senest skal svare.", "It does not say by when to answer."),
          .notStated, absence(["P2", "F4"], lookedFor: ["senest", "inden"]))
      }
      let day = written(deadline)
      let verb = facts.kind == .hearing ? say("Du kan svare", "You can answer") : say("Svar", "Answer")
      return ComposedSentence(
        say("\(verb) senest \(day).", "\(verb) by \(day)."), .stated, [.at(deadline.span)])
    default:
      if facts.kind == .receipt, firstDemandedDay == nil, let promise = promisedAnswer { return promise }
      if let deadline = firstDemandedDay {
        let day = written(deadline)
        return ComposedSentence(
          say("Dagen at huske er \(day).", "The day to remember is \(day)."), .stated, [.at(deadline.span)])
      }
      guard let deadline = firstDeadline else { return nil }
      let index = facts.sentences.firstIndex { $0.sentence.span.contains(deadline.span) }
      return index.flatMap { stated($0).first }
    }
  }

  /// The day named in a sentence on when the citizen's answer must have come ("Vi skal have dit svar senest den …").
  var answerDay: DateMention? {
    for sentence in facts.sentences where isOnAnswering(text(sentence.sentence.span).inLowerCase) {
      let span = sentence.sentence.span
      let ahead = facts.dates.first { mention in
        span.contains(mention.span) && mention.date >= (facts.date?.value ?? mention.date)
      }
      if let ahead { return ahead }
    }
    return nil
  }

  private var mentionsAnswerTime: Bool {
    facts.sentences.contains { isOnAnswering(text($0.sentence.span).inLowerCase) }
  }

  private func isOnAnswering(_ sentence: String) -> Bool {
    ["senest", "inden ", "frist", "skal være her", "i hænde", "skal være modtaget"].contains {
      sentence.contains($0)
    }
      && ["svar", "bemærkning", "høre fra", "hører fra", "kommentar", "oplysning"].contains {
        sentence.contains($0)
      }
      && !sentence.contains("klage")
  }

  /// A date as the letter writes it, with article where it begins with a figure.
  func written(_ mention: DateMention) -> String {
    let words = text(mention.span)
    return words.first?.isNumber ?? false && !isEnglish ? "den \(words)" : words
  }

  /// "kl. 13.00-13.45" right after a date; nil where none stands there.
  private func hour(after date: Span) -> Span? {
    let end = min(date.end + 40, letter.bytes.count)
    let following = String(decoding: letter.bytes[date.end..<end], as: UTF8.self)
    let words = following.words
    guard let first = words.first, ["kl.", "klokken", "kl", ",kl."].contains(first), words.count > 1,
      let place = firstRange(of: words[1], in: following)
    else { return nil }
    var hour = words[1]
    while let last = hour.last, !last.isNumber { hour.removeLast() }
    guard hour.first?.isNumber ?? false, hour.utf8.count <= 13 else { return nil }
    let before = following[..<place.lowerBound].utf8.count
    let start = firstRange(of: first, in: following).map { following[..<$0.lowerBound].utf8.count } ?? 0
    return Span(date.end + start, date.end + before + hour.utf8.count)
  }

  /// When a receipt says that an answer can be expected ("så du kan regne med en afgørelse senest den 1. juni").
  private var promisedAnswer: ComposedSentence? {
    guard let letterDay = facts.date?.value else { return nil }
    for index in facts.sentences.indices where isTelling(index) {
      guard let span = span(index), !facts.sentences[index].has(.demand),
        facts.dates.contains(where: { span.contains($0.span) && $0.date > letterDay }),
        promises(lower(span))
      else { continue }
      if let line = promiseAlone(in: span) ?? promisedDay(in: span) { return line }
      let lines = stated(index)
      if let line = lines.first(where: { line in line.text.contains { $0.isNumber } }) { return line }
    }
    return nil
  }

  /// "…, så du kan regne med en afgørelse senest den 1. juni 2026" as a sentence of its own.
  private func promiseAlone(in span: Span) -> ComposedSentence? {
    let sentence = text(span)
    guard !isEnglish, let border = firstRange(of: ", så du kan ", in: sentence) else { return nil }
    let rest = "Du kan \(sentence[border.upperBound...])"
    let plain = PlainLanguage.plain(rest, actor: actor, reader: reader)
    guard ["regne med", "forvente"].contains(where: { rest.contains($0) }), !plain.isQuoted,
      plain.sentences.count == 1, plain.longest <= PlainLanguage.longestSentence,
      let line = plain.sentences.first,
      line.contains(where: { $0.isNumber })
    else { return nil }
    return ComposedSentence(line, .stated, [.at(span)])
  }

  /// "Senest torsdag den 16. april 2026 får du et af disse svar:" as the day of the answer.
  private func promisedDay(in span: Span) -> ComposedSentence? {
    let sentence = lower(span)
    guard let letterDay = facts.date?.value, sentence.hasPrefix("senest "), sentence.contains(" får du "),
      sentence.contains("svar"), !sentence.contains("hvis"),
      let day = facts.dates.first(where: { span.contains($0.span) && $0.date > letterDay })
    else { return nil }
    return ComposedSentence(
      say("Du får svar senest \(written(day)).", "You get an answer by \(written(day))."), .stated,
      [.at(span)])
  }

  private func promises(_ sentence: String) -> Bool {
    ["svar", "afgørelse", "hører fra", "høre fra", "behandlet", "færdig", "tilbage"].contains {
      sentence.contains($0)
    }
      && ["senest", "inden", "regne med", "forvente", "forventer", "svarer", "hører", "høre"].contains {
        sentence.contains($0)
      }
      && !sentence.contains("klage")
  }
}
