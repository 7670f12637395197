import LetterModel

/// The verbs by which authorities decide, in the forms they are written in.
enum ResultVerbs {
  /// How a form stands in a sentence.
  enum Form: Sendable {
    case participle, passive, present, infinitive
  }

  /// One form of one verb.
  struct Entry: Sendable {
    let outcome: Outcome
    let form: Form
    /// Whether the verb alone tells a decision; the others need an object of this case and a place where results stand.
    let isPlain: Bool
  }

  /// Makes the tables, which otherwise waits for the first look-up.
  static func warmUp() { _ = takesParticle("") || written.contains("") }

  /// What the written form says; nil for other words.
  static func entry(_ word: String) -> Entry? { written.contains(word) ? forms[word] : nil }

  /// What the written form says together with a small word behind it: `sat … ned`, `holdt … tilbage`.
  static func entry(_ word: String, with particle: String) -> Entry? { forms[word + " " + particle] }

  /// Whether the word may be the head of a verb with a particle.
  static func takesParticle(_ word: String) -> Bool { heads.contains(word) }

  /// What a verb that only carries its noun decides (`gives tilladelse`, `er meddelt afslag`); nil for nouns that
  /// decide nothing. Other verbs decide by themselves.
  static func carried(by word: String, in clause: [String]) -> Outcome? {
    for (outcome, stems) in carriedNouns
    where clause.contains(where: { noun in stems.contains { noun.hasPrefix($0) || noun.hasSuffix($0) } }) {
      return outcome
    }
    return word.hasPrefix("gi") && !clause.contains { noun in idleNouns.contains { noun.hasPrefix($0) } }
      ? .grant : nil
  }

  /// Whether the verb says nothing without its noun.
  static func isCarrier(_ word: String) -> Bool {
    ["giv", "give", "giver", "gives", "givet"].contains(word) || word.hasPrefix("meddel")
      || word.hasPrefix("udsted")
  }

  private static let carriedNouns: [(Outcome?, [String])] = [
    (.refusal, ["afslag"]), (.order, ["påbud", "forbud"]), (.sanction, ["bøde", "bøden", "karantæne"]),
    (.dispensation, ["dispensation", "fritagelse"]), (.permit, ["tilladelse", "tilladelsen"]),
    (.grant, ["bevilling", "tilsagn", "godkendelse", "kortet", "kort"]),
  ]
  private static let idleNouns = [
    "klage", "besked", "svar", "adgang", "mulighed", "frist", "lejlighed", "lov", "grund", "anledning",
    "medhold",
    "oplysning", "høring", "kopi", "udtryk", "samtykke", "fuldmagt", "orientering", "ret", "indtryk",
  ]

  private static let heads = WordList(
    Set(forms.keys.compactMap { key in key.firstIndex(of: " ").map { String(key[..<$0]) } }))
  /// All forms; most words are turned away here.
  private static let written = WordList(Set(forms.keys))

  private static let forms: [String: Entry] = {
    var forms: [String: Entry] = [:]
    for (outcome, isPlain, rows) in table {
      for row in rows {
        for (word, form) in zip(
          row.split(separator: " "), [Form.participle, .passive, .present, .infinitive])
        where word != "-" {
          forms[String(word)] = Entry(outcome: outcome, form: form, isPlain: isPlain)
        }
      }
    }
    for (outcome, isPlain, particle, row) in particles {
      for (word, form) in zip(row.split(separator: " "), [Form.participle, .passive, .present, .infinitive]) {
        forms["\(word) \(particle)"] = Entry(outcome: outcome, form: form, isPlain: isPlain)
      }
    }
    return forms
  }()

  private static let particles: [(Outcome, Bool, String, String)] = [
    (.refusal, true, "nej", "sagt siges siger sige"), (.grant, true, "ja", "sagt siges siger sige"),
    (.grant, true, "ja", "givet gives giver give"), (.refusal, true, "nej", "givet gives giver give"),
    (.refusal, false, "tilbage", "holdt holdes holder holde"),
    (.reduction, false, "ned", "sat sættes sætter sætte"), (.grant, false, "op", "sat sættes sætter sætte"),
    (.reduction, false, "ned", "skåret skæres skærer skære"),
    (.stop, false, "tilbage", "trukket trækkes trækker trække"),
    (.stop, false, "fra", "taget tages tager tage"), (.stop, false, "tilbage", "taget tages tager tage"),
    (.stop, false, "ud", "taget tages tager tage"), (.stop, false, "ud", "meldt meldes melder melde"),
    (.stop, false, "op", "sagt siges siger sige"), (.stop, false, "væk", "taget tages tager tage"),
  ]

  /// Participle, s-passive, present, infinitive; `-` where the form is another word too or tells nothing.
  private static let table: [(Outcome, Bool, [String])] = [
    (
      .grant, true,
      [
        "bevilget bevilges bevilger bevilge", "bevilliget bevilliges bevilliger bevillige",
        "imødekommet imødekommes imødekommer imødekomme", "tilkendt tilkendes tilkender tilkende",
        "tildelt tildeles tildeler tildele", "efterkommet efterkommes efterkommer efterkomme",
        "tiltrådt tiltrædes tiltræder tiltræde",
      ]
    ),
    (
      .grant, false,
      [
        "godkendt godkendes godkender godkende", "ydet ydes yder yde", "givet gives giver give",
        "meddelt meddeles meddeler meddele", "udstedt udstedes udsteder udstede", "hjulpet - hjælper hjælpe",
        "opfyldt - - opfylde",
        "dækket dækkes dækker dække", "udbetalt udbetales udbetaler udbetale",
        "refunderet refunderes refunderer refundere", "fornyet fornyes fornyer forny",
        "forlænget forlænges forlænger forlænge", "udvidet udvides udvider udvide",
        "forhøjet forhøjes forhøjer forhøje", "visiteret visiteres visiterer visitere",
        "tilbudt tilbydes tilbyder tilbyde", "optaget optages optager optage",
        "udleveret udleveres udleverer udlevere", "betalt betales betaler betale",
        "accepteret accepteres accepterer acceptere", "genbevilget genbevilges genbevilger genbevilge",
        "stillet stilles stiller stille", "bekostet bekostes bekoster bekoste", "hævet hæves hæver hæve",
      ]
    ),
    (
      .refusal, true,
      [
        "afslået afslås afslår afslå", "nægtet nægtes nægter nægte", "forkastet forkastes forkaster forkaste",
        "henlagt henlægges henlægger henlægge",
      ]
    ),
    (
      .refusal, false,
      ["afvist afvises afviser afvise", "tilbageholdt tilbageholdes tilbageholder tilbageholde"]
    ),
    (
      .stop, false,
      [
        "stoppet stoppes stopper stoppe", "standset standses standser standse",
        "afsluttet afsluttes afslutter afslutte", "ophævet ophæves ophæver ophæve",
        "frakendt frakendes frakender frakende", "tilbagekaldt tilbagekaldes tilbagekalder tilbagekalde",
        "inddraget inddrages inddrager inddrage", "frataget fratages fratager fratage",
        "opsagt opsiges opsiger opsige", "afbrudt afbrydes afbryder afbryde", "bortfaldet - - -",
        "ophørt - - -", "udskrevet udskrives udskriver -", "udmeldt udmeldes udmelder -",
        "lukket lukkes lukker lukke",
      ]
    ),
    (
      .reduction, false,
      [
        "nedsat nedsættes nedsætter nedsætte", "reduceret reduceres reducerer reducere",
        "sænket sænkes sænker sænke", "nedjusteret nedjusteres nedjusterer nedjustere",
        "beskåret beskæres beskærer beskære", "formindsket formindskes formindsker formindske",
      ]
    ),
    // What an authority cannot do for somebody: only its denial is a result.
    (
      .grant, false,
      [
        "- - - registrere", "- - - henvise", "- - - optage", "- - - indskrive", "- - - slette",
        "- - - anerkende",
        "- - - medregne", "- - - genhuse",
      ]
    ),
    (.permit, false, ["tilladt tillades tillader tillade", "lovliggjort lovliggøres lovliggør lovliggøre"]),
    (
      .dispensation, false,
      [
        "dispenseret dispenseres dispenserer dispensere", "fritaget fritages fritager fritage",
        "fraveget fraviges fraviger fravige",
      ]
    ),
    (.order, false, ["forbudt forbydes forbyder forbyde", "påbudt påbydes påbyder påbyde"]),
    (
      .other, false,
      [
        "flyttet flyttes flytter -", "overflyttet overflyttes overflytter -",
        "omplaceret omplaceres omplacerer -",
        "registreret registreres registrerer -",
      ]
    ),
    (
      .upheld, true,
      ["fastholdt fastholdes fastholder fastholde", "stadfæstet stadfæstes stadfæster stadfæste"]
    ),
  ]
}
