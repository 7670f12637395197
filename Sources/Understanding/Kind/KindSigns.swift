import DanishText
import LetterModel

/// What title, head and text as a whole say about the kind of a letter.
extension KindGate {
  /// Whether the title tells a result.
  var titleDecides: Bool {
    layer.units.indices.contains { index in
      layer.units[index].isTitle
        && layer.claims[index].contains {
          $0.weight >= 1 && $0.outcome != .other && $0.cue != "grant-you-get"
        }
    }
  }

  /// Whether the letter uses the word: partshøring, høringsfrist.
  var isCalledHearing: Bool {
    layer.units.contains { unit in
      unit.isContent && unit.cues.contains { $0.id == "hearing-word" }
    }
  }

  /// Whether running text tells a result for sure.
  var decidesInText: Bool {
    layer.units.indices.contains { index in
      layer.units[index].isContent && !layer.units[index].isHeading && !zone.contains(index)
        && (layer.claims[index].first?.weight ?? 0) >= 1.1
    }
  }

  func strongestOutcome() -> Double {
    var best = 0.0
    for (index, unit) in layer.units.enumerated() where unit.isContent && !zone.contains(index) {
      if let claim = layer.claims[index].first { best = max(best, claim.weight) }
    }
    return best
  }

  /// "Vi har truffet afgørelse", a heading that says afgørelse, or an outcome in the first sentences, not looking ahead.
  func explicitDecision() -> Bool {
    layer.units.indices.contains { index in
      let unit = layer.units[index]
      guard unit.isContent, !zone.contains(index), let claim = layer.claims[index].first, claim.weight >= 1.1
      else { return false }
      return unit.isHeading || unit.weight("kind", "decision") > 0 || claim.weight >= 1.2
    }
  }

  func isReassessment(_ tally: Tally) -> Bool {
    let upheld = layer.claims.contains { claims in
      claims.contains { $0.outcome == .upheld && $0.weight >= 0.9 }
    }
    guard tally("reassessment") >= 1 || (upheld && tally("own-complaint") >= 1), !titleNamesAppealBody
    else { return false }
    if upheld { return true }
    if isAboutFee { return false }
    let refuses = layer.claims.contains {
      $0.contains { $0.weight >= 1.1 && $0.outcome != .grant && $0.outcome != .other }
    }
    return tally("reassessment") >= 1.3 && !refuses
  }

  /// An objection to a parking fee is answered by the first decision on it.
  var isAboutFee: Bool {
    layer.units.contains { unit in
      unit.isContent
        && unit.tokens.contains {
          ["parkeringsafgift", "kontrolafgift", "p-afgift"].contains(where: words.word($0).hasPrefix)
        }
    }
  }

  /// "Ankestyrelsens afgørelse i din sag": the body above decides, it looks at nothing of its own again.
  var titleNamesAppealBody: Bool {
    layer.units.contains { unit in
      unit.isTitle && unit.weight("kind", "reassessment") == 0
        && unit.tokens.contains {
          words.word($0) == "ankestyrelsens" || words.word($0).hasSuffix("klagenævnets")
        }
    } || opensAsAppealBody
  }

  /// "Ankestyrelsen har truffet afgørelse i din klage over …": who decides is named before anything else.
  var opensAsAppealBody: Bool {
    let opening = layer.units.first { $0.isContent && !$0.isHeading && $0.tokens.count > 3 }
    guard let opening, opening.weight("kind", "decision") > 0 else { return false }
    return words.content(opening.tokens).prefix(2).contains {
      words.word($0) == "ankestyrelsen" || words.word($0).hasSuffix("klagenævnet")
    }
  }

  /// The kinds that decide nothing, strongest first.
  func ranked(_ tally: Tally) -> [(LetterKind, Double)] {
    // "Tak for jeres mail. … Svaret skal være hos os senest mandag": what is asked for outweighs the thanks.
    let isThanksOnly = tally("request") >= 1 && titled("receipt") < 1 && asksByDay
    let pairs: [(LetterKind, Double)] = [
      (.meeting, tally("meeting")), (.request, tally("request")),
      (.receipt, tally("receipt") * (isThanksOnly ? 0.5 : 1)),
      (.other, tally("other")), (.information, tally("information") + tally("delay") * 0.9),
    ]
    return pairs.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
  }

  /// Whether a sentence that asks for something says by when.
  var asksByDay: Bool {
    layer.units.indices.contains { index in
      let unit = layer.units[index]
      return unit.isContent && !zone.contains(index) && unit.weight("kind", "request") >= 1
        && words.contains(["senest", "inden", "frist", "fristen"], in: unit.tokens)
    }
  }

  static let carriers: [LetterKind: [String]] = [
    .decision: ["outcome", "decision"], .hearing: ["hearing", "forward"],
    .intendedDecision: ["intended", "forward"],
    .reassessment: ["reassessment", "own-complaint", "outcome"], .meeting: ["meeting"], .request: ["request"],
    .receipt: ["receipt"], .information: ["information", "delay"], .other: ["other"],
    .uncertain: ["outcome", "hearing", "forward"],
  ]
}
