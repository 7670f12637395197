import DanishText
import LetterModel

/// By what means the complaint can be sent: post, telephone, mail, a form.
extension WayParts {
  func startsWithChannel(_ unit: Unit) -> Bool {
    guard let first = unit.tokens.first else { return false }
    return ["ring", "skriv", "mail", "brug", "adressen", "adresse", "mundtligt"].contains(words.word(first))
  }

  /// An address, a telephone number, an e-mail, a mailbox, "mundtligt".
  func hasChannel(_ unit: Unit) -> Bool {
    for index in unit.tokens {
      switch words.text.tokens[index].kind {
      case .email, .phone: return true
      case .url where isOnData || !words.word(index).contains("datatilsynet"): return true
      default:
        if isJustReceived(index, unit) { continue }
        if WayParts.channelWords.contains(words.word(index)) || isByLetter(index, unit) { return true }
        if isPostcode(index, unit) || isStreet(index, unit) { return true }
      }
    }
    // "Vores adresse står øverst", not "skriv dit navn og din adresse".
    if words.contains(["adresse"], in: unit.tokens),
      words.contains(["vores", "øverst", "vor", "kommunens"], in: unit.tokens)
    {
      return true
    }
    // "mundtlig eller skriftlig henvendelse til undertegnede": the one who signs, with the number there.
    if words.contains(["undertegnede"], in: unit.tokens),
      words.contains(["mundtlig", "mundtligt", "skriftlig", "skriftligt", "telefonisk"], in: unit.tokens)
    {
      return true
    }
    return words.contains(["digital", "digitale", "digitalt"], in: unit.tokens)
      && words.contains(["post", "postkasse"], in: unit.tokens)
  }

  /// "Klag mundtligt eller skriftligt til os", "Skriv eller sig det til Pension", "på den måde, der passer dig bedst": any
  /// way will do.
  func leavesFormOpen(_ unit: Unit) -> Bool {
    guard !isAuthoritySending(unit), unit.weight("court") < 1,
      unit.weight("complaint") >= 1 || !words.contains(["vi", "jeg", "kommunen"], in: unit.tokens)
    else { return false }
    if words.contains(["mundtlig", "mundtligt"], in: unit.tokens) { return true }
    if words.contains(["skriv", "skrive"], in: unit.tokens),
      words.contains(["sig", "sige", "fortæl", "fortælle"], in: unit.tokens)
    {
      return true
    }
    return words.contains(["måde", "måden"], in: unit.tokens)
      && words.contains(["passer", "vil", "foretrækker", "ønsker", "helst"], in: unit.tokens)
  }

  /// "til os", "til Visitationen" under the letterhead of Visitationen: who wrote, and not only "kommunen", which has many
  /// doors.
  func namesUs(_ unit: Unit) -> Bool {
    if words.contains(["os", "mig", "undertegnede"], in: unit.tokens) { return true }
    return unit.tokens.dropFirst().contains { index in
      let word = words.word(index)
      return word.utf8.count > 3 && startsUpper(words.text.tokens[index]) && !word.hasPrefix("kommune")
        && layer.units.contains { line in
          line.block.role == .letterhead && line.tokens.contains { words.word($0) == word }
        }
    }
  }

  /// Whether the head, the foot or the signature holds a telephone number, a mailbox or a postal address.
  var hasHeadContact: Bool {
    layer.units.contains { line in
      guard [.letterhead, .meta, .footer, .signature].contains(line.block.role) else { return false }
      return line.tokens.contains { index in
        [.phone, .email].contains(words.text.tokens[index].kind) || isPostcode(index, line)
      }
    }
  }

  /// "fra den dag, I modtog denne mail": the letter itself, unless it is to be answered.
  func isJustReceived(_ index: Int, _ unit: Unit) -> Bool {
    guard ["mail", "e-mail", "besked"].contains(words.word(index)), index > unit.tokens.lowerBound,
      ["denne", "min"].contains(words.word(index - 1))
    else { return false }
    let lead = max(unit.tokens.lowerBound, index - 5)..<index
    return !words.contains(["svar", "svare", "svarer", "besvar", "besvare", "besvarer"], in: lead)
  }

  /// Whether Datatilsynet is the body here.
  var isOnData: Bool { bodies.first?.body == .datatilsynet }

  /// "i et brev", "pr. brev", "svar på dette brev": the letter as a channel, not the one just received.
  func isByLetter(_ index: Int, _ unit: Unit) -> Bool {
    guard ["brev", "brevet"].contains(words.word(index)), index > unit.tokens.lowerBound else { return false }
    if ["et", "pr", "pr.", "med", "eller", "almindeligt"].contains(words.word(index - 1)) { return true }
    let lead = max(unit.tokens.lowerBound, index - 4)..<index
    return words.contains(["svar", "svare", "besvar", "besvare", "besvarer"], in: lead)
  }

  /// Four digits before a capitalised word: a postal address.
  func isPostcode(_ index: Int, _ unit: Unit) -> Bool {
    let token = words.text.tokens[index]
    guard token.kind == .number, token.span.length == 4, index + 1 < unit.tokens.upperBound else {
      return false
    }
    return startsUpper(words.text.tokens[index + 1])
  }

  /// A street with its number: "Torvet 1", "Søndergade 14".
  func isStreet(_ index: Int, _ unit: Unit) -> Bool {
    let tokens = words.text.tokens
    guard startsUpper(tokens[index]), index + 1 < unit.tokens.upperBound, tokens[index + 1].kind == .number,
      tokens[index + 1].span.length <= 3
    else { return false }
    let word = words.word(index)
    return WayParts.streetEndings.contains { word.hasSuffix($0) }
  }

  static let streetEndings = [
    "vej", "vejen", "gade", "gaden", "torv", "torvet", "plads", "pladsen", "allé", "alle", "alleen", "alléen",
    "stræde", "vænge", "vænget", "bakken", "parken", "toften", "boulevard", "kaj", "kajen", "stien",
    "passagen",
  ]

  func startsUpper(_ token: Token) -> Bool {
    let first = words.text.bytes[token.span.start]
    return (0x41...0x5A).contains(first) || first == 0xC3
  }

  static let channelWords: WordList = [
    "telefon", "telefonen", "telefonisk", "telefonnummer", "telefonnummeret", "nummeret", "tlf", "tlf.",
    "tlf.nr",
    "mail", "e-mail", "brevhovedet", "skranken", "ekspeditionen", "rådhuset",
    "borger.dk", "virk.dk", "brevpost",
    "postkasse", "postkassen", "postboks", "adressen", "minretssag.dk", "minsu", "klageskemaet", "klageskema",
    "klageblanketten",
    "klageformularen", "personligt", "ringe", "ring", "selvbetjening", "selvbetjeningen", "mitid", "e-boks",
  ]
}
