import DanishText
import LetterModel

extension Glossary {
  /// The Danish terms of the letter that have an English gloss, in text order.
  static func english(in letter: Letter) -> [(word: String, gloss: String, span: Span)] {
    let folded = foldedToLowerCase(letter.bytes)
    return glosses.compactMap { entry in
      place(ofStem: entry.word, in: letter, folded).flatMap { span in
        isOffice(Array(folded[span.start..<span.end]), beyond: entry.word)
          ? nil : (entry.word, entry.gloss, span)
      }
    }
    .sorted { $0.span < $1.span }
  }

  /// Whether the word goes on to name an office ("Hjælpemiddelkontoret"), which the gloss of its first part does not
  /// explain.
  private static func isOffice(_ word: [UInt8], beyond stem: String) -> Bool {
    let rest = String(decoding: word.dropFirst(stem.utf8.count), as: UTF8.self)
    return [
      "kontor", "afdeling", "center", "centr", "udvalg", "nævn", "styrelse", "team", "forvaltning", "enhed",
      "huset", "råd",
    ].contains { rest.contains($0) }
  }

  private static let glosses: [(word: String, gloss: String)] = [
    ("afgørelse", "decision"), ("afslag", "refusal"),
    ("aktindsigt", "the right to see the papers of your case"),
    ("ankestyrelsen", "the state board that handles complaints over municipalities"),
    ("begrundelse", "reasons for a decision"), ("bevilling", "grant"), ("bisidder", "companion at a meeting"),
    ("boligstøtte", "housing benefit"), ("delvis", "partly"), ("dispensation", "exemption"),
    ("fleksjob", "job with support for reduced capacity"), ("fuldmagt", "power of attorney"),
    ("førtidspension", "disability pension"), ("genvurder", "look at the case again"),
    ("hjemmehjælp", "help at home"), ("hjælpemid", "aid for a disability"),
    ("klagefrist", "time limit for complaints"),
    ("kontanthjælp", "cash benefit"), ("merudgift", "extra expense because of disability"),
    ("nedsæt", "reduce"), ("ophør", "end, stop"), ("opsættende virkning", "the decision waits meanwhile"),
    ("partshøring", "a hearing: you may comment before the decision"), ("påbud", "order"),
    ("sanktion", "sanction"),
    ("serviceloven", "the act on social services"), ("sygedagpenge", "sickness benefit"),
    ("tilbagebetal", "pay back"), ("tilladelse", "permission"),
    ("underretning", "a report of concern for a child"),
  ]
}
