import LetterModel

/// Tells names of persons, authorities and units apart by form.
enum NameForms {
  /// A word of a line: its span, and whether it begins with a capital.
  struct Word {
    let span: Span
    let isCapital: Bool
  }

  static func words(_ span: Span, bytes: [UInt8], folded: [UInt8]) -> [Word] {
    let s = ByteScanner(folded, end: span.end)
    var out: [Word] = []
    var i = span.start
    while i < span.end {
      guard s.isWordByte(i) else {
        i += 1
        continue
      }
      var end = i
      while end < span.end {
        if s.isWordByte(end) {
          end += 1
        } else if [0x2D, 0x27].contains(s.byte(end)), s.isLetter(end + 1), s.isLetter(end - 1) {
          end += 1
        } else {
          break
        }
      }
      out.append(
        Word(
          span: Span(i, end),
          isCapital: bytes[i] != folded[i]
            || (i + 1 < end && bytes[i + 1] != folded[i + 1] && bytes[i] >= 0xC3)))
      i = end
    }
    return out
  }

  /// Whether a line reads as a person's name: two to five capitalised words (or initials), no digit, no word of an office.
  static func isPersonName(_ span: Span, bytes: [UInt8], folded: [UInt8]) -> Bool {
    let words = words(span, bytes: bytes, folded: folded)
    guard (2...7).contains(words.count) else { return false }
    for (index, word) in words.enumerated() {
      let folded = String(decoding: folded[word.span.range], as: UTF8.self)
      if folded.utf8.contains(where: { (0x30...0x39).contains($0) }) { return false }
      // "Mette og Anders Holmgaard": two people at one address.
      if folded == "og", index > 0, index < words.count - 1, words.count > 3 { continue }
      if isOfficeWord(folded) || isTitleWord(folded) || notNames.contains(folded) { return false }
      if !word.isCapital && !["de", "von", "van", "af", "el", "al", "la", "du"].contains(folded) {
        return false
      }
    }
    // Marks other than those of names end a name line.
    return !bytes[span.range].contains { [0x3A, 0x40, 0x2F, 0x3F, 0x21, 0x3B].contains($0) }
  }

  /// Whether the word names an office or unit rather than a person.
  static func isOfficeWord(_ word: String) -> Bool {
    officeWords.contains(word)
      || officeEndings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
  }

  /// Whether the word is a caseworker's title.
  static func isTitleWord(_ word: String) -> Bool {
    titleWords.contains(word) || titleEndings.contains { word.hasSuffix($0) }
  }

  static let officeWords: WordList = [
    "kommune", "kommunen", "jobcenter", "jobcentret", "jobcenteret", "borgerservice", "team", "center",
    "afdeling", "afdelingen",
    "forvaltning", "forvaltningen", "visitation", "visitationen", "ydelse", "ydelser", "ydelsescenter",
    "myndighed",
    "myndighedsafdelingen", "teknik", "miljø", "plan", "byg", "byggeri", "byggesag", "social", "sundhed",
    "børn", "unge", "skole",
    "skoler", "dagtilbud", "ældre", "handicap", "psykiatri", "beskæftigelse", "arbejdsmarked", "familie",
    "ppr", "rådhus",
    "rådhuset", "hjemmepleje", "hjælpemidler", "hjælpemiddel", "kontrolgruppen", "vej", "park", "natur",
    "borgercenter", "sekretariat",
    "sekretariatet", "udvalg", "udvalget", "enhed", "enheden", "styrelse", "styrelsen", "nævn", "nævnet",
    "danmark", "udbetaling",
    "region", "voksne", "voksen", "kultur", "fritid", "by", "land", "og", "for", "folkeregister",
    "folkeregisteret", "pension",
    "sygedagpenge", "ressource", "indsats", "støtte", "specialrådgivning", "rådgivning", "hjælp",
    "administration", "kontor", "kontoret",
  ]
  private static let officeEndings = [
    "forvaltning", "forvaltningen", "center", "centret", "centeret", "afdeling", "afdelingen", "kontor",
    "kontoret", "service", "teamet",
    "team", "enhed", "enheden", "visitation", "visitationen", "sekretariat", "udvalget", "området", "ydelser",
    "myndighed", "myndigheden",
    "skolen", "skole",
  ]
  static let titleWords: WordList = [
    "sagsbehandler", "rådgiver", "socialrådgiver", "jurist", "konsulent", "specialkonsulent", "fuldmægtig",
    "visitator", "ergoterapeut",
    "fysioterapeut", "leder", "teamleder", "afdelingsleder", "chef", "specialist", "planlægger", "arkitekt",
    "ingeniør", "assistent",
    "kontorassistent", "overassistent", "medarbejder", "koordinator", "borgmester", "direktør", "psykolog",
    "pædagog", "byggesagsbehandler",
    "jobkonsulent", "miljømedarbejder", "biolog", "geolog", "skoleleder", "sekretær", "advokat",
    "kontorfuldmægtig", "landinspektør", "agronom",
    "miljøtekniker", "tandlæge", "overtandlæge", "sygeplejerske", "terapeut", "skatterådgiver",
    "virksomhedskonsulent", "formand",
  ]
  private static let titleEndings = [
    "rådgiver", "konsulent", "behandler", "medarbejder", "terapeut", "leder", "chef", "visitator", "vejleder",
    "assistent", "koordinator",
    "planlægger", "specialist", "ingeniør", "tekniker", "forvalter", "fuldmægtig", "tandlæge", "lærer",
  ]
  private static let notNames: WordList = [
    "venlig", "hilsen", "med", "på", "vegne", "kære", "hej", "til", "att", "vedr", "dato", "side",
    "afgørelse", "brev", "klagevejledning",
    "begrundelse", "telefon", "mail", "postboks", "vej", "gade", "cvr", "ean", "kopi", "bilag", "digital",
    "post", "åbningstider", "skriv",
    "partshøring", "høring", "indkaldelse", "kvittering", "orientering", "afslag", "bevilling", "din", "dit",
    "vores", "sagens", "om", "jeres",
  ]
}
