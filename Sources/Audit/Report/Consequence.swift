/// What a fault means for the citizen, in words for those who answer for the letters.
enum Consequence {
  /// One sentence about the rule, else about its family.
  static func text(of rule: RuleID) -> String {
    own[rule.description] ?? families[rule.family] ?? "Borgeren kan misforstå brevet."
  }

  /// What to do, where the rule's own words need the letter beside them; nil otherwise.
  static func remedy(of rule: RuleID) -> String? { remedies[rule.description] }

  private static let remedies = [
    "K4": "Skriv lovens frist. »klarbrev check FIL« viser den.",
    "K9": "Skriv den klageinstans, loven giver. »klarbrev check FIL« viser en klagevejledning, der passer.",
  ]

  private static let own = [
    "G1": "Borgeren får ikke at vide, hvorfor svaret er nej.",
    "G2": "Borgeren kan ikke slå op, hvad der kræves for at få ja.",
    "G3": "Borgeren kan ikke se, hvad der talte for og imod.",
    "G4":
      "Borgeren kan ikke se, hvilke oplysninger der blev afgørende, og kan ikke rette dem, der er forkerte.",
    "K1": "Borgeren får ikke at vide, at man kan klage, hvor og hvornår.",
    "K2": "Borgeren ved ikke, hvem der behandler klagen.",
    "K3": "Borgeren ved ikke, hvor lang tid der er til at klage.",
    "K4": "Borgeren får en forkert frist og kan opgive at klage, selv om der er tid, eller komme for sent.",
    "K5": "Borgeren kan tro, at fristen er kortere, end den er.",
    "K6": "Klagen kan ende det forkerte sted og blive forsinket.",
    "K8": "Den, der har svært ved at skrive, kan opgive at klage.",
    "K9": "Klagen kan blive sendt til nogen, der ikke behandler den.",
    "H3": "Borgeren slår op i en regel, der ikke gælder mere.",
    "P2": "Borgeren ved ikke, hvornår svaret skal være fremme, og sagen kan blive afgjort uden det.",
    "F2": "Borgeren får en frist, der allerede er gået.",
    "F9": "Borgeren kan møde eller svare på en forkert dag.",
    "D1": "Et fuldt CPR-nummer kan komme i forkerte hænder.",
    "T1": "Brevet kan gå ud med et hul, hvor borgerens oplysninger skulle stå.",
    "T4": "Borgeren kan henvende sig til en myndighed, der ikke findes mere.",
    "T5": "Borgeren bliver sendt til en digital løsning, der ikke findes mere.",
  ]

  private static let families: [Character: String] = [
    "G": "Borgeren kan ikke følge, hvorfor svaret blev sådan.",
    "K": "Borgeren kan få sværere ved at klage rigtigt og til tiden.",
    "H": "Borgeren kan ikke slå den regel op, som svaret bygger på.",
    "P": "Borgeren får måske ikke sagt sit, før sagen bliver afgjort.",
    "F": "Borgeren kan komme for sent, fordi dage og frister ikke passer sammen.",
    "I": "Borgeren ved ikke, hvem der har skrevet, eller hvem man kan spørge.",
    "S": "Brevet er sværere at forstå, end det behøver at være.",
    "A": "Borgeren kan opleve at blive bedømt uden grundlag.",
    "D": "Oplysninger om borgeren eller andre kan komme i forkerte hænder.",
    "O": "Borgeren kan overse eller misforstå resultatet.",
    "T": "Brevet kan gå ud med huller eller med navne, der ikke gælder mere.",
  ]
}
