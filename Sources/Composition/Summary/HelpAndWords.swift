import LetterModel
import Rulebook
import Understanding

extension Material {
  /// The person named in the letter, then the helpers of the list.
  var help: [ComposedSentence] {
    var lines: [ComposedSentence] = []
    let phone = facts.sender.contact.first { contact in
      contact.value.reduce(0) { $0 + ($1.isNumber ? 1 : 0) } >= 8 && !contact.value.contains("@")
    }
    var evidence: [Evidence] = []
    let number = phone.map { found -> String in
      evidence += found.span.map { [.at($0)] } ?? []
      return found.span.map { text($0) } ?? found.value
    }
    let shownNumber = number.map { $0.filter { $0.isNumber || $0 == " " || $0 == "+" }.trimmed }
    if let name = facts.sender.name, !name.value.contains(where: { "[]{}<>«»%$_".contains($0) }) {
      evidence += name.span.map { [.at($0)] } ?? []
      let contact = shownNumber.map { say(", tlf. \($0)", ", tel. \($0)") } ?? ""
      lines.append(
        ComposedSentence(
          say("Spørg \(name.value)\(contact).", "Ask \(name.value)\(contact)."), .stated, evidence))
    } else if let shownNumber {
      lines.append(
        ComposedSentence(
          say("Ring til \(actor.place) på \(shownNumber).", "Call \(actor.englishPlace) on \(shownNumber)."),
          .stated,
          evidence))
    }
    lines += helperLines
    for helper in options.helpers where !helper.contact.isEmpty && lines.count < 5 {
      lines.append(
        ComposedSentence(
          "\((isEnglish ? helper.englishName : helper.name).capitalised): \(helper.contact.withStop)",
          .explained,
          []))
    }
    return lines
  }

  private var helperLines: [ComposedSentence] {
    let names = options.helpers.filter(\.contact.isEmpty).prefix(3).map {
      isEnglish ? $0.englishName : $0.name
    }
    guard let last = names.last else { return [] }
    let or = say(" eller ", " or ")
    let list = names.count > 1 ? names.dropLast().joined(separator: ", ") + or + last : last
    if options.isEasy, !isEnglish {
      return ["Du kan også få hjælp.", "Spørg \(list)."].map { ComposedSentence($0, .explained, []) }
    }
    return [
      ComposedSentence(
        say("Du kan også få hjælp hos \(list).", "You can also get help from \(list)."), .explained, [])
    ]
  }

  /// Three to eight terms that stand in the letter, explained; the ones the summary itself uses first.
  func words(usedIn summary: String, limit: Int) -> [ComposedSentence] {
    if isEnglish { return englishWords(limit: limit) }
    let folded = summary.inLowerCase
    let found = Glossary.found(in: letter).map { entry in
      (term: entry.term, span: entry.span, isUsed: folded.contains(entry.term.word.inLowerCase))
    }
    let ranked = found.sorted {
      $0.isUsed == $1.isUsed ? $0.span.start < $1.span.start : $0.isUsed
    }
    return ranked.prefix(limit).map {
      ComposedSentence("\($0.term.word.capitalised): \($0.term.explanation)", .explained, [.at($0.span)])
    }
  }

  /// The Danish words that the English summary leaves standing, each with a few English words.
  private func englishWords(limit: Int) -> [ComposedSentence] {
    Glossary.english(in: letter).prefix(limit).map {
      ComposedSentence("\(text($0.span).capitalised): \($0.gloss).", .explained, [.at($0.span)])
    }
  }

  /// The fixed notice, and what was read with which rules.
  var smallPrint: [ComposedSentence] {
    var lines: [String] = [
      say(
        "Lavet automatisk ud fra brevet. Brevet gælder, ikke denne forklaring.",
        "Made automatically from the letter. The letter counts, not this explanation.")
    ]
    if isEnglish {
      lines.append("This explanation is not a translation of the letter. Ask for an interpreter.")
    }
    lines.append(
      say(
        "Dette er ikke juridisk rådgivning. Teksten er lavet automatisk ud fra brevet. Tjek altid "
          + "klagevejledningen i brevet, og spørg afsenderen, en borgerrådgiver eller en retshjælp, hvis du er i tvivl.",
        "This is not legal advice. Always check the complaint guidance (klagevejledning) in the letter, and ask "
          + "the sender, a borgerrådgiver or a retshjælp if in doubt."))
    let version = options.version.isEmpty ? "" : " \(options.version)"
    let pages = letter.source.pages.map {
      say(" Læst: \($0) \($0 == 1 ? "side" : "sider").", " Pages read: \($0).")
    }
    lines.append(
      say(
        "\(DanishCalendar.writtenShort(review.asOf)). Fil: \(letter.source.name). klarbrev\(version), regler fra "
          + "\(DanishCalendar.writtenShort(review.rulebookDate)).\(pages ?? "")",
        "\(review.asOf). File: \(letter.source.name). klarbrev\(version), rules of \(review.rulebookDate)."
          + (pages ?? "")))
    return lines.map { ComposedSentence($0, .explained, []) }
  }
}
