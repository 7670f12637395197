/// A question a draft leaves open, with the key under which an answer file answers it.
public struct DraftField: Hashable, Sendable {
  /// Key in the answer file, lower-case ASCII, e.g. `adresse`.
  public let key: String
  /// The question as it stands in the draft, without brackets, e.g. `SKRIV: Din adresse`.
  public let placeholder: String

  /// Key of the answer that is left out of the letter when the citizen leaves it empty.
  public static let withheld = "cpr"

  /// Makes a field.
  init(_ key: String, _ question: String) {
    self.key = key
    placeholder = "SKRIV: \(question)"
  }

  /// Makes a field whose placeholder is no question.
  init(_ key: String, bare placeholder: String) {
    self.key = key
    self.placeholder = placeholder
  }

  /// Every field a draft of any kind may hold, sorted by key.
  public static let all: [DraftField] =
    [
      navn, adresse, telefon, cpr, modtager, afgoerelsesdato, sag, emne, modtaget, oensker, forkert, hverdag,
      situation, forsinket, uklart, venter,
      bilag, hoert, skade, nyt, bemaerkninger, ansoegt, frist, forkertOplysning, rettelse, fuldmaegtig,
      dagsorden, deltagere, dokumenter, uddybes, punkt(1), punkt(2), punkt(3), punkt(4),
    ].sorted { $0.key < $1.key } + wishes + situations

  static let navn = DraftField("navn", "Dit navn")
  static let adresse = DraftField("adresse", "Din adresse")
  static let telefon = DraftField("telefon", "Dit telefonnummer")
  static let cpr = DraftField("cpr", bare: "CPR – udfyldes kun i Digital Post")
  static let modtager = DraftField("modtager", "Hvem har skrevet brevet til dig?")
  static let afgoerelsesdato = DraftField("afgoerelsesdato", "Hvilken dato har brevet?")
  static let sag = DraftField("sag", "Hvilket sagsnummer står i brevet?")
  static let emne = DraftField("emne", "Hvad handler afgørelsen om?")
  static let modtaget = DraftField("modtaget", "Hvilken dag fik du brevet?")
  static let oensker = DraftField("oensker", "Hvad vil du gerne have i stedet? Skriv en linje")
  static let forkert = DraftField("forkert", "Hvad er forkert, eller hvad mangler? Hvad viser det?")
  static let hverdag = DraftField("hverdag", "Hvad kan du ikke selv? Giv et eksempel fra sidste uge")
  static let situation = DraftField(
    "situation", "Hvad betyder afgørelsen for dig? Giv et eller to eksempler")
  static let bilag = DraftField(
    "bilag", "Hvilke papirer sender du med? Skriv »ingen«, hvis du ikke sender nogen")
  static let hoert = DraftField(
    "hoert", "Fik du oplysningerne at se, før sagen blev afgjort? Slet punktet, hvis du gjorde")
  static let forsinket = DraftField(
    "forsinket", "Hvorfor kommer klagen sent? Hvad forhindrede dig, hvornår var det slut, og hvad viser det?")
  static let uklart = DraftField("uklart", "Hvad forklarer brevet ikke godt nok?")
  static let venter = DraftField("venter", "Hvad venter du stadig på svar på?")
  static let skade = DraftField("skade", "Hvad sker der for dig, mens klagen behandles?")
  static let nyt = DraftField("nyt", "Hvad er nyt, og hvorfor betyder det noget?")
  static let bemaerkninger = DraftField("bemaerkninger", "Hvad er rigtigt, hvad er forkert, og hvad mangler?")
  static let ansoegt = DraftField("ansoegt", "Hvilken dag søgte eller skrev du?")
  static let frist = DraftField("frist", "Hvor lang tid siger deres hjemmeside, at det tager?")
  static let forkertOplysning = DraftField("forkert-oplysning", "Hvilken oplysning er forkert?")
  static let rettelse = DraftField("rettelse", "Hvad er rigtigt, og hvad viser det?")
  static let fuldmaegtig = DraftField("fuldmaegtig", "Navn og adresse på den, der må handle for dig")
  static let dagsorden = DraftField("dagsorden", "Hvad vil du gerne tale om på mødet?")
  static let deltagere = DraftField("deltagere", "Hvem tager du med? Skriv »ingen«, hvis du kommer alene")
  static let dokumenter = DraftField("dokumenter", "Er der papirer, du især vil se? Skriv »nej«, hvis ikke")
  static let uddybes = DraftField("uddybes", "Hvilken dag kan du sende resten?")

  /// The remark on one point of a hearing, counted from 1.
  static func punkt(_ number: Int) -> DraftField {
    DraftField("punkt-\(number)", "Punkt \(number): Er det rigtigt, forkert, eller mangler der noget?")
  }
}
