import DanishText
import LetterModel
import Rulebook

/// The time limit of a guidance: what it says, what it leaves out, and the last day.
extension KlagevejledningJudge {
  func setDeadline(_ result: inout Klagevejledning, _ regime: ComplaintRegime?) {
    let isCourt = result.body == .boligretten || result.body == .byretten
    let found = DeadlineParts(
      layer: layer, words: words, dates: dates, letterDate: date, isCourt: isCourt
    ).find(in: zone)
    if let mention = found.period { result.deadline = Found(mention.period, at: mention.span) }
    if let day = found.day { result.statedLastDay = Found(day.date, at: day.span) }
    result.deadlineStart = found.start
    let evidence = found.sentences.map { Evidence.at(layer.units[$0].span) }
    let within = result.section ?? letterSpan
    if found.period == nil, found.day == nil {
      if hasNoDeadline(regime) || found.isNone && regime?.deadline == nil {
        // That the letter says so itself is kept: it is what a citizen is told.
        result.klagefrist = Element(.notRequired, evidence)
      } else {
        let absent = Evidence.missing(
          within: within, lookedFor: ["hvor længe der kan klages, og fra hvilken dag fristen regnes"])
        result.klagefrist = Element(found.isVague || hasFieldForDay() ? .incomplete : .missing, [absent])
      }
      return
    }
    if found.isContradictory {
      result.klagefrist = Element(.incomplete, evidence)
      return
    }
    let isUnclear = found.day == nil && (found.start == .unstated || found.start == .letterDate)
    let isShort = isShorter(found.period?.period, than: regime)
    result.klagefrist = Element(isUnclear || isShort ? .incomplete : .present, evidence)
  }

  private func hasNoDeadline(_ regime: ComplaintRegime?) -> Bool {
    guard let regime, regime.provenance.isVerified else { return false }
    return regime.deadline == nil
  }

  private func isShorter(_ period: Period?, than regime: ComplaintRegime?) -> Bool {
    guard let period, let right = regime?.deadline, regime?.provenance.isVerified == true,
      let base = CivilDate(year: 2025, month: 1, day: 15)
    else { return false }
    return period.end(after: base) < right.end(after: base)
  }

  func setLastDay(_ result: inout Klagevejledning, _ match: ExpectedRegime?) {
    if let named = result.statedLastDay?.value {
      // A day that was gone when the letter was written is no day to complain by.
      guard date.map({ named > $0 }) ?? true else { return }
      result.lastDay = named
      result.lastDayBasis = "Brevet nævner selv \(DanishDates.written(named)) som sidste dag."
      return
    }
    guard let period = result.deadline?.value, let date, result.body != .ingen else { return }
    if let match, !match.regime.provenance.isVerified, let expected = match.regime.deadline,
      expected != period
    {
      return
    }
    let start: ComplaintDeadline.Start = result.deadlineStart == .publication ? .publication : .receipt
    guard let count = rulebook.complaintDeadline(period, from: start, letterDate: date, delivery: delivery)
    else { return }
    result.lastDay = count.safeDay
    result.lastDayBasis = count.basis
  }

  func hasDeadlineWords() -> Bool {
    zone.contains { index in
      layer.units[index].weight("no-appeal") < 1
        && !PeriodFinder(words: words).find(in: layer.units[index], at: index).isEmpty
    }
  }

  /// "… senest [indsæt dato]": a day is meant, and left open.
  func hasFieldForDay() -> Bool {
    openFields.contains { field in
      zone.contains { index in
        let unit = layer.units[index]
        guard unit.span.overlaps(field) else { return false }
        let before = unit.tokens.filter { words.text.tokens[$0].span.end <= field.start }.suffix(3)
        return before.contains { ["senest", "inden", "den", "fristen", "frist"].contains(words.word($0)) }
      }
    }
  }
}
