public import LetterModel
public import Rulebook
public import Understanding

/// The text on how to complain that a letter under a given law should hold. Only verified rows of the rulebook give one.
public enum KlagevejledningBlock {
  /// A suggestion to insert at the end of the letter's content; empty when the rulebook knows no verified row.
  static func suggestions(for decision: Decision, in context: RuleContext) -> [Suggestion] {
    guard let expected = decision.klagevejledning.expected, expected.confidence != .low,
      let text = text(
        for: expected.regime, in: GuidanceFrame(for: decision, in: context.letter, facts: context.facts))
    else { return [] }
    let place = decision.klagevejledning.section?.end ?? context.content.end
    return [Suggestion(text: text, span: Span(place, place))]
  }

  /// The block for a regime as the letter would say it; nil for an unverified row, an unknown body or a missing deadline.
  public static func text(for regime: ComplaintRegime, in frame: GuidanceFrame) -> String? {
    guard regime.provenance.isVerified, let body = regime.body, let deadline = regime.deadline,
      let route = regime.route, body != .ingen, body != .andet
    else { return nil }
    let writer = Writer(
      regime: regime, body: body.rawValue, period: Wording.period(deadline), frame: frame, you: frame.reader)
    return writer.text(route)
  }
}

/// How a letter speaks to its reader.
public enum Reader: Sendable, Hashable {
  case du, several, formal

  /// The word for the reader as subject; the same first in a sentence but for `du`.
  var subject: String {
    switch self {
    case .du: "du"
    case .several: "I"
    case .formal: "De"
    }
  }

  /// The word that says whose something is.
  var possessive: String {
    switch self {
    case .du: "din"
    case .several: "jeres"
    case .formal: "Deres"
    }
  }

  /// How the letter speaks: by the form it uses most; `du` where it uses none.
  init(of letter: Letter) {
    var counts = (du: 0, several: 0, formal: 0)
    for block in letter.blocks where block.role.isContent {
      var isFirst = true
      letter.bytes.forEachWord(in: block.span) { word in
        // The words below begin with d, j or I.
        if let bare = letter.shortWord(word, opens: { $0 == 0x49 || $0 | 0x20 == 0x64 || $0 | 0x20 == 0x6A })
        {
          if Reader.familiar.contains(bare) {
            counts.du += 1
          } else if Reader.plural.contains(bare) || bare == "I" && !isFirst {
            counts.several += 1
          } else if Reader.polite.contains(bare), !isFirst {
            counts.formal += 1
          }
        }
        let last = letter.bytes[word.end - 1]
        isFirst = last == UInt8(ascii: ".") || last == UInt8(ascii: ":") || last == UInt8(ascii: "?")
      }
    }
    if counts.formal > max(counts.du, counts.several) {
      self = .formal
    } else {
      self = counts.several > counts.du ? .several : .du
    }
  }

  private static let familiar: ClosedWords = ["du", "Du", "dig", "din", "Din", "dit", "dine"]
  private static let plural: ClosedWords = ["jer", "jeres", "Jeres"]
  private static let polite: ClosedWords = ["Dem", "Deres", "De"]
}

/// What a letter itself gives to a text on how to complain: where to send it, and how it speaks to its reader.
public struct GuidanceFrame: Sendable, Hashable {
  /// Recipient with address; nil when the letter gives none.
  public let place: String?
  /// The authority's name; nil when unknown.
  public let authority: String?
  /// Telephone number for complaints; nil when none is given.
  public let phone: String?
  /// Whether Digital Post is offered.
  public let takesDigitalPost: Bool
  /// Whether the place is the complaint body's own.
  public let isOfBody: Bool
  /// The body the letter names; nil when none.
  public let body: ComplaintBody?
  /// Whether the decision takes something away or asks for something.
  public let isBurdening: Bool
  /// How the reader is addressed.
  public let reader: Reader

  /// Nothing known but the authority.
  public init(authority: String?) {
    self.authority = authority
    place = nil
    phone = nil
    takesDigitalPost = false
    isOfBody = false
    body = nil
    isBurdening = false
    reader = .du
  }

  /// What the letter gives for one of its decisions.
  public init(for decision: Decision, in letter: Letter, facts: Facts) {
    let guidance = decision.klagevejledning
    let given = ComplaintPlace(in: letter, facts: facts, guidance: guidance)
    authority = facts.sender.authority?.value
    let head = given?.address == nil ? Letterhead.address(in: letter, facts: facts) : nil
    let isBody = guidance.route == .direkte || guidance.route == .klageportalen
    isOfBody = isBody && given?.address != nil
    body = guidance.body
    if let address = given?.address {
      let names = given?.recipient == nil ? [authority].compactMap { $0 } : []
      place = (names + [address]).joined(separator: ", ")
    } else {
      place = head
    }
    phone = isBody ? nil : given?.phone
    takesDigitalPost = given?.takesDigitalPost ?? false
    isBurdening = [.stop, .reduction, .repayment, .sanction, .order].contains(decision.outcome)
    reader = Reader(of: letter)
  }
}

/// The authority's own address where the letter gives it on one line with its name or telephone number.
enum Letterhead {
  static func address(in letter: Letter, facts: Facts) -> String? {
    guard let authority = facts.sender.authority?.value else { return nil }
    for block in letter.blocks where [.letterhead, .footer, .signature].contains(block.role) {
      let text = letter.string(block.span).words.joined(separator: " ")
      let line = text.lowercased()
      guard line.contains(authority.lowercased()) || line.contains("tlf") || line.contains("telefon") else {
        continue
      }
      let parts = text.split { "·|,;•".contains($0) }.map { $0.split(separator: " ").joined(separator: " ") }
      for (index, part) in parts.enumerated() where index > 0 && isTown(part) && isStreet(parts[index - 1]) {
        let unit = facts.sender.unit.map { singleLine($0.value) }
        let names = [authority, unit].compactMap { $0 }.map(singleLine)
        return (names + [parts[index - 1], part]).joined(separator: ", ")
      }
    }
    return nil
  }

  private static func singleLine(_ text: String) -> String { text.words.joined(separator: " ") }

  private static func isTown(_ part: String) -> Bool {
    let words = part.words
    return (2...4).contains(words.count) && words[0].utf8.count == 4 && Int(words[0]) != nil
      && words.dropFirst().allSatisfy { $0.first?.isUppercase ?? false }
  }

  private static func isStreet(_ part: String) -> Bool {
    let words = part.words
    return (2...6).contains(words.count) && (words[0].first?.isUppercase ?? false)
      && words.dropFirst().contains { $0.first?.isNumber ?? false }
  }
}

/// Sets the sentences of a block.
private struct Writer {
  let regime: ComplaintRegime
  let body: String
  let period: String
  let frame: GuidanceFrame
  let you: Reader

  func text(_ route: Route) -> String {
    var lines = [begin("kan klage til \(body).")]
    switch route {
    case .kommunen, .afsender: lines += ownWay
    case .direkte: lines += directWay
    case .klageportalen: lines += portalWay
    }
    if regime.onlyLegalQuestions {
      lines.append(
        "\(body) kan kun tage stilling til retlige spørgsmål, altså om afgørelsen følger reglerne.")
    }
    if frame.isBurdening { lines.append(meanwhile) }
    if let court { lines.append(court) }
    return lines.joined(separator: " ")
  }

  private func begin(_ rest: String) -> String { "\(you == .du ? "Du" : you.subject) \(rest)" }

  /// "4 uger fra den dag, du har modtaget afgørelsen", by the event the law counts from.
  private var limit: String {
    let start =
      switch regime.countsFrom {
      case "publication": "afgørelsen er offentliggjort"
      case "event": "[SKRIV: hvilken dag fristen regnes fra]"
      default: "\(you.subject) har modtaget afgørelsen"
      }
    let day = regime.mustStateLastDay ? " Fristen slutter den [SKRIV: dato]." : ""
    return "\(period) fra den dag, \(start).\(day)"
  }

  private var ownWay: [String] {
    let sender = frame.authority ?? "den afdeling, der har truffet afgørelsen"
    let ways = [
      frame.takesDigitalPost ? "bruge Digital Post" : nil, frame.phone.map { "ringe på \($0)" },
    ].compactMap { $0 }
    var lines: [String]
    if let place = frame.place, !frame.isOfBody {
      lines = ["Send klagen til \(place)."]
      if !ways.isEmpty {
        lines.append(begin("kan også \(ways.joined(separator: " eller "))."))
      } else {
        lines.append(begin("kan også [SKRIV: bruge Digital Post eller ringe på hvilket nummer]."))
      }
    } else {
      lines = ["Send klagen til \(sender): [SKRIV: adresse, telefon og Digital Post]."]
    }
    if regime.channels.contains("telefon") { lines.append(begin("kan klage mundtligt eller skriftligt.")) }
    lines.append("Vi skal have \(you.possessive) klage senest \(limit)")
    if regime.reassessment != nil {
      lines.append("Vi ser på sagen igen. Ændrer vi den ikke, sender vi klagen videre til \(body).")
    }
    return lines
  }

  private var directWay: [String] {
    // The address of another body than the law's is no help.
    let place = frame.isOfBody && frame.body == regime.body ? frame.place : nil
    return [
      place.map { "Klagen skal sendes direkte til \(body): \(withoutBody($0))." }
        ?? "Klagen skal sendes direkte til \(body): [SKRIV: adresse og Digital Post].",
      "Klagen skal være fremme senest \(limit)",
    ]
  }

  /// The address without the body's name, which stands before it.
  private func withoutBody(_ place: String) -> String {
    place.hasPrefix(body + ", ") ? String(place.dropFirst(body.count + 2)) : place
  }

  private var portalWay: [String] {
    let fee =
      switch regime.fee {
      case 0?: "Det er gratis at klage."
      default: "Det koster et gebyr at klage. Beløbet står på naevneneshus.dk."
      }
    return [
      begin("klager i Klageportalen på naevneneshus.dk, borger.dk eller virk.dk."),
      "Klagen skal være sendt i portalen senest \(limit)", fee,
      "Kan \(you.subject) ikke bruge portalen, kan \(you.subject) bede os om at blive fritaget og skrive hvorfor. Vi sender det videre til \(body).",
    ]
  }

  private var meanwhile: String {
    switch regime.suspensiveEffect {
    case .no: "Afgørelsen gælder, mens klagen behandles."
    case .yes: "Afgørelsen gælder ikke, mens klagen behandles."
    default: "[SKRIV: Gælder afgørelsen, mens klagen behandles?]"
    }
  }

  /// The time to sue, where it runs from the decision itself.
  private var court: String? {
    guard let limit = regime.courtDeadline.flatMap({ Period(iso: $0) }), !regime.courtAfterComplaint else {
      return nil
    }
    return
      "Vil \(you.subject) gå til domstolene, skal retssagen begynde senest \(Wording.period(limit)) fra den dag, \(you.subject) har modtaget afgørelsen."
  }
}
