import DanishText
import LetterModel

/// What the office itself does with a complaint: it takes it, or sends it on; only the first tells the reader a way.
extension WayParts {
  /// "Vi modtager klagen på post@norrelund.dk, skolen vurderer …": where the office itself takes it.
  func takesItself(_ unit: Unit) -> Bool {
    guard hasChannel(unit) else { return false }
    return unit.tokens.contains { index in
      guard ["modtager", "tager"].contains(words.word(index)) else { return false }
      let clause = unit.clauses.part(of: index)
      guard words.contains(["vi", "kommunen", "jeg"], in: clause),
        !words.contains(["ikke", "når"], in: clause),
        words.word(index) == "modtager" || words.contains(["imod"], in: clause)
      else { return false }
      let behind = index + 1..<max(index + 1, clause.upperBound)
      return behind.contains {
        words.word($0).hasPrefix("klage") || ["den", "din", "jeres"].contains(words.word($0))
      }
        && words.contains(["på", "i", "via", "pr", "pr."], in: behind)
    }
  }

  /// "Den skal afleveres på Rådhuspladsen 1", where that stands in the letter's head; "Kom forbi skranken, … klage".
  func goesToOwnDoor(_ unit: Unit) -> Bool {
    guard unit.weight("court") < 1 else { return false }
    if words.contains(["kom", "mød", "kig"], in: unit.tokens.prefix(1)), unit.weight("complaint") >= 1,
      words.contains(["skranken", "ekspeditionen", "rådhuset"], in: unit.tokens.prefix(8))
    {
      return true
    }
    guard words.contains(WayParts.posting, in: unit.tokens) else { return false }
    return unit.tokens.contains { index in
      isStreet(index, unit) && !unit.clauses.part(of: index).contains(where: isBodyName)
        && words.contains(["på", "til", "hos", "ved"], in: max(unit.tokens.lowerBound, index - 4)..<index)
        && isInHead(street: index)
    }
  }

  /// Whether the street stands with the same number among the lines about the sender.
  private func isInHead(street: Int) -> Bool {
    layer.units.contains { line in
      [.letterhead, .footer, .signature].contains(line.block.role)
        && line.tokens.dropLast().contains {
          words.word($0) == words.word(street) && words.word($0 + 1) == words.word(street + 1)
        }
    }
  }

  /// "sender vi klagen til Ankestyrelsen", "kommunen sender sagen videre": the authority acts, not the citizen.
  func isAuthoritySending(_ unit: Unit) -> Bool {
    unit.cues.contains { $0.id == "complaint-after" } && namesSubject(unit) && !turnsToOffice(unit)
      && !words.contains(["send", "skriv", "ring", "klagen skal"], in: unit.tokens)
      && !unit.tokens.contains { ["du", "de"].contains(words.word($0)) && isFollowedBySending($0, unit) }
      && !words.contains(
        [
          "sendes", "indgives", "stiles", "indsendes", "rettes", "afleveres", "indleveres", "fremsendes",
          "lægges",
        ],
        in: unit.tokens)
  }

  /// "… henvende jer til Børnehandicap på tlf. 99 99 10 00, så vi kan tage sagen op igen": the reader turns to the office
  /// in one clause, and the office acts in another.
  private func turnsToOffice(_ unit: Unit) -> Bool {
    hasChannel(unit)
      && unit.tokens.contains { index in
        guard WayParts.turning.contains(words.word(index)) else { return false }
        let clause = unit.clauses.part(of: index)
        return !clause.contains { ["vi", "kommunen"].contains(words.word($0)) }
          && !words.contains(["når", "hvis", "efter"], in: clause.prefix(1))
      }
  }

  private static let turning: WordList = [
    "henvende", "henvend", "henvender", "kontakte", "kontakt", "kontakter", "skrive", "ringe", "aflevere",
    "indsende", "indlevere", "maile", "mail", "skriver", "ringer",
  ]

  /// The authority as the one who acts: "vi", "kommunen"; "os" only where something is sent on.
  func namesSubject(_ unit: Unit) -> Bool {
    words.namesAuthority(unit.tokens)
      && (words.contains(["videre"], in: unit.tokens)
        || unit.tokens.contains {
          Words.first.contains(words.word($0)) && !["os", "vores"].contains(words.word($0))
        })
  }

  func isFollowedBySending(_ index: Int, _ unit: Unit) -> Bool {
    // "Klagen lægger du i kommunens postkasse"
    if index > unit.tokens.lowerBound, WayParts.posting.contains(words.word(index - 1)) { return true }
    let end = min(index + 4, unit.tokens.upperBound)
    return words.contains(["skal", "kan", "sender", "skriver", "ringer", "klage", "klager"], in: index..<end)
  }
}
