import DanishText
import LetterModel
import Understanding

// The day by which an order is to be carried out, where no sentence asks for it in so many words.
extension Material {
  /// "Gør det, påbuddet kræver, inden den 1. november 2026": for an order told in the passive ("Det pålægges Dem inden …")
  /// or whose day stands after it ("Arbejdet skal være afsluttet den …").
  func orderBox(_ decision: Decision) -> ComposedSentence? {
    guard let (day, index) = orderDay(decision), let span = span(index) else { return nil }
    let line = say(
      "☐ Gør det, påbuddet kræver, \(limit(day)).", "☐ Do what the order (påbud) demands by \(written(day)).")
    return ComposedSentence(line, .stated, [.at(span), .at(day.span)])
  }

  /// The same for the top of the page.
  func orderDayLine(_ decision: Decision) -> ComposedSentence? {
    guard let (day, index) = orderDay(decision), let span = span(index) else { return nil }
    return ComposedSentence(
      say("Du skal gøre noget \(limit(day)).", "You must act by \(written(day))."), .stated,
      [.at(span), .at(day.span)])
  }

  /// The first day after the letter's own in the order, or in what is said of the work beside it.
  private func orderDay(_ decision: Decision) -> (DateMention, Int)? {
    guard decision.outcome == .order, let letterDay = facts.date?.value else { return nil }
    let roles: Set<DateMention.Role> = [.actionDeadline, .effect, .event, .other]
    let beside = decision.sentences.flatMap { [$0, $0 + 1, $0 - 1] }.filter {
      facts.sentences.indices.contains($0)
    }
    for index in beside where isTelling(index) && !isAboutCourt(index) {
      guard let span = span(index), let day = dates(roles, in: span).first(where: { $0.date > letterDay })
      else { continue }
      let words = bareWords(span)
      let isBound =
        day.role == .actionDeadline
        || words.contains { ["senest", "inden", "skal", "færdigt", "afsluttet"].contains($0) }
      if isBound { return (day, index) }
    }
    return nil
  }

  /// "inden den 1. november 2026" or "senest den 1. november 2026", as the letter says it.
  private func limit(_ day: DateMention) -> String {
    let start = max(0, day.span.start - 20)
    let before = String(decoding: letter.bytes[start..<day.span.start], as: UTF8.self).inLowerCase
    let isBefore = before.words.suffix(2).contains("inden")
    return "\(isBefore ? "inden" : "senest") \(written(day))"
  }
}
