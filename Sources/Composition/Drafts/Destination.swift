import LetterModel
import Rulebook
import Understanding

/// Where a complaint goes.
enum Destination: Hashable {
  /// To the authority that decided.
  case sender
  /// Through Klageportalen, to the named body.
  case portal(String)
  /// Straight to the named body.
  case body(String)
}

extension DraftBuilder {
  /// The authority that decided comes first; the portal and the straight way only where the letter says so and no
  /// verified rule says otherwise, or a verified rule says so.
  func destination(_ guidance: Klagevejledning) -> Destination {
    let regime = material.verifiedRegime(guidance)
    let body = bodyName(guidance)
    switch (regime?.route, guidance.route) {
    // The portal belongs to the boards of Nævnenes Hus: a letter that names it is followed.
    case (.klageportalen?, _), (_, .klageportalen?): return .portal(body ?? "klagenævnet")
    case (.direkte?, .direkte?) where !material.isDoubtfulBody(guidance) || body != nil:
      return body.map { .body($0) } ?? .sender
    default: return .sender
    }
  }

  /// The name of the body that decides the complaint: as the letter writes it, else by a verified rule.
  func bodyName(_ guidance: Klagevejledning) -> String? {
    let byRule = material.verifiedRegime(guidance)?.body.flatMap(Material.shownName)
    if material.isDoubtfulBody(guidance) { return byRule }
    return material.writtenBody(guidance) ?? byRule
  }

  /// The recipient's line: the authority with the department the complaint is to be sent to.
  func recipient(_ destination: Destination, _ guidance: Klagevejledning) -> String? {
    switch destination {
    case .sender: department(guidance) ?? authority
    case .portal(let body), .body(let body): body
    }
  }

  /// "Fjordholm Kommune, Bil- og Hjælpemiddelkontoret", where only the guidance names the department.
  private func department(_ guidance: Klagevejledning) -> String? {
    guard let authority, material.facts.sender.unit == nil, material.letter.envelope?.senderUnit == nil,
      [.kommunen, .afsender].contains(guidance.route),
      let name = material.complaintPlace(guidance)?.recipient, !name.contains(authority),
      !authority.contains(name), name.words.count <= 8
    else { return nil }
    return "\(authority), \(name)"
  }
}
