import LetterModel
import Understanding

extension Material {
  /// What the findings show to be absent or unclear, in neutral words; at most five, none that the sections above
  /// have told already.
  func notStated(alreadyTold: Set<String>) -> [ComposedSentence] {
    var lines: [ComposedSentence] = []
    var told = alreadyTold
    let sure = review.findings.filter { $0.confidence >= .medium && $0.severity >= .warning }
    for finding in sure where lines.count < 5 {
      let code = finding.id.description
      guard let text = gap(code), !told.contains(code), !lines.contains(where: { $0.text == text }) else {
        continue
      }
      told.insert(code)
      let isUnclear = Material.unclearCodes.contains(code)
      lines.append(ComposedSentence(text, isUnclear ? .unclear : .notStated, finding.evidence))
    }
    if letter.source.isOCR || letter.source.quality == .doubtful, lines.count < 5 {
      let line = say(
        "Brevet er læst fra et billede. Tjek datoer og beløb i selve brevet.",
        "The letter was read from an image. Check dates and amounts in the letter itself.")
      lines.append(ComposedSentence(line, .unclear, [.at(letter.wholeSpan)]))
    }
    return lines
  }

  private static let unclearCodes: Set<String> = [
    "F1", "F9", "O7", "T3", "S11", "K9", "K10", "I5", "G8", "T7", "O6", "P4",
  ]

  /// The neutral sentence for a finding; nil for findings that say nothing to the citizen.
  private func gap(_ code: String) -> String? {
    guard let pair = Material.gaps[code] else { return nil }
    return say(pair.0, pair.1)
  }

  private static let gaps: [String: (String, String)] = [
    "G1": ("Brevet siger ikke hvorfor.", "The letter does not say why (begrundelse)."),
    "G2": ("Brevet siger ikke, hvilken regel der er brugt.", "It does not say which rule was used."),
    "G3": ("Brevet siger ikke, hvad der talte mest.", "It does not say what counted most."),
    "G4": (
      "Brevet siger ikke, hvilke oplysninger om dig der talte.", "It does not say which facts counted."
    ),
    "G6": ("Brevet gentager reglen, men siger ikke, hvad der mangler.", "It repeats the rule as the reason."),
    "G7": ("Brevet siger ikke noget om netop din situation.", "It says nothing about your own situation."),
    "G8": ("Det er uklart, hvordan reglen passer på din sag.", "It is unclear how the rule fits your case."),
    "G9": ("Brevet siger ikke, hvad du selv har brug for.", "It does not look at your own needs."),
    "G10": ("Brevet siger ikke, hvad der er ændret siden sidst.", "It does not say what has changed."),
    "G11": (
      "Brevet viser ikke, hvordan beløbet er regnet ud.", "It does not show how the amount was computed."
    ),
    "G12": (
      "Brevet siger ikke, hvad konsulenten eller teamet byggede på.",
      "It does not say what the expert relied on."
    ),
    "H1": ("Brevet siger ikke, hvilken paragraf der er brugt.", "It does not name the section (paragraf)."),
    "H2": ("Brevet siger ikke, hvilken lov paragraffen står i.", "It does not name the act (lov)."),
    "K2": (
      "Brevet siger ikke, hvem der behandler klagen.", "It does not say who handles a complaint (klage)."
    ),
    "K3": ("Brevet siger ikke, hvornår du senest skal klage.", "It names no time limit (klagefrist)."),
    "K9": (
      "Det er uklart, hvem der skal behandle en klage.", "It is unclear who handles a complaint (klage)."
    ),
    "K10": ("Det er uklart, hvor du klager over hver del.", "It is unclear which complaint goes where."),
    "K13": (
      "Brevet siger ikke, hvor du sender klagen.", "It does not say where to send a complaint (klage)."
    ),
    "K15": (
      "Brevet siger ikke, hvad der gælder, mens du klager.",
      "It does not say what applies while you complain."
    ),
    "F1": ("Brevet nævner to frister. Brug den tidligste.", "It names two time limits. Use the earliest."),
    "F2": ("Brevet nævner en frist, der var gået, da det blev skrevet.", "It names a date already past."),
    "F4": ("Brevet siger ikke, hvornår du senest skal gøre det.", "It does not say by when you must act."),
    "F5": (
      "Brevet siger ikke, hvad der sker, hvis du ikke svarer.", "It does not say what follows if you do not."
    ),
    "P2": ("Brevet siger ikke, hvornår du senest skal svare.", "It does not say by when to answer."),
    "P4": ("Det er uklart, om sagen allerede er afgjort.", "It is unclear if the case is already decided."),
    "P7": ("Brevet siger ikke, hvad barnet selv mener.", "It does not say what the child thinks."),
    "F9": (
      "Det er uklart, hvilken dag brevet mener. Spørg afsenderen.",
      "It is unclear which day is meant. Ask the sender."
    ),
    "I1": ("Brevet har ingen dato. Skriv ned, hvornår du fik det.", "It has no date. Note when you got it."),
    "I4": ("Brevet siger ikke, hvem der har skrevet under.", "It does not say who signed it."),
    "I5": ("Det er uklart, hvilken kommune der har skrevet.", "It is unclear which municipality wrote."),
    "I6": ("Brevet siger ikke, hvordan du kan få fat i nogen.", "It gives no contact."),
    "O6": ("Det er uklart, om alle sider er med. Find hele brevet frem.", "Pages seem to be missing."),
    "O3": ("Brevet siger ikke, hvad der sker nu.", "It does not say what happens now."),
    "O7": (
      "Det er uklart: Brevet siger to forskellige ting.", "It is unclear: it says two different things."
    ),
    "O8": ("Brevet siger ikke klart, hvad der er besluttet.", "It does not say plainly what was decided."),
    "S11": ("Det er uklart, om svaret er ja eller nej.", "It is unclear if the answer is yes or no."),
    "T3": ("Det er uklart, hvilken af to tekster der gælder.", "It is unclear which of two texts applies."),
    "T7": ("Det er uklart: Overskrift og svar passer ikke sammen.", "Heading and answer do not fit."),
  ]
}
