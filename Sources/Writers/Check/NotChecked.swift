import Composition
import LetterModel
import Rulebook
import Understanding

extension CheckedLetter {
  /// What was not checked, the same for every letter first, then what this one leaves open. Danish sentences.
  public var notChecked: [String] {
    [always] + (part.map(forPart) ?? forLetter) + settings
  }

  private var always: String {
    "Om oplysningerne er rigtige, om loven er brugt rigtigt i sagen, og om bilagene er vedlagt."
  }

  private func forPart(_ part: LetterPart) -> [String] {
    switch part {
    case .klagevejledning:
      ["Resten af brevet: kun klagevejledningen er læst."]
        + (review.facts.klagevejledning.expected == nil
          ? ["Om klageinstans og klagefrist passer til loven: skriv loven med »--law«."] : [])
    case .begrundelse: ["Resten af brevet: kun begrundelsen er læst, ikke klagevejledningen."]
    case .sprog: ["Begrundelse, klagevejledning og frister: kun sproget er læst."]
    }
  }

  private var forLetter: [String] {
    let facts = review.facts
    var lines = LetterDoubts.lines(of: review)
    if facts.isTemplate { lines.append("Det, der først kommer til, når skabelonen er udfyldt.") }
    if facts.decisions.isEmpty, facts.kind != .uncertain {
      lines.append(
        "Begrundelse og klagevejledning: brevet er læst som »\(DanishLabels.name(of: facts.kind).lowercased())«, ikke som en afgørelse."
      )
    }
    for (index, decision) in facts.decisions.enumerated() {
      let name = facts.decisions.count > 1 ? " (afgørelse \(index + 1))" : ""
      lines += open(decision).map { $0 + name + "." }
    }
    return lines
  }

  /// What one decision leaves open, each without its full stop.
  private func open(_ decision: Decision) -> [String] {
    var lines: [String] = []
    if decision.begrundelse.status == .cannotTell {
      lines.append("Begrundelsen: det kan ikke afgøres, om den er fyldestgørende")
    }
    let guidance = decision.klagevejledning
    switch guidance.status {
    case .cannotTell:
      lines.append(
        guidance.isElsewhere
          ? "Klagevejledningen: brevet siger, at den står et andet sted"
          : "Klagevejledningen: det kan ikke afgøres, om den er fyldestgørende")
    case .notRequired: break
    case .present, .incomplete, .missing:
      if guidance.expected == nil {
        lines.append("Om klageinstans og klagefrist er de rigtige: loven bag afgørelsen er ikke genkendt")
      } else if guidance.expected?.regime.provenance.isVerified == false {
        lines.append("Om klageinstans og klagefrist er de rigtige: regelbogens oplysning er ikke bekræftet")
      }
    }
    return lines
  }

  private var settings: [String] {
    var lines: [String] = []
    if !switchedOff.isEmpty {
      lines.append("Regler, der er slået fra: \(CheckedLetter.list(switchedOff.map(\.description))).")
    }
    return lines
  }
}
