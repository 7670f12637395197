import DanishText
public import LetterModel
import Rulebook
import Understanding

extension CaseFile {
  /// A day the citizen must keep.
  public struct DayToKeep: Hashable, Sendable {
    /// What must be done by the day.
    public enum Purpose: String, Sendable, Hashable {
      /// Complain, by the letter or by the earlier of letter and law.
      case complain
      /// Complain, where the letter's own day came too early and is over.
      case complainByLaw
      /// Answer a hearing or a request.
      case answer
      /// Do what the letter asks.
      case act
      /// Be at a meeting.
      case meeting

      /// Whether it is the last day of a complaint.
      public var isComplaint: Bool { self == .complain || self == .complainByLaw }
    }

    /// The day.
    public let date: CivilDate
    /// What it is for.
    public let purpose: Purpose
  }

  /// The days a letter sets its reader, soonest first. A day that the authority sets itself is none of them.
  static func days(of review: Review, rulebook: Rulebook) -> [DayToKeep] {
    let material = Material(review: review, rulebook: rulebook, options: SummaryOptions())
    let facts = review.facts
    var days: [DayToKeep] = []
    func add(_ date: CivilDate?, _ purpose: DayToKeep.Purpose) {
      guard let date, !days.contains(where: { $0.date == date }) else { return }
      days.append(DayToKeep(date: date, purpose: purpose))
    }
    if DraftComposer.fitting(review, rulebook: rulebook).contains(where: { $0.kind == .klage }),
      let complaint = ComplaintDays(of: review, rulebook: rulebook)
    {
      let isByLaw = complaint.state(on: review.asOf) == .openByLaw
      switch complaint.state(on: review.asOf) {
      case .open: add(complaint.safe, .complain)
      case .openByLaw, .openByLetter, .passed: add(complaint.last, isByLaw ? .complainByLaw : .complain)
      }
    }
    switch facts.kind {
    case .meeting: add(facts.dates.first { $0.role == .meeting }?.date, .meeting)
    case .hearing, .intendedDecision, .request: add(material.dayToAnswer?.date, .answer)
    default: break
    }
    // What the letter asks for itself; of a receipt or information only that.
    if facts.decisions.isEmpty || facts.kind == .decision,
      ![.hearing, .intendedDecision].contains(facts.kind)
    {
      add(material.firstDemandedDay?.date, facts.kind == .request ? .answer : .act)
    }
    return days.sorted { $0.date < $1.date }
  }
}

extension Material {
  /// The day an answer must have come: what is asked for with its day, else the earliest that is not the authority's own.
  fileprivate var dayToAnswer: DateMention? {
    if let asked = firstDemandedDay ?? answerDay { return asked }
    let days = facts.dates.filter { [.answerDeadline, .actionDeadline].contains($0.role) }
    return days.filter { mention in
      !facts.sentences.contains {
        $0.sentence.span.contains(mention.span) && isPromise(text($0.sentence.span))
      }
    }.min { $0.date < $1.date }
  }

  /// Whether a sentence says what the authority will do itself: "Vi svarer dig senest den …".
  private func isPromise(_ sentence: String) -> Bool {
    let words = sentence.inLowerCase.words.map { bareWord($0) }
    guard let verb = words.firstIndex(where: { Material.promises.contains($0) }) else { return false }
    let around = words[max(0, verb - 3)..<min(words.count, verb + 2)]
    return around.contains {
      ["vi", "kommunen", "jeg", "ankestyrelsen", "nævnet", "sagsbehandleren"].contains($0)
    }
  }

  private static let promises: Set<String> = [
    "svarer", "svare", "afgør", "afgøre", "behandler", "sender", "skriver", "ringer", "kontakter",
    "forventer",
    "regner", "vender", "træffer", "giver", "ser", "hører", "beslutter",
  ]
}
