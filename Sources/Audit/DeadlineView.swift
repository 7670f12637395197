/// How the last day to complain is found, for people.
public enum DeadlineView {
  /// The count for a period from a date.
  public static func text(
    _ period: Period, letterDate: CivilDate?, options: ReviewOptions, delivery: Delivery, style: TextStyle
  ) -> String {
    guard
      let counted = Rulebook.embedded.complaintDeadline(
        period, from: .receipt, letterDate: letterDate, received: options.received, delivery: delivery)
    else { return "Sidste dag kan ikke regnes ud uden brevets dato.\n" }
    var lines = ["Sidste dag at klage: \(DanishCalendar.written(counted.safeDay))"]
    if options.asOf > counted.safeDay { lines += style.wrapped(over(counted, on: options.asOf)) }
    lines += count(counted, style: style)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a letter says, what the law says where that is something else, and the count. `period` is the user's own,
  /// when the letter gives none.
  public static func text(of review: Review, period: Period?, options: ReviewOptions, style: TextStyle)
    -> String
  {
    let delivery = options.delivery ?? review.letter.envelope?.delivery ?? .unknown
    if let period {
      return text(
        period, letterDate: review.facts.date?.value, options: options, delivery: delivery, style: style)
    }
    let view = LetterDeadline(review: review, options: options, delivery: delivery, style: style)
    return view.lines.joined(separator: "\n") + "\n"
  }

  /// That a counted day is over; with a later one where the post may have taken its time.
  static func over(_ counted: ComplaintDeadline, on day: CivilDate) -> String {
    if let possible = counted.possibleDay, day <= possible {
      return
        "Den sikre dag er gået, men fristen er måske først \(DanishCalendar.written(possible)). Klag med det samme, og skriv, hvornår brevet kom."
    }
    return over
  }

  static let over =
    "Den dag ser ud til at være gået. Klag alligevel med det samme, og skriv, hvorfor klagen kommer for sent. Nogle klageinstanser kan se bort fra fristen, når der er en særlig grund."

  /// The steps of a count and what they rest on.
  static func count(_ counted: ComplaintDeadline, style: TextStyle) -> [String] {
    var lines = ["", "Sådan er dagen fundet"]
    var sources: [String] = []
    for step in counted.steps {
      lines += style.wrapped(step.text, indent: 4, first: "  • ")
      if !sources.contains(step.source) { sources.append(step.source) }
    }
    return lines + ["", "Efter"] + sources.flatMap { style.wrapped($0, indent: 4, first: "  • ") }
  }
}

/// What one letter gives to say about the last day.
private struct LetterDeadline {
  let review: Review
  let options: ReviewOptions
  let delivery: Delivery
  let style: TextStyle

  private var guidance: Klagevejledning { review.facts.klagevejledning }

  var lines: [String] {
    if review.facts.decisions.isEmpty { return style.wrapped(noDecision) }
    if guidance.body == .ingen {
      return style.wrapped("Brevet siger, at der ikke kan klages til en anden myndighed.")
    }
    if guidance.status == .notRequired {
      return style.wrapped("Afgørelsen giver det, der blev søgt om. Der er ikke noget at klage over.")
    }
    if let days = ComplaintDays(of: review, rulebook: .embedded) { return told(days) }
    return style.wrapped(withoutDay)
  }

  /// What a letter that decides nothing is, and the day it asks for an answer by.
  private var noDecision: String {
    let facts = review.facts
    if facts.kind == .uncertain {
      return
        "Det er uklart, om brevet er en afgørelse. Læs det sammen med en rådgiver. Kender du fristen, kan du skrive den med »--period«."
    }
    let file = CaseFile([(name: "", review: review)])
    let answer = file.entries.first?.days.first { $0.purpose == .answer || $0.purpose == .act }
    let next = answer.map { " Svar senest \(DanishCalendar.written($0.date))." } ?? ""
    return "Brevet er ikke en afgørelse, så der er ikke noget at klage over i det.\(next)"
  }

  /// No day can be told: none is needed, none is given, or there is none to count from.
  private var withoutDay: String {
    let isTold = guidance.klagefrist.evidence.contains { if case .at = $0 { true } else { false } }
    if guidance.klagefrist.status == .notRequired {
      return
        (isTold
        ? "Brevet siger, at der ikke er nogen frist for at klage."
        : "Brevet nævner ingen frist for at klage, og efter reglerne er der normalt ingen.")
        + " Klag alligevel snart."
    }
    let rule = ComplaintDays.byRule(review, rulebook: .embedded).map {
      " Efter reglerne er fristen normalt \($0.period.danish): til \(DanishCalendar.written($0.day)), regnet fra \(options.received == nil ? "brevets dato" : "den dag, brevet kom")."
    }
    if let period = guidance.deadline?.value, review.facts.date == nil {
      let law = lawsPeriod.map { " Efter reglerne er fristen normalt \($0.danish)." } ?? ""
      return
        "Brevet giver \(period.danish), men det har ingen dato at regne fra.\(law) Skriv den dag, du fik det, med »--received«."
    }
    let isContradictory = guidance.klagefrist.status == .incomplete && guidance.deadline == nil
    let says =
      isContradictory
      ? "Brevet er uklart om, hvor længe man har til at klage."
      : "Brevet siger ikke, hvor længe man har til at klage."
    return
      "\(says) Klag hurtigst muligt.\(rule ?? "") Kender du fristen, kan du skrive den med »--period«."
  }

  /// The period of a verified rule, where the letter's own is another.
  private var lawsPeriod: Period? {
    guard let expected = guidance.expected, expected.regime.provenance.isVerified,
      expected.confidence >= .medium, review.findings.contains(where: { $0.id.description == "K4" })
    else { return nil }
    return expected.regime.deadline
  }

  private func told(_ days: ComplaintDays) -> [String] {
    let counted = guidance.deadline.flatMap { count($0.value, from: start) }
    let law = days.lawful.flatMap { count($0.period, from: .receipt) }
    var lines: [String] = []
    switch days.state(on: options.asOf) {
    case .open: lines = ["Sidste dag at klage: \(DanishCalendar.written(days.safe))"]
    case .openByLaw:
      lines = ["Klag nu. Sidste dag er efter reglerne normalt \(DanishCalendar.written(days.last))"]
    case .openByLetter: lines = ["Klag nu. Brevet giver tid til \(DanishCalendar.written(days.last))"]
    case .passed: lines = ["Sidste dag at klage: \(DanishCalendar.written(days.last))"]
    }
    for text in [sourcesOf(days), differing(days)] where !text.isEmpty { lines += style.wrapped(text) }
    if days.state(on: options.asOf) == .passed {
      let later = days.lawful.map { $0.day == days.last } ?? false ? law : counted
      lines += style.wrapped(
        later.map { DeadlineView.over($0, on: options.asOf) } ?? DeadlineView.over)
    }
    // The steps lead to the day that stands first.
    let told = days.state(on: options.asOf) == .open ? days.safe : days.last
    if let shown = told == days.own ? (days.isNamed ? nil : counted) : law {
      lines += DeadlineView.count(shown, style: style)
    }
    return lines
  }

  private var start: ComplaintDeadline.Start {
    switch guidance.deadlineStart {
    case .letterDate: .letterDate
    case .publication: .publication
    default: .receipt
    }
  }

  private func count(_ period: Period, from start: ComplaintDeadline.Start) -> ComplaintDeadline? {
    Rulebook.embedded.complaintDeadline(
      period, from: start, letterDate: review.facts.date?.value, received: options.received,
      delivery: delivery)
  }

  /// Where the day comes from: named by the letter, or the earlier of the two it gives.
  private func sourcesOf(_ days: ComplaintDays) -> String {
    if days.isNamed { return "Brevet nævner selv dagen: \(DanishCalendar.written(days.own))." }
    guard let named = guidance.statedLastDay?.value, named != days.own else { return "" }
    return
      "Brevet nævner også \(DanishCalendar.written(named)). Af to frister er den tidligste den sikre."
  }

  /// The letter's time limit and the law's beside each other.
  private func differing(_ days: ComplaintDays) -> String {
    guard let lawful = days.lawful else { return "" }
    let law =
      "Efter reglerne er fristen normalt \(lawful.period.danish): til \(DanishCalendar.written(lawful.day))."
    let own =
      guidance.deadline.map { "Brevet giver \($0.value.danish): til \(DanishCalendar.written(days.own)). " }
      ?? ""
    switch days.state(on: options.asOf) {
    case .open: return "\(own)\(law) Brug den tidligste dag."
    case .openByLaw: return "\(own)Den dag er gået. \(law)"
    case .openByLetter: return "\(own)\(law) Den dag ser ud til at være gået."
    case .passed: return "\(own)\(law)"
    }
  }
}
