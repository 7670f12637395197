import Audit

/// Help in Danish: the parser's own is English.
enum Help {
  /// The answer to arguments that ask for help or the version; nil for all others.
  static func answer(to arguments: [String]) -> String? {
    guard let first = arguments.first else { return overview }
    if first == "--version" { return "klarbrev \(Tool.version)\n" }
    if first == "help" || first == "hjælp" {
      let word = arguments.dropFirst().first
      return word.flatMap { page($0) ?? installed($0) } ?? overview
    }
    let words = arguments.prefix { $0 != "--" }
    guard words.contains("--help") || words.contains("-h") || words.contains("--hjælp") else { return nil }
    return command(in: arguments).flatMap(page) ?? overview
  }

  /// The command's name when the first word is one or its alias.
  static func command(in arguments: [String]) -> String? {
    guard let word = arguments.first else { return nil }
    return commands.first { $0.name == word || $0.alias == word }?.name
  }

  /// Whether the arguments begin with a command that reads letters.
  static func isAboutLetters(_ arguments: [String]) -> Bool {
    guard let word = arguments.first else { return false }
    return letterCommands.contains(word)
  }

  /// The names of the commands that review letters in this process.
  private static let letterCommands: Set<String> = [
    "review", "gennemgå", "check", "tjek", "summary", "forklar", "draft", "udkast", "evaluate", "worker",
  ]

  private static func page(_ word: String) -> String? {
    guard let command = commands.first(where: { $0.name == word || $0.alias == word }) else { return nil }
    var text = "\(command.summary)\n\nBrug: klarbrev \(command.usage)\n"
    if let alias = command.alias { text += "Hedder også: klarbrev \(alias)\n" }
    if !command.options.isEmpty { text += "\nTilvalg:\n" + rows(command.options) }
    if let note = command.note { text += "\n\(note)\n" }
    if command.takesLetters { text += "\nFælles tilvalg:\n" + rows(common) }
    return text + "\nEksempel: \(command.example)\n"
  }

  private static func rows(_ rows: [(String, String)]) -> String {
    let width = (rows.map(\.0.count).max() ?? 0) + 4
    return rows.map { name, text in
      "  " + name + String(repeating: " ", count: width - name.count) + text + "\n"
    }.joined()
  }

  private static var overview: String {
    let list = commands.map { page in (page.alias.map { "\(page.name), \($0)" } ?? page.name, page.summary) }
    return """
      klarbrev læser breve fra danske myndigheder, finder det, der mangler eller er forkert,
      forklarer brevet i et klart sprog og skriver udkast til en klage. Alt bliver på maskinen.

      Brug: klarbrev KOMMANDO [TILVALG] FIL…

      \(rows(list))
      Begynd fx med »klarbrev review brev.pdf«, »klarbrev check afgørelse.docx --annotate« (en kopi med kommentarer)
      eller »klarbrev audit breve --output revision« (en hel mappe som rapport og regneark).
      Skriv »klarbrev KOMMANDO --help« for at se tilvalg. »-« læser standardinput.
      Kode ved afslutning: 0 i orden · 1 fund, der tæller (kun check og audit) · 2 en fil kunne ikke læses
      eller skrives (også når der er fund) · 64 forkert brug

      """
  }

  static let common: [(String, String)] = [
    ("--as-of DATO", "regn med denne dag som i dag (ellers maskinens dato)"),
    ("--received DATO", "den dag, borgeren fik brevet"),
    ("--delivery MÅDE", "hvordan brevet kom: digital, post eller ukendt (unknown)"),
    ("--password ORD", "adgangskode til en beskyttet fil"),
    ("--max-size MB", "læs filer op til denne størrelse (ellers 100 MB)"),
    ("--max-pages ANTAL", "læs filer op til så mange sider (ellers 500)"),
    ("--max-time SEKUNDER", "brug højst så lang tid på én fil (ellers 30)"),
    ("--page FIL", "endnu en side af samme brev, fx et foto; skriv en for hver side, i rækkefølge"),
    ("--no-ocr", "læs ikke billeder og indscannede sider"),
    ("--color HVORNÅR", "farver: auto, always eller never"),
    ("--show-cpr", "vis CPR-numre helt (ellers skjules de sidste fire cifre)"),
    ("--quiet", "ingen oplysninger ud over resultatet"),
  ]

  /// What help says about one command.
  struct Page {
    let name: String
    let alias: String?
    let summary: String
    let usage: String
    var options: [(String, String)] = []
    var takesLetters = true
    /// More to know, as lines; nil for nothing.
    var note: String?
    let example: String
  }

  private static let failOn = (
    "--fail-on GRÆNSE",
    "hvad der giver kode 1: error (fejl), warning (advarsler) eller never; sprog (S) og opbygning (O) tæller ikke"
  )
  private static let config = ("--config FIL", "indstillinger (ellers nærmeste .klarbrev.yml)")
  private static let baseline = ("--baseline FIL", "vis kun fund, der ikke står i denne tidligere rapport")
  private static let acceptance = """
    Et fund, I har set på og vil lade stå, skrives på en liste med regel, grund og enten fil, tekst eller
    fingeraftryk. »klarbrev init« skriver en .klarbrev.yml, der viser hvordan. En hel regel slås fra samme sted.
    """
  private static let textFormats = [
    ("--format FORMAT", "text, markdown, html, docx, odt eller pdf (A4 med stor skrift)"),
    ("--output MAPPE", "skriv til en fil i mappen i stedet for på skærmen"),
    ("--force", "erstat filer, der findes i forvejen"),
  ]

  /// Every command, in the order of the overview.
  static let commands: [Page] = [
    Page(
      name: "review", alias: "gennemgå", summary: "Alt om et eller flere breve: fund, forklaring og udkast",
      usage: "review [TILVALG] FIL…",
      options: [
        ("--format FORMAT", "text, json, jsonl, html eller markdown"),
        ("--output MAPPE", "skriv rapport, forklaring (også som PDF), udkast og resultat som filer i mappen"),
        ("--case MAPPE", "sæt én borgers breve i orden efter dato: svar, frister, dubletter og sider"),
        ("--helpers FIL", "jeres egen liste over dem, der kan hjælpe"),
        ("--force", "erstat filer, der findes i forvejen"),
        ("--jobs ANTAL", "hvor mange filer der læses ad gangen"),
      ], example: "klarbrev review brev.pdf --output gennemgang"),
    Page(
      name: "check", alias: "tjek", summary: "Kun fund, til den der skal sende brevet",
      usage: "check [TILVALG] FIL…",
      options: [
        ("--format FORMAT", "text, json, sarif, html, junit eller github"),
        ("--all", "vis alle råd, ikke kun fem"),
        ("--part DEL", "filen er kun en del: klagevejledning, begrundelse eller sprog"),
        ("--law LOV", "loven bag afgørelsen, når filen kun er en del, fx »servicelovens § 100«"),
        ("--annotate", "skriv en kopi med fundene som kommentarer (Word) eller markeringer (PDF); ikke ODT"),
        ("--diff", "vis de sætninger, som de sikre rettelser ændrer; sikker er kun et ord eller en vending,"),
        ("", "der kan skiftes ud, uden at resten af sætningen skal ændres"),
        ("--fix", "vis dem, og skriv en rettet kopi af en tekst- eller Word-fil (ikke PDF og ODT)"),
        ("--output MAPPE", "hvor kopien skal ligge (ellers ved siden af filen)"),
        ("--force", "erstat en kopi, der findes i forvejen"),
        ("--jobs ANTAL", "hvor mange filer der læses ad gangen"), config, baseline, failOn,
      ], note: acceptance, example: "klarbrev check skabelon.docx"),
    Page(
      name: "summary", alias: "forklar", summary: "Brevet forklaret i et klart sprog",
      usage: "summary [TILVALG] FIL",
      options: textFormats + [
        ("--language SPROG", "da eller en (engelsk)"), ("--easy", "en kort og let udgave"),
        ("--sources", "vis, hvor i brevet hver sætning kommer fra"),
        ("--helpers FIL", "jeres egen liste over dem, der kan hjælpe"),
      ], example: "klarbrev summary brev.pdf --easy"),
    Page(
      name: "draft", alias: "udkast", summary: "Udkast til en klage eller et andet brev",
      usage: "draft [SLAGS] [TILVALG] FIL",
      options: [
        ("SLAGS", DraftKind.allCases.prefix(6).map(\.rawValue).joined(separator: ", ") + ","),
        ("", DraftKind.allCases.dropFirst(6).map(\.rawValue).joined(separator: ", ")),
      ] + textFormats + [
        ("--answers FIL", "svar i en YAML-fil, der udfylder brevets spørgsmål"),
        ("--questions", "vis spørgsmålene som en fil, du kan svare i"),
        ("--for LÆSER", "citizen (tjekliste til at skrive selv) eller advisor (med fundenes numre)"),
        ("--case MAPPE", "find selv den afgørelse, der skal klages over, blandt én borgers breve"),
        ("--sheet", "tilføj arket til borgeren, som ikke skal sendes"),
      ], example: "klarbrev draft klage brev.pdf --format docx --output breve"),
    Page(
      name: "extract", alias: "tekst", summary: "Teksten, som den er læst, med sider og blokke",
      usage: "extract [TILVALG] FIL",
      options: [
        ("--format FORMAT", "text, json eller markdown"), ("--roles", "vis, hvad hver sætning gør i brevet"),
      ], example: "klarbrev extract brev.pdf --roles"),
    Page(
      name: "audit", alias: "revision", summary: "Mange breve eller skabeloner, de værste først",
      usage: "audit [TILVALG] MAPPE…",
      options: [
        (
          "--output MAPPE", "skriv rapport, regneark og fund i mappen; en ny kørsel fortsætter, hvor den slap"
        ),
        ("--format FORMAT", "text, html, csv, xlsx, json, jsonl, sarif, junit eller github"),
        ("--jobs ANTAL", "hvor mange filer der læses ad gangen"), config,
        ("--baseline FIL", "kun fund, der ikke står i denne tidligere rapport, giver kode 1"), failOn,
      ], note: acceptance, example: "klarbrev audit skabeloner/ --output revision-2026"),
    Page(
      name: "deadline", alias: "frist", summary: "Sidste dag at klage, trin for trin",
      usage: "deadline [TILVALG] [FIL]",
      options: [
        ("--date DATO", "brevets dato, når der ikke er nogen fil"),
        ("--period FRIST", "fristens længde, fx »4 uger« eller »6 måneder«"),
      ], example: "klarbrev deadline --date 2026-03-12 --period \"4 uger\" --delivery post"),
    Page(
      name: "rules", alias: "regler", summary: "Alle regler, eller ét regelkort", usage: "rules [ID…]",
      options: [("--format FORMAT", "text eller json")], takesLetters: false, example: "klarbrev rules K3"),
    Page(
      name: "agreement", alias: nil,
      summary: "Sammenlign et menneskes bedømmelse af en stikprøve med programmets",
      usage: "agreement [TILVALG] MAPPE",
      options: [
        ("--sample ANTAL", "hvor mange filer der udvælges (ellers 30)"),
        ("--seed ORD", "samme ord giver samme stikprøve"), ("--rules LISTE", "reglerne, fx G1,G3,K1"),
        ("--labels FIL", "den udfyldte liste; giver enighed og kappa"),
      ], takesLetters: false, example: "klarbrev agreement breve/ > stikprøve.csv"),
    Page(
      name: "worker", alias: nil, summary: "Læs én anmodning pr. linje og svar med én linje (til programmer)",
      usage: "worker [TILVALG] < anmodninger.jsonl", options: [config], takesLetters: false,
      example: "echo '{\"path\": \"brev.pdf\"}' | klarbrev worker"),
    Page(
      name: "init", alias: nil, summary: "Skriv en fil med indstillinger, der er klar til at rette",
      usage: "init [MAPPE]", options: [("--force", "erstat filen, hvis den findes")], takesLetters: false,
      example: "klarbrev init skabeloner"),
    Page(
      name: "config", alias: nil, summary: "Vis de indstillinger, der gælder, med fil og linje",
      usage: "config [FIL]", options: [config], takesLetters: false,
      example: "klarbrev config skabeloner/afslag.docx"),
    Page(
      name: "evaluate", alias: nil, summary: "Mål programmet på breve, som et menneske har mærket",
      usage: "evaluate [TILVALG] MAPPE",
      options: [
        ("--format FORMAT", "text eller json"),
        ("--baseline FIL", "giv kode 1, hvis noget er blevet dårligere"),
        ("--disagreements", "vis hver uenighed"), ("--jobs ANTAL", "hvor mange breve der læses ad gangen"),
      ], takesLetters: false, example: "klarbrev evaluate Corpora/gold --format json > baseline.json"),
  ]
}
