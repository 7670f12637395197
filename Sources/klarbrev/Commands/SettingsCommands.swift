import ArgumentParser
import Audit

/// Writes a commented settings file.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "init")

  @Argument var folders: [String] = []
  @Flag var force = false

  func run() throws {
    guard folders.count <= 1 else { throw Usage("Kommandoen tager én mappe ad gangen.") }
    let folder = folders.first.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    let path = folder + SettingsFile.name
    try OutputFile.write(Array(InitCommand.text.utf8), to: path, force: force)
    Notice.tell("\(path) er skrevet. Ret den til, og se resultatet med »klarbrev config«.")
  }

  /// The file: everything is a comment, so that it changes nothing until someone wants it to.
  static let text = """
    # Indstillinger til klarbrev. Filen gælder for denne mappe og alt under den.
    # Fjern »# « foran det, du vil bruge. »klarbrev config« viser, hvad der gælder.

    # Regler: fra, til, fejl, advarsel eller råd. »klarbrev rules« viser dem alle.
    # regler:
    #   S8: fra
    #   G4: fejl

    # Andre regler for nogle mapper. * er et vilkårligt navn, ** er vilkårlige mapper.
    # mapper:
    #   - mappe: teknik/**
    #     regler:
    #       K13: råd

    # Jeres egne ord, og hvad I vil have skrevet i stedet.
    # ord:
    #   - ord: sagsakter
    #     skriv: sagens papirer

    # Hvem der ejer teksterne. Revisionen viser fund for hver enhed.
    # enheder:
    #   - mappe: social/
    #     navn: Socialforvaltningen
    #     ejer: skabeloner@example.dk

    # Filer, revisionen ikke skal læse.
    # udelad:
    #   - gamle/**
    #   - "*.tmp"

    # Hvor mange slags råd »check« viser (ellers 5), og hvor mange ord en sætning må have, før den kaldes lang.
    # råd: 5
    # lang-sætning: 30

    # Familier, der også skal give kode 1. Sprog (S) og opbygning (O) gør det ellers aldrig.
    # tæller: [S]

    # Hvad I hedder i jeres breve. Et brev i en anden kommunes navn bliver et fund (I5).
    # navne: [Vesterå Kommune]

    # Hvor klager og spørgsmål skal sendes hen. Det sættes ind i den klagevejledning, »check« foreslår. Uden mappe: alle.
    # kontakt:
    #   - mappe: social/**
    #     adresse: Ydelsescentret, Kanalgade 2, 9997 Vesterå
    #     telefon: 99 97 10 10
    #     digital-post: ja

    # Jeres offentliggjorte sagsbehandlingstider. »draft rykker« skriver fristen, når brevet nævner sagen.
    # sagsbehandlingstider:
    #   - sag: hjælpemiddel
    #     frist: 8 uger

    # Jeres egne vendinger, som en regel skal kende: »i orden« opfylder reglen, »fund« er et fund.
    # vendinger:
    #   - regel: I4
    #     vending: Visitationsteamet
    #     betyder: i orden

    # Hvor mange breve der sendes om året: en fil med linjer som »social/afslag.docx;1200«. Revisionen vægter med det.
    # forsendelser: forsendelser.csv

    # Flettefelter, jeres system kender. Revisionen peger på dem, der ikke er på listen.
    # flettefelter: [Navn, Adresse, Sagsnummer]

    # Hvem borgeren kan få hjælp hos: en fil med linjer som »navn;kontakt«.
    # hjælp: hjaelp.txt

    # Fund, nogen har set på og accepteret. Filen har en liste med regel og grund og mindst ét af:
    # »fil« (mønster), »tekst« (ord fra fundet) og »fingeraftryk« (fra »check --format json«). Ejer og udløber kan stå der.
    #   - regel: K13
    #     fil: social/afslag-*.docx
    #     tekst: Send klagen til os
    #     grund: Adressen står i brevhovedet
    #     ejer: jurist@example.dk
    #     udløber: 2027-01-31
    # accepteret: klarbrev-accepteret.yml

    """
}

/// Prints the settings that hold, each with file and line.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "config")

  @Argument var files: [String] = []
  @OptionGroup var settings: SettingsOptions

  func run() throws {
    guard let file = try settings.file(for: files) else {
      return Host.standardOutput("Ingen \(SettingsFile.name) fundet. »klarbrev init« skriver en.\n") ? () : ()
    }
    var lines = ["Gælder: \(file.path)"]
    let width = (file.origins.map { $0.key.count + $0.value.count }.max() ?? 0) + 4
    for origin in file.origins {
      let text = "\(origin.key): \(origin.value)"
      lines.append(text + String(repeating: " ", count: max(2, width - text.count)) + origin.place)
    }
    if file.origins.isEmpty { lines.append("Filen ændrer intet.") }
    Host.standardOutput(lines.joined(separator: "\n") + "\n")
  }
}
