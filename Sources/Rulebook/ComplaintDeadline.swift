public import LetterModel

/// The last day to complain, with every step that led to it. (Settled points 7 and 8 of the output contract.)
public struct ComplaintDeadline: Hashable, Sendable {
  /// What the period counts from.
  public enum Start: String, Sendable, Hashable, CaseIterable {
    /// The day the letter was received; a law that says "meddelt" is computed alike.
    case receipt
    /// The date in the letter.
    case letterDate
    /// The day of public announcement.
    case publication
    /// A named day that is no letter, e.g. an election.
    case event
  }

  /// One step of the count.
  public struct Step: Hashable, Sendable {
    /// What the step does.
    public enum Kind: String, Sendable, Hashable {
      case start, length, roll, later
    }
    /// What the step does.
    public let kind: Kind
    /// The day after the step.
    public let date: CivilDate
    /// The step in Danish, one or two sentences.
    public let text: String
    /// The rule it rests on, in Danish.
    public let source: String
    /// Whether that rule was looked up; false for what is only possible.
    public let isVerified: Bool
  }

  /// The day that is safe whatever way the letter came.
  public let safeDay: CivilDate
  /// A later day that may hold as well (postal presumption, closing days); nil when there is none. Never the day to act on.
  public let possibleDay: CivilDate?
  /// The count step by step.
  public let steps: [Step]
  /// The count in one Danish sentence.
  public let basis: String
  /// Dates named in the letter below this day are too early (F1): the start plus the period, not moved.
  public let earliestNamedDay: CivilDate
  /// Dates named in the letter above this day are too late (F1): postal presumption, period, one day more, and roll.
  public let latestNamedDay: CivilDate

  /// How a last day named in a letter stands to the count.
  public enum NamedDay: String, Sendable, Hashable {
    case tooEarly, fits, tooLate
  }

  /// Holds a named last day against the count; only the clearly wrong is not `.fits`.
  public func judge(named date: CivilDate) -> NamedDay {
    if date < earliestNamedDay { return .tooEarly }
    return date > latestNamedDay ? .tooLate : .fits
  }
}

extension Rulebook {
  /// Counts a complaint period.
  /// - Parameters:
  ///   - period: the length.
  ///   - start: what it counts from.
  ///   - letterDate: the letter's date, or the day of announcement or event; nil when unknown.
  ///   - received: the day of receipt when the citizen knows it; it then beats every presumption.
  ///   - delivery: how the letter came.
  /// - Returns: nil when there is no day to count from.
  public func complaintDeadline(
    _ period: Period, from start: ComplaintDeadline.Start, letterDate: CivilDate?,
    received: CivilDate? = nil, delivery: Delivery = .unknown
  ) -> ComplaintDeadline? {
    let countsReceipt = start == .receipt
    guard let day = (countsReceipt ? received : nil) ?? letterDate else { return nil }
    let isKnown = countsReceipt && received != nil
    let end = period.end(after: day)
    let safe = DanishCalendar.rolled(end)
    var steps = [
      startStep(day, start, isKnown: isKnown, delivery: delivery),
      lengthStep(period, end), rollStep(end, safe),
    ].compactMap { $0 }
    let presumption = countsReceipt && !isKnown ? presumption("post", on: letterDate) : nil
    let presumed = presumption.map { DanishCalendar.workingDay($0.deliveryDays, after: day) } ?? day
    let late = DanishCalendar.rolledOverClosingDays(period.end(after: presumed))
    let possible = delivery == .digital ? DanishCalendar.rolledOverClosingDays(end) : late
    if possible > safe { steps.append(laterStep(possible, safe, delivery == .digital ? nil : presumption)) }
    return ComplaintDeadline(
      safeDay: safe, possibleDay: possible > safe ? possible : nil, steps: steps,
      basis: basis(period, day, safe, end, start, isKnown: isKnown),
      earliestNamedDay: period.end(after: isKnown ? min(day, letterDate ?? day) : day),
      latestNamedDay: DanishCalendar.rolledOverClosingDays(late.adding(days: 1)))
  }

  /// The presumption for the way of delivery on the day; the newest one without a day.
  public func presumption(_ mode: String, on date: CivilDate?) -> DeliveryPresumption? {
    let all = deliveryPresumptions.filter { $0.mode == mode }
    guard let date else { return all.last }
    return all.first { Rulebook.holds(from: $0.validFrom, to: $0.validTo, on: date) }
  }

  private static let guidance =
    "Justitsministeriets vejledning nr. 9533 af 26. juni 2018 om beregning af klagefrister"

  private func startStep(
    _ day: CivilDate, _ start: ComplaintDeadline.Start, isKnown: Bool, delivery: Delivery
  ) -> ComplaintDeadline.Step {
    let date = DanishCalendar.written(day)
    let text =
      switch start {
      case .receipt where isKnown: "Brevet blev modtaget \(date)."
      case .receipt where delivery == .digital:
        "Brevet er dateret \(date). Digital Post regnes for modtaget samme dag."
      case .receipt:
        "Brevet er dateret \(date). For at være på den sikre side regnes det for modtaget samme dag."
      case .letterDate: "Fristen regnes fra brevets dato, \(date)."
      case .publication: "Fristen regnes fra den dag, afgørelsen blev offentliggjort, \(date)."
      case .event: "Fristen regnes fra \(date)."
      }
    return ComplaintDeadline.Step(
      kind: .start, date: day, text: text, source: Rulebook.guidance, isVerified: true)
  }

  private func lengthStep(_ period: Period, _ end: CivilDate) -> ComplaintDeadline.Step {
    ComplaintDeadline.Step(
      kind: .length, date: end,
      text:
        "Fristen er \(period.danish). Den første dag tælles ikke med, så \(period.danish) slutter \(DanishCalendar.written(end)).",
      source: Rulebook.guidance, isVerified: true)
  }

  private func rollStep(_ end: CivilDate, _ safe: CivilDate) -> ComplaintDeadline.Step? {
    guard safe > end else { return nil }
    let reason = DanishCalendar.holiday(end) ?? (end.weekday == 6 ? "en lørdag" : "en søndag")
    return ComplaintDeadline.Step(
      kind: .roll, date: safe,
      text: "Den dag er \(reason). Fristen rykker derfor til \(DanishCalendar.written(safe)).",
      source: Rulebook.guidance, isVerified: true)
  }

  private func laterStep(
    _ possible: CivilDate, _ safe: CivilDate, _ presumption: DeliveryPresumption?
  ) -> ComplaintDeadline.Step {
    let reason = presumption.map { " \($0.text)" } ?? " Mange myndigheder holder lukket den dag."
    return ComplaintDeadline.Step(
      kind: .later, date: possible,
      text:
        "Fristen kan måske være \(DanishCalendar.written(possible)), men regn ikke med det.\(reason)",
      source: Rulebook.guidance, isVerified: presumption?.provenance.isVerified ?? false)
  }

  private func basis(
    _ period: Period, _ day: CivilDate, _ safe: CivilDate, _ end: CivilDate,
    _ start: ComplaintDeadline.Start, isKnown: Bool
  ) -> String {
    let from =
      switch start {
      case .receipt:
        isKnown
          ? "\(DanishCalendar.writtenShort(day)), hvor brevet blev modtaget"
          : "brevets dato \(DanishCalendar.writtenShort(day)), som er den sikreste dag at regne fra"
      case .letterDate: "brevets dato \(DanishCalendar.writtenShort(day))"
      case .publication: "offentliggørelsen \(DanishCalendar.writtenShort(day))"
      case .event: DanishCalendar.writtenShort(day)
      }
    let moved = safe > end ? ", rykket fra \(DanishCalendar.written(end))" : ""
    return "\(period.danish) fra \(from)\(moved)"
  }
}

extension Period {
  /// The period in Danish words: `4 uger`, `1 år`.
  public var danish: String {
    switch unit {
    case .days: count == 1 ? "1 dag" : "\(count) dage"
    case .weeks: count == 1 ? "1 uge" : "\(count) uger"
    case .months: count == 1 ? "1 måned" : "\(count) måneder"
    case .years: "\(count) år"
    }
  }
}
