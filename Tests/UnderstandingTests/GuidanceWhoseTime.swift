import LetterModel

@testable import Understanding

extension GuidanceFormTests {
  /// Whose time it is, days counted out, times told by their last week, portals, and who turns to whom.
  static let whose: [Case] = [
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: nil,
      text: "Du kan klage til Ankestyrelsen. Send klagen til norrelund@norrelund.example. Derefter "
        + "får forvaltningen fire uger til at se på sagen igen."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: nil,
      text: "Du kan klage til Ankestyrelsen via norrelund@norrelund.example. Fra vi modtager klagen, "
        + "har vi 4 uger til at genvurdere sagen."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: nil,
      text: "Klagen sendes til Nørrelund Kommune, norrelund@norrelund.example, og afgøres af "
        + "Ankestyrelsen. Når den er kommet, bruger vi højst 4 uger på at vurdere sagen på ny."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: nil,
      text: "Klagen sendes til Nørrelund Kommune, norrelund@norrelund.example, og afgøres af "
        + "Ankestyrelsen. Kommunen skal inden fire uger tage stilling til, om den vil ændre "
        + "afgørelsen."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Du har fire uger, fra du fik brevet, til at klage til Ankestyrelsen. Send klagen til "
        + "norrelund@norrelund.example. Så har vi fire uger til at se på den."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Vi skal have klagen inden 4 uger efter, at vi har meddelt dig afgørelsen. Send den til "
        + "norrelund@norrelund.example. Ankestyrelsen afgør den."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Du kan klage til Ankestyrelsen senest fire uger efter den dag, kommunen underrettede "
        + "dig om afgørelsen. Skriv til norrelund@norrelund.example."),
    Case(
      law: "byggelovens § 22 carport", body: .byggeklageenheden, route: .klageportalen,
      period: Period(4, .weeks),
      lastDay: nil,
      text: "Byggeklageenheden behandler klager over lovligheden. Klagen oprettes i Klageportalen på "
        + "virk.dk senest 4 uger efter, at vi meddelte jer afgørelsen. Retssag: 6 måneder."),
    Case(
      law: "byggelovens § 22 carport", body: .byggeklageenheden, route: .klageportalen,
      period: Period(4, .weeks),
      lastDay: nil,
      text: "I kan klage til Byggeklageenheden gennem Klageportalen, hvor I logger på med MitID. "
        + "Fristen er 4 uger fra modtagelsen. Domstolene: seks måneder."),
    Case(
      law: "byggelovens § 22 carport", body: .byggeklageenheden, route: .direkte, period: Period(4, .weeks),
      lastDay: nil,
      text: "Klage til Byggeklageenheden, Toldboden 2, 8800 Viborg, skal være fremme inden 4 uger "
        + "fra modtagelsen. Domstolene: seks måneder."),
    Case(
      law: "byggelovens § 22 carport", body: .byggeklageenheden, route: .direkte, period: Period(4, .weeks),
      lastDay: nil,
      text: "Klagen lægges på naevneneshus.dk i Klageportalen til Byggeklageenheden inden 4 uger fra "
        + "modtagelsen. Domstolene: seks måneder."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: "2026-04-09",
      text: "Du kan klage til Ankestyrelsen inden 4 uger, efter at du fik brevet. Dvs. senest den 9. "
        + "april 2026. Send klagen til norrelund@norrelund.example."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: "2026-04-09",
      text: "Klag til Ankestyrelsen via norrelund@norrelund.example inden 4 uger fra modtagelsen. "
        + "Det vil sige torsdag den 9. april 2026."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: "2026-04-09",
      text: "Klag til Ankestyrelsen via norrelund@norrelund.example inden 4 uger fra modtagelsen. "
        + "For dig er det torsdag den 9. april 2026."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: "2026-04-09",
      text: "Klag til Ankestyrelsen via norrelund@norrelund.example inden 4 uger fra modtagelsen. "
        + "Fristen falder dermed den 9. april 2026."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Klag til Ankestyrelsen via norrelund@norrelund.example inden 4 uger fra modtagelsen. "
        + "Det er Bodil Krarup, der har sagen, og hun er tilbage den 9. april 2026."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Klag til Ankestyrelsen via norrelund@norrelund.example inden 4 uger fra modtagelsen. "
        + "Det sidste møde i udvalget er den 9. april 2026."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Klagen skal være hos os på norrelund@norrelund.example, inden den fjerde uge efter, at "
        + "du fik brevet, er omme. Ankestyrelsen afgør den."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Du kan klage til Ankestyrelsen via norrelund@norrelund.example indtil udgangen af "
        + "fjerde uge efter modtagelsen."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Du kan klage til Ankestyrelsen via norrelund@norrelund.example inden udløbet af den "
        + "fjerde uge efter, at du har modtaget afgørelsen."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Du kan klage til Ankestyrelsen via norrelund@norrelund.example inden 4 uger fra "
        + "modtagelsen. Hver fjerde uge holder udvalget møde, inden måneden er gået."),
    Case(
      law: "barnets lov § 86 merudgifter", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: "2026-04-09",
      text: "Fristen for at klage er torsdag den 9. april 2026, som svarer til 4 uger efter "
        + "modtagelsen. Skriv til norrelund@norrelund.example. Ankestyrelsen afgør klagen."),
    Case(
      law: "barnets lov § 86 merudgifter", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: "2026-04-09",
      text: "Vi svarer på klagen inden 4 uger. Klag til Ankestyrelsen via "
        + "norrelund@norrelund.example senest torsdag den 9. april 2026."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: "2026-03-02",
      text: "Klag til Ankestyrelsen via norrelund@norrelund.example inden den 2. marts 2026."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: "2025-03-12",
      text: "Klagefristen udløber den 12. marts 2025. Klagen sendes til norrelund@norrelund.example "
        + "og afgøres af Ankestyrelsen."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Vil du klage til Ankestyrelsen, kan du inden 4 uger efter modtagelsen kontakte "
        + "Socialafdelingen på tlf. 99 99 10 10, så vi kan vurdere sagen igen."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Klage til Ankestyrelsen kan ske ved, at du inden fire uger fra modtagelsen ringer til "
        + "os på 99 99 10 10 eller skriver til norrelund@norrelund.example, hvorefter vi sender "
        + "sagen videre."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Er du uenig, kan Ankestyrelsen prøve sagen. Du skal inden 4 uger fra modtagelsen skrive "
        + "til Socialafdelingen, Torvet 1, 9999 Nørrelund, for at vi kan se på den først."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Vi tager imod klagen på norrelund@norrelund.example eller 99 99 10 10 i 4 uger, fra du "
        + "har fået brevet. Den afgøres af Ankestyrelsen."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Klag til Ankestyrelsen ved at ringe på 99 99 10 10 inden 4 uger fra modtagelsen. Klager "
        + "over en medarbejder sender du til lederen, og dem er der ingen frist for."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Klager kan kun indgives via selvbetjeningen på kommunens hjemmeside inden 4 uger fra "
        + "modtagelsen. Nørrelund Kommune ser på klagen først, og så afgør Ankestyrelsen den."),
  ]
}
