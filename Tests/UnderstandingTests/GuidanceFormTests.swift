import LetterModel
import TestSupport
import Testing

@testable import Understanding

/// Ways of guiding on complaints by what carries them: other verbs than klage, lists, tables, questions, chancery, a
/// board that "gets the case"; and sentences that only look like guidance.
@Suite struct GuidanceFormTests {
  struct Case: Sendable {
    let law: String
    let body: ComplaintBody?
    let route: Route?
    let period: Period?
    let lastDay: String?
    let text: String
  }

  static let ways: [Case] = [
    Case(
      law: "servicelovens § 112 hjælpemiddel", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Vil du have andre til at se på sagen? Det er gratis. Sig til, senest fire uger efter at du har "
        + "læst dette. Mit nummer er 99 99 10 10. Jeg skriver gerne ned, hvad du siger. Ankestyrelsen får "
        + "sagen, hvis vi ikke ændrer noget."),
    Case(
      law: "aktivlovens § 82 tandbehandling", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Klageadgang\nDenne afgørelse kan af den, som den er rettet til, påklages til Ankestyrelsen. "
        + "Klagen fremsættes over for Ydelsesafdelingen (ydelse@norrelund.example) inden fire uger fra "
        + "underretningen."),
    Case(
      law: "servicelovens § 100 merudgifter", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text:
        "SÅDAN GØR DU, HVIS DU ER UENIG\n1. Ring til os på 99 99 10 10 eller skriv i Digital Post.\n2. Gør "
        + "det, inden der er gået 4 uger, fra du fik brevet.\n3. Vi kigger på sagen en gang til.\n4. Er vi "
        + "stadig uenige, afgør Ankestyrelsen sagen."),
    Case(
      law: "sygedagpengelovens § 7 stop", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Du har fire uger til at gøre indsigelse mod afgørelsen, regnet fra den dag den nåede frem til "
        + "dig. Din indsigelse afleverer du i Borgerservice, Torvet 1, eller pr. telefon 99 99 10 10. "
        + "Indsigelsen bliver til en klagesag i Ankestyrelsen, hvis vi ikke giver dig ret."),
    Case(
      law: "servicelovens § 85 bostøtte", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: "2026-04-09",
      text: "Klage: Du kan inden den 9. april 2026 bede Ankestyrelsen tage stilling. Brevet til dem skal gå "
        + "via os på Torvet 1, 9999 Nørrelund."),
    Case(
      law: "aktivlovens § 81 enkeltudgift", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Ønskes afgørelsen indbragt for højere instans, kan det ske for Ankestyrelsen inden udløbet af 4 "
        + "uger efter, at den er kommet Dem til kendskab. Henvendelse herom stiles til Socialudvalget, "
        + "Torvet 1, 9999 Nørrelund."),
    Case(
      law: "planlovens § 35 landzonetilladelse", body: .planklagenaevnet, route: .klageportalen,
      period: Period(4, .weeks), lastDay: nil,
      text:
        "Fristen for at klage er 4 uger fra modtagelsen. Klagen går til Planklagenævnet, men den oprettes "
        + "på Klageportalen med MitID. Gebyret er 900 kr. for private."),
    Case(
      law: "miljøbeskyttelseslovens § 42 påbud", body: .miljoeOgFoedevareklagenaevnet, route: .klageportalen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Klagemyndighed er Miljø- og Fødevareklagenævnet. Tast din klage ind via virk.dk eller borger.dk "
        + "under Klageportalen. Klageperioden er 4 uger fra afgørelsens meddelelse."),
    Case(
      law: "folkeskolelovens § 20 specialundervisning", body: .klagenaevnetForSpecialundervisning,
      route: .kommunen, period: Period(4, .weeks), lastDay: nil,
      text: "Hvis I vil have skolechefens afgørelse ændret, skal I sende en mail til skole@norrelund.example "
        + "inden 4 uger. Den, der har truffet afgørelsen, skal først vurdere den igen, og derefter tager "
        + "Klagenævnet for Specialundervisning over. De fire uger regnes fra den dag, I fik brevet."),
    Case(
      law: "skolestart", body: .ingen, route: nil, period: nil, lastDay: nil,
      text: "Afgørelsen er endelig og kan ikke bringes videre til anden administrativ myndighed. Du kan dog "
        + "anlægge sag ved domstolene."),
    Case(
      law: "vejlov vinterklasse", body: .ingen, route: nil, period: nil, lastDay: nil,
      text: "Kommunalbestyrelsens beslutning kan ikke påklages. Mener du, at kommunen ikke overholder loven, "
        + "kan du skrive til Ankestyrelsen som tilsynsmyndighed."),
    Case(
      law: "plads på venteliste", body: .ingen, route: nil, period: nil, lastDay: nil,
      text:
        "Der er desværre ingen, du kan klage til over denne beslutning, men du kan altid skrive til vores "
        + "borgerrådgiver."),
    Case(
      law: "sundhedslovens § 131 omsorgstandpleje", body: .styrelsenForPatientklager, route: .direkte,
      period: Period(4, .weeks), lastDay: nil,
      text:
        "Du kan få denne afgørelse vurderet af Styrelsen for Patientklager. Brug klageskemaet på stpk.dk. "
        + "Det skal ske inden 4 uger, efter at du har fået afgørelsen."),
    Case(
      law: "vejlovens § 49 overkørsel", body: .vejdirektoratet, route: .direkte, period: Period(4, .weeks),
      lastDay: nil,
      text: "Vejdirektoratet behandler klager over retlige forhold. Klagefristen er 4 uger fra den dag, "
        + "afgørelsen er meddelt. Klagen mailes til vd@vd.dk."),
    Case(
      law: "aktivlovens § 91 tilbagebetaling", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Klageinstans | Ankestyrelsen\nFrist | 4 uger efter modtagelsen\nSendes til | Ydelseskontoret, "
        + "Torvet 1, 9999 Nørrelund"),
    Case(
      law: "servicelovens § 97 ledsagelse", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Hvem kan hjælpe mig med at klage? Det kan vi. Hvor skal klagen hen? Til os på Torvet 1, 9999 "
        + "Nørrelund. Hvor længe har jeg? Fire uger fra den dag, du fik brevet. Hvem bestemmer til sidst? "
        + "Ankestyrelsen."),
    Case(
      law: "barnets lov § 86 merudgifter", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Det er Ankestyrelsen, der er klageinstans. Før den kan behandle en klage, skal vi se på sagen "
        + "igen, og derfor er det os, der skal have din klage. Det kan være et brev, en mail eller et "
        + "opkald på 99 99 10 10. Fristen er fire uger efter afgørelsens modtagelse."),
    Case(
      law: "pensionslovens § 16 førtidspension", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Mener De, at afgørelsen er urigtig, kan De forlange den prøvet ved Ankestyrelsen. Begæringen "
        + "indleveres til Pensionskontoret, Torvet 1, 9999 Nørrelund, og må være fremkommet inden 4 uger "
        + "fra Deres modtagelse af nærværende."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: "2026-04-14",
      text: "Ps. Hvis du vil klage, så gør det senest 14. april. Du skal bare svare på denne mail. Så ser vi "
        + "på sagen igen, og hvis vi ikke er enige med dig, sender vi den til Ankestyrelsen."),
    Case(
      law: "servicelovens § 112 hjælpemiddel", body: nil, route: nil, period: nil, lastDay: nil,
      text: "Klagevejledningen ligger ved dette brev som bilag 2."),
    Case(
      law: "servicelovens § 112 hjælpemiddel", body: nil, route: nil, period: nil, lastDay: nil,
      text: "Vi tager imod ros og ris om vores service på telefon 99 99 10 10."),
    Case(
      law: "servicelovens § 112 hjælpemiddel", body: nil, route: nil, period: nil, lastDay: nil,
      text: "Er du utilfreds med den måde, vi behandler dine personoplysninger på, kan du klage til "
        + "Datatilsynet, Carl Jacobsens Vej 35, 2500 Valby."),
    Case(
      law: "servicelovens § 112 hjælpemiddel", body: nil, route: nil, period: nil, lastDay: nil,
      text: "I 2023 klagede du til Ankestyrelsen, som gav os medhold. Den gang var fristen 4 uger."),
    Case(
      law: "servicelovens § 83 rengøring", body: nil, route: nil, period: nil, lastDay: nil,
      text: "Du skal svare os senest 4 uger efter, at du har fået brevet, hvis du vil have hjælpen fra en "
        + "anden leverandør."),
    Case(
      law: "servicelovens § 83 rengøring", body: nil, route: nil, period: nil, lastDay: nil,
      text: "Har du spørgsmål til brevet, er du velkommen til at ringe til mig på 99 99 10 10."),
    Case(
      law: "folkeskolelovens § 36 optagelse", body: .kommunen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Klager over skolelederens afgørelse kan inden for 4 uger indbringes for Kommunalbestyrelsen. "
        + "Klagen sendes til skolen, som sender den videre med en udtalelse. Fristen løber fra den dag, I "
        + "har fået besked."),
    Case(
      law: "skatteforvaltningslovens § 35 a", body: .andet, route: .direkte, period: Period(3, .months),
      lastDay: nil,
      text: "Afgørelsen kan påklages til Skatteankestyrelsen inden tre måneder fra modtagelsen. Klagen "
        + "indsendes elektronisk på skatteankestyrelsen.dk. Det koster 1.200 kr."),
    Case(
      law: "beskæftigelsesindsatsloven § 29", body: nil, route: .kommunen, period: Period(1, .months),
      lastDay: nil,
      text: "Er du ikke tilfreds, kan du bede om at få afgørelsen lavet om. Send en besked til Jobcenter "
        + "Nørrelund i Digital Post, eller kom forbi Torvet 1. Du har en måned. Måneden begynder, den dag "
        + "du får brevet."),
    Case(
      law: "servicelovens § 83 rengøring", body: nil, route: nil, period: nil, lastDay: nil,
      text: "Du kan klage. Hvor og hvordan kan du læse på norrelund.example/klage."),
    Case(
      law: "byfornyelseslovens § 75 kondemnering", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Påbuddet kan indbringes for Ankestyrelsen, jf. lovens § 49. Det skal ske skriftligt og inden "
        + "fire uger fra påbuddets meddelelse. Kommunen videresender klagen, og den skal derfor sendes "
        + "hertil: Torvet 1, 9999 Nørrelund."),
    Case(
      law: "barnets lov § 32", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: "2026-04-10",
      text: "Retten til at klage: Klag til Ankestyrelsen gennem Familieafdelingen (Torvet 1, 9999 Nørrelund, "
        + "99 99 10 10) – inden d. 10. april 2026, dvs. fire uger fra i dag, hvor brevet er lagt i din "
        + "Digital Post."),
    Case(
      law: "pensionslovens § 14 tillæg", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Ifald De ikke kan tiltræde ovenstående, står det Dem frit for inden 4 uger fra dato at anke til "
        + "Ankestyrelsen ved henvendelse hertil."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: "2026-04-09",
      text: "Klagen skal være modtaget af kommunen senest kl. 23.59 den 9. april 2026. Klageinstansen er "
        + "Ankestyrelsen. Brug Digital Post eller telefon."),
  ]

  @Test(arguments: ways + further + whose)
  func `body, way, period and day are found whatever carries the guidance`(_ guidance: Case) throws {
    let text = SmallLetter.around(
      """
      Afslag på ansøgning

      Vi giver dig afslag på din ansøgning efter \(guidance.law).

      Vi har lagt vægt på, at oplysningerne i din ansøgning af 2. februar 2026 ikke viser, at betingelserne er opfyldt.

      \(guidance.text)
      """)
    let found = CueFiles.shared.facts(of: try Fixture.letter(text)).facts.klagevejledning
    #expect(found.body == guidance.body)
    #expect(found.route == guidance.route)
    #expect(found.deadline?.value == guidance.period)
    #expect(found.statedLastDay?.value.description == guidance.lastDay)
  }
}
