/// Whole fictional letters for the examples of the rules: a frame that is in order, with the parts an example changes.
/// All names, places, numbers and cases are made up.
enum ExampleLetter {
  static let reasons = """
    Vi har afgjort sagen efter § 100, stk. 1, i serviceloven.

    Du søgte om at få dækket 9.400 kr. til en elcykel. Din læge skriver i en attest af 20. februar 2026, at du kan gå \
    2 kilometer uden pause. Vi har lagt vægt på, at du kan klare dine indkøb til fods, og at du allerede har en \
    almindelig cykel, som du bruger hver dag. Derfor er udgiften ikke en nødvendig følge af din funktionsnedsættelse.
    """

  /// Facts and considerations without any rule.
  static let factsOnly = """
    Din læge skriver i en attest af 20. februar 2026, at du kan gå 2 kilometer uden pause. Vi har lagt vægt på, at du \
    kan klare dine indkøb til fods, og at du allerede har en almindelig cykel.
    """

  /// Reasons for a stop of help, with hearing and answer.
  static let stopReasons = """
    Afgørelsen er truffet efter § 97, stk. 1, i serviceloven. Ledsagelse gives til personer, der ikke kan færdes alene.

    Du fik bevilget ledsagelse i 2024, da du var nyopereret. Fysioterapeuten skriver i en udtalelse af 3. februar \
    2026, at du siden er kommet dig og nu selv tager bussen til byen to gange om ugen. Vi har lagt vægt på, at du \
    ikke længere har brug for en ledsager for at komme ud.

    Vi sendte dig udtalelsen den 10. februar 2026 og bad om dine bemærkninger. Du svarede den 16. februar, at du \
    stadig bliver træt. Det ændrer ikke vores vurdering, fordi du kan holde pauser undervejs.
    """

  static let guidance = """
    Du kan klage til Ankestyrelsen. Send klagen til Norddal Kommune, Borgerservice, Rådhustorvet 1, 9999 Norddal, \
    skriv i Digital Post, eller ring på 00 11 22 33. Vi skal have din klage senest 4 uger fra den dag, du har modtaget \
    afgørelsen. Vi ser på sagen igen inden 4 uger. Ændrer vi den ikke, sender vi klagen videre til Ankestyrelsen. \
    Afgørelsen gælder, mens klagen behandles.
    """

  static let signature = """
    Venlig hilsen
    Mette Prøvensen
    Sagsbehandler, Borgerservice
    """

  /// A letter with any content in the usual frame. Empty parts are left out.
  static func letter(
    head: String = "Norddal Kommune\nBorgerservice\nRådhustorvet 1, 9999 Norddal\nTelefon 00 11 22 33",
    recipient: String = "Anna Prøve\nPrøvevej 4\n9999 Norddal", dated: String = "12. marts 2026",
    caseNumber: String = "Sagsnr. 26-01234", heading: String, _ content: String...,
    signature: String = ExampleLetter.signature
  ) -> String {
    let greeting = "Kære Anna Prøve"
    let meta = [dated, caseNumber].filter { !$0.isEmpty }.joined(separator: "\n")
    return ([head, recipient, meta, heading, greeting] + content + [signature])
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// A refusal of merudgifter that is in order as it stands.
  static func refusal(
    dated: String = "12. marts 2026", caseNumber: String = "Sagsnr. 26-01234",
    heading: String = "Afslag på dækning af merudgifter",
    outcome: String =
      "Du får afslag på at få dækket udgiften til en elcykel, som du søgte om den 2. februar 2026.",
    begrundelse: String = ExampleLetter.reasons, klagevejledning: String = ExampleLetter.guidance,
    after: String = "", signature: String = ExampleLetter.signature
  ) -> String {
    letter(
      dated: dated, caseNumber: caseNumber, heading: heading, outcome,
      begrundelse.isEmpty ? "" : "Begrundelse\n\n" + begrundelse,
      klagevejledning.isEmpty ? "" : "Du kan klage\n\n" + klagevejledning, after, signature: signature)
  }

  /// A stop of help that is in order as it stands.
  static func stop(
    outcome: String =
      "Vi har besluttet, at din hjælp til ledsagelse stopper den 1. juli 2026.",
    begrundelse: String = ExampleLetter.stopReasons, klagevejledning: String = ExampleLetter.guidance
  ) -> String {
    letter(
      heading: "Afgørelse om at stoppe din ledsagelse", outcome, "Begrundelse\n\n" + begrundelse,
      klagevejledning.isEmpty ? "" : "Du kan klage\n\n" + klagevejledning)
  }

  /// A repayment decision that is in order as it stands.
  static func repayment(
    outcome: String = "Vi har besluttet, at du skal betale 6.000 kr. tilbage i kontanthjælp.",
    begrundelse: String = """
    Afgørelsen er truffet efter § 91, stk. 1, nr. 1, i aktivloven.

    Du fik 6.000 kr. i løn fra Norddal Bageri i januar 2026, mens du fik kontanthjælp. Det viser \
    indkomstregisteret. Den 2. december 2025 fik du besked om, at du skal oplyse om løn. Vi har lagt vægt på, at du \
    i ansøgningen krydsede af, at du ikke havde arbejde. Derfor har du fået hjælpen mod bedre vidende.

    Vi sendte dig oplysningerne i høring den 10. februar 2026. Du svarede, at du havde glemt det. Det ændrer ikke \
    afgørelsen, fordi du fik besked skriftligt.
    """, beregning: String = "Januar 2026: udbetalt 11.000 kr. minus ret til 5.000 kr. = 6.000 kr.",
    betaling: String = "Du betaler 500 kr. om måneden i 12 måneder, første gang den 1. maj 2026.",
    klagevejledning: String = ExampleLetter.guidance
  ) -> String {
    letter(
      heading: "Afgørelse om tilbagebetaling", outcome, "Begrundelse\n\n" + begrundelse,
      beregning.isEmpty ? "" : "Sådan er beløbet beregnet\n\n" + beregning, betaling,
      "Du kan klage\n\n" + klagevejledning)
  }

  /// A full grant that is in order as it stands.
  static func grant(
    heading: String = "Du får det høreapparat, du har søgt om",
    outcome: String = "Vi har bevilget dig et høreapparat efter § 112 i serviceloven, som du søgte om.",
    next: String = "Høreklinikken ringer til dig inden den 1. april 2026 og aftaler en tid."
  ) -> String {
    letter(heading: heading, outcome, next)
  }

  /// A hearing before a decision that is in order as it stands.
  static func hearing(
    dated: String = "12. marts 2026", heading: String = "Partshøring om din kontanthjælp",
    considered: String = "Vi overvejer at kræve 6.000 kr. tilbage, fordi du fik løn i januar 2026.",
    answer: String =
      "Du har mulighed for at komme med bemærkninger, inden vi træffer afgørelse. Skriv til os senest den 9. april 2026.",
    otherwise: String = "Hvis vi ikke hører fra dig, afgør vi sagen ud fra de oplysninger, vi har."
  ) -> String {
    letter(
      dated: dated, heading: heading, considered,
      "Oplysningerne kommer fra indkomstregisteret, der viser en løn på 6.000 kr. fra Norddal Bageri.",
      answer, otherwise)
  }

  /// A request for information that is in order as it stands.
  static func request(
    demand: String = "Du skal sende lønsedler for januar og februar til os senest den 9. april 2026.",
    otherwise: String = "Hvis du ikke sender dem, kan vi ikke behandle din ansøgning, og så lukker vi sagen."
  ) -> String {
    letter(
      heading: "Vi mangler oplysninger til din ansøgning",
      "Tak for din ansøgning om økonomisk friplads. Vi mangler nogle oplysninger, før vi kan behandle den.",
      demand, otherwise)
  }

  /// An invitation to a meeting that is in order as it stands.
  static func meeting(
    time: String = "Vi holder mødet tirsdag den 24. mars 2026 kl. 10 på Rådhustorvet 1.",
    companion: String = "Du må gerne tage en bisidder med til mødet."
  ) -> String {
    letter(
      heading: "Indkaldelse til møde om din sag",
      "Vi vil gerne tale med dig om, hvordan det går med din optræning, og hvad du har brug for fremover.",
      time,
      companion, "Kan du ikke komme, så ring til os på 00 11 22 33, så finder vi en anden tid.")
  }
}
