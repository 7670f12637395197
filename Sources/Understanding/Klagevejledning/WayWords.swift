import DanishText
import LetterModel
import Rulebook

/// Whom the words of a guidance mean, and the words by which a complaint is sent.
extension WayParts {
  /// A unit of the authority by its name: Ydelsesafdelingen, Socialafsnittet, Kørselskontoret.
  func isOwnUnit(_ index: Int, _ unit: Unit) -> Bool {
    let word = words.word(index)
    return WayParts.unitEndings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
      && word != "statsservice" && !isBodyWord(index)
  }

  static let unitEndings = [
    "afdelingen", "afdeling", "forvaltningen", "forvaltning", "kontoret", "centret", "centeret", "center",
    "teamet",
    "afsnittet", "sekretariatet", "rådgivningen", "visitationen", "skole", "skolen", "registeret", "enheden",
    "visningen", "service", "huset", "gruppen",
  ]

  /// "Klagen stiles til Ankestyrelsen, men sendes til os": addressed to one, sent to another.
  func isOnlyAddressed(_ clause: Range<Int>, _ body: Int, _ unit: Unit) -> Bool {
    guard let address = clause.first(where: { ["stiles", "stile", "stilet"].contains(words.word($0)) }),
      words.contains(WayParts.posting, in: unit.tokens)
    else { return false }
    // "stiles og fremsendes til Ankestyrelsen"
    return address > body || !words.contains(WayParts.posting, in: address..<body)
  }

  static let posting: WordList = [
    "send", "sende", "sender", "sendes", "indsend", "indsende", "indsendes", "aflever", "afleveres",
    "fremsendes", "fremsendt", "indgives", "læg", "lægger", "lægges",
    "indlever", "indlevere", "indleveres",
  ]

  func namesSender(_ unit: Unit) -> Bool {
    let text = words.text
    let known = [sender.unit?.value, sender.authority?.value].compactMap { $0 }
    let sentence = String(decoding: text.bytes[unit.span.range], as: UTF8.self)
    return known.contains { !$0.isEmpty && sentence.contains($0) }
  }

  static let sendVerbs: WordList = [
    "send", "sende", "sender", "sendes", "ske", "skriv", "skrive", "skriver", "ring", "ringe", "ringer",
    "aflever",
    "aflevere", "afleveres",
    "indsend", "indsende", "indsendes", "indgiv", "indgive", "indgives", "rette", "rettes", "ret", "stiles",
    "stile", "fremsættes",
    "fremsendes", "kontakt", "kontakte", "kontakter", "henvend", "henvende", "besvar", "besvare", "mail",
    "maile", "mailes", "gør", "klage", "klager", "klages",
    "bede", "svar", "svare", "møde", "have", "modtage", "sig", "sige", "anmode", "klag", "være", "fremsendt",
    "henvender", "sker", "henvendelse", "fortæl", "fortælle", "meld", "skrives", "bringes", "læg", "lægge",
    "lægger", "lægges",
    "indlever", "indlevere", "indleveres", "give", "gives", "afgives",
  ]

  static let ownWords: WordList = [
    "os", "mig", "kommunen", "vi", "borgerservice", "jobcentret", "jobcenteret", "forvaltningen",
    "afdelingen", "skolen",
    "visitationen", "skolelederen", "ydelsescentret", "ydelseskontoret", "sagsbehandleren", "sagsbehandler",
    "rådgiver", "myndigheden", "undertegnede", "afdelingsleder", "teamleder", "borgmesteren",
    "kommunalbestyrelsen",
    "udvalget",
    "ungdomsrådgivningen", "familieafdelingen", "parkeringskontoret", "voldgiften",
  ]
}
