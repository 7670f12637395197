import DanishText
import LetterModel

/// The day a letter names as the last one for complaints.
extension DeadlineParts {
  func lastDay(_ unit: Unit) -> DateMention? {
    guard unit.weight("court") < 1 || unit.weight("complaint") >= 1 else { return nil }
    return dates.first { mention in
      guard unit.span.contains(mention.span), letterDate.map({ mention.date > $0 }) ?? true else {
        return false
      }
      let before = unit.tokens.filter { words.text.tokens[$0].span.end <= mention.span.start }.suffix(8)
      guard let first = before.first, let last = before.last else { return false }
      let lead = first..<(last + 1)
      let isLast =
        words.contains(["sidste"], in: lead)
        && words.contains(["dag", "klagedag", "frist", "dato", "klagedato"], in: lead)
      guard
        isLast || words.contains(DeadlineParts.untilWords, in: lead) || isSomeWeeksOn(mention, lead)
          || comesTooLate(lead, unit) || isCalledLast(mention, lead, unit)
      else { return false }
      let clause = unit.clauses.part(of: last)
      return (!unit.hasSign("own-time") || isReceived(clause)) && !isDone(to: clause)
        && !isOffices(clause)
        && !words.contains(["betales", "betale", "gebyr", "gebyret"], in: clause)
    }
  }

  /// "… inden 4 uger. Det bliver torsdag den 9. april 2026.": the sentence behind the time only counts it out.
  func reckonedDay(behind mention: PeriodMention) -> (day: DateMention, sentence: Int)? {
    let index = mention.sentence + 1
    guard let letterDate, layer.units.indices.contains(index) else { return nil }
    let unit = layer.units[index]
    let opening = words.content(unit.tokens).prefix(4).map(words.word)
    guard !unit.isHeading, unit.tokens.count <= DeadlineParts.reckoning, opening.count > 2,
      ["det", "dvs", "dvs.", "altså", "her", "den", "fristen", "dermed", "for"].contains(opening[0]),
      opening.dropFirst().contains(where: {
        ["er", "bliver", "vil", "svarer", "betyder", "falder"].contains($0)
      }),
      unit.weight("court") < 1
    else { return nil }
    let end = mention.period.end(after: letterDate).dayNumber
    return dates.first { day in
      unit.span.contains(day.span) && (end - 3...end + DeadlineParts.delivery).contains(day.date.dayNumber)
    }.map { ($0, index) }
  }

  /// Longest sentence that only counts a time out, in tokens.
  private static let reckoning = 14
  /// Days from the letter's date to the receipt that a day counted out may allow for.
  private static let delivery = 14

  /// "Klagen skal være fremme senest torsdag den 12. februar 2026" in a letter of March: the day is told, and is gone.
  func pastDay(_ unit: Unit) -> DateMention? {
    guard let letterDate, unit.weight("court") < 1 else { return nil }
    return dates.first { mention in
      guard unit.span.contains(mention.span), mention.date <= letterDate else { return false }
      let before = unit.tokens.filter { words.text.tokens[$0].span.end <= mention.span.start }.suffix(4)
      guard let first = before.first, let last = before.last,
        words.contains(["senest", "inden", "klagefrist", "klagefristen", "indtil"], in: first..<last + 1)
      else { return false }
      let clause = unit.clauses.part(of: last)
      return clauseSpeaksOfComplaint(unit.tokens.lowerBound..<clause.upperBound)
        && !words.contains(Words.pastVerbs, in: unit.tokens)
        && (!unit.hasSign("own-time") || isReceived(clause))
    }
  }

  /// "… lukker for din sag den 2. juli", "ikke senere end 2. juli": words that end many things, and a day about four
  /// weeks after the letter.
  private func isSomeWeeksOn(_ mention: DateMention, _ lead: Range<Int>) -> Bool {
    guard let letterDate, words.contains(["lukker", "slutter", "senere", "før", "ender"], in: lead) else {
      return false
    }
    return GuidanceByParts.days.contains(mention.date.dayNumber - letterDate.dayNumber)
  }

  /// "2. juli 2026 er sidste dag", "til og med den 2. juli 2026", about four weeks after the letter.
  private func isCalledLast(_ mention: DateMention, _ lead: Range<Int>, _ unit: Unit) -> Bool {
    guard let letterDate else { return false }
    let away = mention.date.dayNumber - letterDate.dayNumber
    if words.contains(["med"], in: lead.suffix(3)), words.contains(["og"], in: lead.suffix(4)) {
      // A day far from four weeks is the reader's where the sentence tells the time for complaints as well.
      if unit.weight("complaint") >= 1, unit.weight("complaint-deadline") >= 1, unit.weight("court") < 1 {
        return DeadlineParts.untilDays.contains(away)
      }
      return GuidanceByParts.days.contains(away)
        && unit.tokens.contains { token in
          ["klag", "prøv", "anmod", "påklag", "anke", "indbring"].contains(where: words.word(token).hasPrefix)
        }
    }
    guard GuidanceByParts.days.contains(away) else { return false }
    let behind = unit.tokens.filter { words.text.tokens[$0].span.start >= mention.span.end }.prefix(4)
    guard let first = behind.first, let last = behind.last else { return false }
    return words.contains(["sidste"], in: first..<last + 1)
  }

  /// Days after the letter until which a complaint may be told to come in, be it right or wrong.
  private static let untilDays = 7...120

  /// "Klager, som er modtaget efter den 26. maj 2026, afvises": the day is the last one.
  private func comesTooLate(_ lead: Range<Int>, _ unit: Unit) -> Bool {
    guard let after = lead.suffix(4).first(where: { words.contains(["efter"], in: $0..<$0 + 1) }),
      words.contains(
        ["modtaget", "modtages", "indgivet", "indgives", "kommer", "klager"], in: lead.lowerBound..<after)
    else { return false }
    return clauseSpeaksOfComplaint(unit.tokens)
      && words.contains(["afvises", "afvist", "sent", "afviser"], in: unit.tokens)
  }

  /// "Skolen indkalder jer til et møde inden den 20. juni", "Kørslen begynder senest den 1. maj": what will happen, not
  /// what the reader must do.
  private func isDone(to clause: Range<Int>) -> Bool {
    guard !clauseSpeaksOfComplaint(clause),
      let verb = clause.prefix(5).first(where: { DeadlineParts.happenings.contains(words.word($0)) }),
      verb > clause.lowerBound
    else { return false }
    return !["du", "i", "de", "klagen", "den"].contains(words.word(verb - 1))
      && !(verb + 1 < clause.upperBound && ["du", "i", "de"].contains(words.word(verb + 1)))
  }

  /// "Er Ankestyrelsen ikke færdig inden den 26. maj, …", "Hvis nævnet ikke har svaret senest den 1. juni, …": a condition on
  /// how far an office has come names no day for the reader.
  private func isOffices(_ clause: Range<Int>) -> Bool {
    guard DeadlineParts.conditional.contains(words.word(clause.lowerBound)),
      !words.contains(["du", "i", "din", "jeres", "jer", "dig", "klagen", "klage"], in: clause)
    else { return false }
    return clause.prefix(4).contains { index in
      let word = words.word(index)
      return DeadlineParts.offices.end(word) || ["vi", "kommunen", "ministeriet"].contains(word)
    }
  }

  private static let conditional: WordList = ["er", "har", "når", "hvis", "bliver", "såfremt"]
  private static let offices: WordParts = [
    "styrelsen", "nævnet", "klageenheden", "direktoratet", "instansen", "rådet", "regionen", "forvaltningen",
  ]
  private static let happenings: WordList = [
    "indkalder", "indkaldes", "inviterer", "kontakter", "ringer", "besøger", "holder", "mødes", "begynder",
    "starter", "udbetaler", "udbetales", "leverer", "leveres", "flytter", "flyttes", "ophører", "betaler",
    "henter",
    "sender", "tager", "kommer", "følger", "genoptager",
  ]

  private static let untilWords: WordList = [
    "senest", "inden", "klagefrist", "klagefristen", "fristen", "udløber", "frist", "indtil",
  ]
}
