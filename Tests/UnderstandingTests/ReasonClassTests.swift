import LetterModel
import Testing

@testable import Understanding

/// Weighing in the words of many hands, and sentences of the same sound that weigh nothing.
@Suite struct ReasonClassTests {
  static let weighing = [
    "Det vejer til din fordel, at du har passet din træning, men lægen skriver den 3. marts 2026, at du kan gå 800 meter.",
    "Udslaget har været, at du har klaret indkøbene alene siden november 2025.",
    "Det, der har flyttet os, er lægens ord om, at du kan gå 800 meter uden pause.",
    "Vi har set mest på, at du bor 300 meter fra butikken og selv går derhen hver uge.",
    "Hensynet til, at du selv kan støvsuge de to rum, er gået forud.",
    "For os er det afgørende, at du arbejder 30 timer om ugen.",
    "At du bor alene, trækker i den ene retning; at du selv kører bil hver dag, trækker i den anden.",
    "Ergoterapeuten så den 4. marts 2026, at du kom ud af badet uden støtte. Derfor er et gelænder nok.",
    "Da du kan tage bussen fra Elmevej, er en taxa ikke nødvendig.",
    "Da du selv tager toget til Odense hver torsdag, mener vi, at du kan klare turen til svømmehallen.",
    "Trappen har gelænder i begge sider, og du går den fire gange om dagen, så en lift er mere, end du har brug for.",
    "Din søster henter dig allerede om lørdagen, og det har gjort udslaget.",
    "Havde du søgt, før du købte scooteren, kunne vi have prøvet en billigere model sammen med dig.",
    "Naboens køkkenvindue ligger 2 meter fra skellet, og hans lys betyder mere end en større stue.",
    "At du har fået nyt job i Kolding, trækker fra, for så kan du ikke passe træningen om formiddagen.",
    "Vi tror på, at du har ondt, men røntgenbilledet fra den 3. februar viser, at bruddet er helet.",
  ]

  static let empty = [
    "Der er foretaget en samlet vurdering af sagens oplysninger.",
    "Vi har lagt vægt på sagens oplysninger og gældende praksis.",
    "Afgørelsen er truffet efter en konkret og individuel vurdering.",
    "Kommunen følger lovgivningen og behandler alle ens.",
    "Vi har gennemgået alle de oplysninger, der er sendt ind.",
    "Det er vurderet, at betingelserne for støtte ikke er til stede, fordi behovet ikke er tilstrækkeligt dokumenteret.",
    "Da du ikke skønnes at have et væsentligt behov, finder vi ikke, at hjælpen er nødvendig.",
    "Kommunen finder, at dit behov er dækket på rimelig vis, og at yderligere støtte ikke er nødvendig.",
    "Efter en samlet afvejning af alle relevante hensyn er vi nået frem til dette resultat.",
    "Vi har set nøje på din sag og må konstatere, at reglerne ikke giver mulighed for hjælp.",
    "Der foreligger ikke sådanne særlige omstændigheder, at reglen kan fraviges.",
    "Afgørelsen ligger inden for rammerne af kommunens sædvanlige praksis på området.",
    "Udgiften anses ikke for nødvendig og rimelig i lovens forstand.",
    "Sagen er drøftet på et teammøde, hvor der var enighed om resultatet.",
    "Du er ikke i målgruppen, da din funktionsnedsættelse ikke er tilstrækkeligt indgribende.",
  ]

  private func facts(_ reason: String) throws -> Facts {
    try Letters.facts(
      "Afslag på hjælp til rengøring",
      """
      Du får ikke hjælp til rengøring. Afgørelsen er truffet efter servicelovens § 100.

      Begrundelse

      \(reason)
      """)
  }

  @Test(arguments: weighing)
  func `what weighs in this case is a consideration`(_ reason: String) throws {
    #expect(try facts(reason).begrundelse.hovedhensyn.status == .present)
  }

  /// Read as a weighing, and by the fitted weights hardly one: nothing is told of it.
  @Test func `a figure set against the rule alone is not called missing`() throws {
    let reason = "Vi har holdt dine oplysninger op mod reglen, og du mangler 4 måneders ophold."
    #expect(try facts(reason).begrundelse.hovedhensyn.status != .missing)
  }

  @Test(arguments: empty)
  func `words that fit every case weigh nothing`(_ reason: String) throws {
    #expect(try facts(reason).begrundelse.hovedhensyn.status != .present)
  }
}
