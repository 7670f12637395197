import LetterModel
import Understanding

extension Material {
  /// The heading of a section in the reader's words.
  func heading(_ id: SummarySection.ID) -> String {
    switch id {
    case .essentials: say("Det vigtigste", "The most important")
    case .decision: decisionHeading
    case .meaning: say("Hvad betyder det for mig?", "What does it mean for me?")
    case .why:
      facts.decisions.isEmpty
        ? say("Hvad bygger det på?", "What does it rest on?") : say("Hvorfor?", "Why?")
    case .actions: say("Hvad skal jeg gøre – og hvornår?", "What must I do – and when?")
    case .complaint: say("Kan jeg klage?", "Can I complain (klage)?")
    case .help: say("Hvem kan hjælpe?", "Who can help?")
    case .notStated: say("Det siger brevet ikke", "What the letter does not say")
    case .words: say("Ord i brevet", "Words in the letter")
    case .smallPrint: say("Om denne forklaring", "About this explanation")
    }
  }

  private var decisionHeading: String {
    switch facts.kind {
    case _ where !facts.decisions.isEmpty:
      say("Hvad har \(actor.name) besluttet?", "What has \(actor.english) decided?")
    case .hearing, .intendedDecision: say("Hvad vil \(actor.name)?", "What does \(actor.english) intend?")
    default: say("Hvad er det for et brev?", "What kind of letter is it?")
    }
  }
}
