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
    if options.asOf > counted.safeDay {
      lines += style.wrapped(
        "Den dag er gået. Klag alligevel med det samme, og skriv, hvorfor klagen kommer for sent. Nogle klageinstanser kan se bort fra fristen, når der er en særlig grund."
      )
    }
    lines += ["", "Sådan er dagen fundet"]
    var sources: [String] = []
    for step in counted.steps {
      lines += style.wrapped(step.text, indent: 4, first: "  • ")
      if !sources.contains(step.source) { sources.append(step.source) }
    }
    lines += ["", "Efter"] + sources.flatMap { style.wrapped($0, indent: 4, first: "  • ") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a letter says, and the count from it. `period` is the user's own, when the letter gives none.
  public static func text(of review: Review, period: Period?, options: ReviewOptions, style: TextStyle)
    -> String
  {
    let guidance = review.facts.klagevejledning
    if let named = guidance.statedLastDay?.value {
      return "Brevet nævner selv sidste dag at klage: \(DanishCalendar.written(named)).\n"
    }
    if guidance.body == .ingen { return "Brevet siger, at der ikke kan klages til en anden myndighed.\n" }
    guard let period = period ?? guidance.deadline?.value else {
      let hint = guidance.status == .missing ? " Klag hurtigst muligt." : ""
      return style.wrapped(
        "Brevet siger ikke, hvor længe man har til at klage.\(hint) Kender du fristen, kan du skrive den med »--period«."
      ).joined(separator: "\n") + "\n"
    }
    let delivery = options.delivery ?? review.letter.envelope?.delivery ?? .unknown
    return text(
      period, letterDate: review.facts.date?.value, options: options, delivery: delivery, style: style)
  }
}
