import DanishText
import LetterModel
import Rulebook
import Understanding

extension Material {
  /// The person named in the letter, then the helpers of the list.
  var help: [ComposedSentence] {
    var lines: [ComposedSentence] = []
    let phone = phoneToCall
    var evidence: [Evidence] = []
    let number = phone.map { found -> String in
      evidence += found.span.map { [.at($0)] } ?? []
      return found.span.map { text($0) } ?? found.value
    }
    let shownNumber = number.map { $0.filter { $0.isNumber || $0 == " " || $0 == "+" }.trimmed }
    // Nobody is given a number that is another's; the authority is reached there all the same.
    if number == nil, let span = telephones.compactMap(\.span).first(where: { isContactLine($0) }) {
      let number = text(span).filter { $0.isNumber || $0 == " " || $0 == "+" }.trimmed
      lines.append(
        ComposedSentence(
          say("Ring til \(actor.place) på \(number).", "Call \(actor.englishPlace) on \(number)."), .stated,
          [.at(span)]))
      return lines + helperLines + contactLines(besides: lines.count)
    }
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
    return lines + contactLines(besides: lines.count)
  }

  /// The helpers of the list who have an address of their own, as far as there is room.
  private func contactLines(besides count: Int) -> [ComposedSentence] {
    options.helpers.filter { !$0.contact.isEmpty }.prefix(max(0, 5 - count)).map { helper in
      ComposedSentence(
        "\((isEnglish ? helper.englishName : helper.name).capitalised): \(helper.contact.withStop)",
        .explained, [])
    }
  }

  /// The telephone numbers of the letter's contact lines.
  private var telephones: [Found<String>] {
    facts.sender.contact.filter { contact in
      contact.value.reduce(0) { $0 + ($1.isNumber ? 1 : 0) } >= 8 && !contact.value.contains("@")
    }
  }

  /// The telephone number to give: of a named person the one that stands with the name, never a number that stands
  /// with someone else's; else the authority's.
  private var phoneToCall: Found<String>? {
    let phones = telephones
    guard let name = facts.sender.name?.value else { return phones.first }
    let own = phones.filter { $0.span.map { stands(name, with: $0) } ?? false }
    if let direct = own.first(where: { $0.span.map { isDirect($0) } ?? false }) ?? own.last { return direct }
    return phones.first { $0.span.map { !standsWithAnother(name, $0) } ?? true }
  }

  /// The line the number stands on, with the short lines of the same signature above it.
  private func surroundings(of phone: Span) -> [String] {
    guard let place = letter.blocks.firstIndex(where: { $0.span.contains(phone) }) else { return [] }
    let block = letter.blocks[place]
    var lines = [text(block.span)]
    // A signature may be read as short lines of text.
    guard block.role == .signature || lines[0].words.count <= 8 else {
      let sentence = facts.sentences.first { $0.sentence.span.contains(phone) }
      return [text(sentence?.sentence.span ?? block.span)]
    }
    for above in letter.blocks[..<place].reversed() {
      let line = text(above.span)
      guard above.role == .signature || line.words.count <= 6, lines.count < 5 else { break }
      lines.append(line)
    }
    return lines
  }

  private func stands(_ name: String, with phone: Span) -> Bool {
    let lines = surroundings(of: phone)
    guard let index = lines.firstIndex(where: { $0.contains(singleSpaced(name)) }) else { return false }
    // A line between that names the authority begins its own lines of contact.
    let authority = facts.sender.authority?.value.inLowerCase ?? "kommune"
    return !lines[..<index].contains {
      $0.inLowerCase.contains(authority) || $0.inLowerCase.contains("kommune")
    }
  }

  private func isDirect(_ phone: Span) -> Bool {
    surroundings(of: phone).first.map { line in
      ["direkte", "mobil", "træffes", "telefontid"].contains { line.inLowerCase.contains($0) }
    } ?? false
  }

  /// Whether the number stands in a line of the text with the name of another person.
  private func standsWithAnother(_ name: String, _ phone: Span) -> Bool {
    guard let block = letter.blocks.first(where: { $0.span.contains(phone) }),
      ![.letterhead, .footer, .meta].contains(block.role)
        || isContactLine(phone)
    else { return false }
    let line = surroundings(of: phone).first ?? ""
    guard let number = firstRange(of: text(phone), in: line) else { return false }
    let before = line[..<number.lowerBound].split { $0 == "." || $0 == ";" }.last.map(String.init) ?? ""
    if ringsElsewhere(sameSentence(String(line[..<number.lowerBound])), name) { return true }
    let words = before.words.filter {
      !["Tlf", "Telefon", "Ring", "Kontakt"].contains(bareWord($0).capitalised)
    }
    let own = Set(name.words)
    let names = zip(words, words.dropFirst()).filter {
      $0.startsUpper && $1.startsUpper && !$0.hasSuffix(",")
    }
    return names.contains { !own.contains($0) && !isInstitution($0) && !isInstitution(bareWord($1)) }
  }

  /// The words after the last full stop that is none of an abbreviation.
  private func sameSentence(_ before: String) -> [String] {
    let words = before.words
    let end = words.lastIndex { word in
      word.hasSuffix(".") && !["tlf.", "nr.", "telefonnr.", "tlf.nr."].contains(word.inLowerCase)
    }
    return end.map { Array(words[($0 + 1)...]) } ?? words
  }

  /// "ringer du til Vagten på 79 92 11 12": the number of an office that is neither the sender nor the one who signed.
  private func ringsElsewhere(_ words: [String], _ name: String) -> Bool {
    let helpers = [
      "borgerrådgiver", "vagten", "ankestyrelsen", "datatilsynet", "databeskyttelsesrådgiver", "dukh",
      "retshjælp",
    ]
    if words.suffix(4).contains(where: { word in helpers.contains { bareWord(word).hasPrefix($0) } }) {
      return true
    }
    guard words.count > 3, ["på", "tlf", "telefon"].contains(bareWord(words[words.count - 1])) else {
      return false
    }
    let office = words[words.count - 2]
    // Who takes a complaint is the sender, whatever its office is called.
    guard !words.contains(where: { bareWord($0).hasPrefix("klag") }), words.count > 4 else { return false }
    let own = name + " " + (facts.sender.authority?.value ?? "") + " " + (facts.sender.unit?.value ?? "")
    return office.startsUpper && bareWord(words[words.count - 3]) == "til"
      && !own.inLowerCase.contains(bareWord(office)) && bareWord(office) != "kommunen"
  }

  /// "Kontakt: udvalgssekretær Bo Tjørnelund, tlf. …"
  private func isContactLine(_ phone: Span) -> Bool {
    letter.blocks.contains { block in
      block.span.contains(phone)
        && ["kontakt:", "kontaktperson"].contains { text(block.span).inLowerCase.hasPrefix($0) }
    }
  }

  private func isInstitution(_ word: String) -> Bool {
    let folded = bareWord(word).inLowerCase
    return ["kommune", "center", "kontor", "afdeling", "forvaltning", "post", "service", "danmark", "hus"]
      .contains {
        folded.contains($0)
      }
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
    // Who is given all they asked for need not be told what a no is.
    let isYes =
      !facts.decisions.isEmpty
      && facts.decisions.allSatisfy { [.grant, .permit, .dispensation].contains($0.outcome) }
    let found = Glossary.found(in: letter).filter { !isYes || $0.term.word.inLowerCase != "afslag" }.map {
      entry in
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
    // The notice below says that the text was made automatically; here only what the reader must know first.
    var lines: [String] = [
      say(
        "Brevet gælder, ikke denne forklaring.",
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
