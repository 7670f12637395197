import DanishText
import LetterModel

extension Glossary {
  /// The Danish terms of the letter that have an English gloss, in text order.
  static func english(in letter: Letter) -> [(word: String, gloss: String, span: Span)] {
    let folded = foldedToLowerCase(letter.bytes)
    return glosses.compactMap { entry in
      place(ofStem: entry.word, in: letter, folded).map { (entry.word, entry.gloss, $0) }
    }
    .sorted { $0.span < $1.span }
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
