import LetterModel

@testable import Understanding

extension GuidanceFormTests {
  /// More guidance as letters carry it: labels, boards, courts, service and what only looks like guidance.
  static let further: [Case] = [
    Case(
      law: "servicelovens § 85 bostøtte", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Klageorgan: Ankestyrelsen\n\nAfleveres: Voksenområdet, Torvet 1, 9999 Nørrelund\n\n"
        + "Tid: inden 4 uger fra du har fået brevet\n\nMåde: skriftligt eller mundtligt"),
    Case(
      law: "servicelovens § 85 bostøtte", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Vil du klage, så send klagen til Voksenområdet i Digital Post inden 4 uger fra modtagelsen. "
        + "Afdelingen genvurderer og sender den ellers til Ankestyrelsen."),
    Case(
      law: "aktivlovens § 82 tandbehandling", body: .ankestyrelsen, route: .direkte,
      period: Period(4, .weeks), lastDay: nil,
      text: "Klag til Ankestyrelsen inden 4 uger fra modtagelsen. Send klagen til 7998 Statsservice og ikke "
        + "til kommunen."),
    Case(
      law: "aktivlovens § 82 tandbehandling", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Du behøver ikke skrive til os, når du vil klage; du kan også ringe på 99 99 10 10 inden 4 uger "
        + "fra modtagelsen. Ankestyrelsen afgør klagen, hvis vi fastholder."),
    Case(
      law: "aktivlovens § 82 tandbehandling", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: nil,
      text: "Du kan klage til Ankestyrelsen. Send klagen til norrelund@norrelund.example. Har du et nyt "
        + "overslag, bedes du sende det inden 14 dage."),
    Case(
      law: "servicelovens § 83 rengøring", body: nil, route: nil, period: nil, lastDay: nil,
      text: "Vi minder om, at klager over selve regningen skal sendes til forsyningen."),
    Case(
      law: "servicelovens § 108 botilbud", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Sagen kan af dig eller din værge forelægges Ankestyrelsen. Giv os besked på Torvet 1, 9999 "
        + "Nørrelund, eller telefon 99 99 10 10 inden fire uger fra afgørelsen er nået frem til dig."),
    Case(
      law: "forvaltningslovens § 9 aktindsigt", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: nil,
      text: "Afgørelser om aktindsigt kan påklages særskilt til den myndighed, der er klageinstans i selve "
        + "sagen, her Ankestyrelsen. Klagen sendes til os på norrelund@norrelund.example. Der gælder ingen "
        + "frist."),
    Case(
      law: "planlovens § 19 dispensation", body: .planklagenaevnet, route: .klageportalen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Dispensationen kan påklages af enhver med retlig interesse. Klagen tastes på naevneneshus.dk og "
        + "skal være tastet inden 4 uger fra offentliggørelsen. Planklagenævnet træffer afgørelsen."),
    Case(
      law: "servicelovens § 85 bostøtte", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Vi har vurderet, at du ikke er enig. Derfor gør vi opmærksom på, at du har krav på at få sagen "
        + "behandlet i Ankestyrelsen. Henvend dig til Socialforvaltningen, Torvet 1, 9999 Nørrelund, tlf. "
        + "99 99 10 10, senest 4 uger fra modtagelsen af dette brev."),
    Case(
      law: "servicelovens § 85 bostøtte", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Afgørelsen kan påankes inden 4 uger. Anken indgives til kommunen og afgøres af Ankestyrelsen. "
        + "Ankefristen regnes fra den dag, du har modtaget brevet."),
    Case(
      law: "servicelovens § 85 bostøtte", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Klageproceduren: 1) Kontakt sagsbehandleren på 99 99 10 10 inden fire uger efter modtagelsen af "
        + "brevet. 2) Afdelingen ser på sagen igen. 3) Klagen oversendes til Ankestyrelsen."),
    Case(
      law: "aktivlovens § 82 tandbehandling", body: .ankestyrelsen, route: .kommunen, period: nil,
      lastDay: "2026-04-09",
      text:
        "HVIS DU VIL KLAGE: Klagen skal være os i hænde senest torsdag den 9. april 2026 kl. 15. Send den "
        + "til Borgerservice, Torvet 1, 9999 Nørrelund. Klagen behandles af Ankestyrelsen."),
    Case(
      law: "aktivlovens § 82 tandbehandling", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Kan du ikke acceptere afgørelsen, skal din protest være hos os inden 4 uger fra i dag, hvor du "
        + "har fået brevet i Digital Post. Protesten må gerne komme på telefon 99 99 10 10. Ankestyrelsen "
        + "har det sidste ord."),
    Case(
      law: "aktivlovens § 82 tandbehandling", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Du kan klage til Ankestyrelsen, hvis du klager inden 4 uger. Skriv til team@norrelund.example."),
    Case(
      law: "servicelovens § 97 ledsagelse", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Ankestyrelsen kan efterprøve afgørelsen. Din anmodning om det skal indgives gennem Team Voksne "
        + "på Torvet 1, 9999 Nørrelund, før der er gået fire uger, fra du modtog den."),
    Case(
      law: "sygedagpengelovens § 7 stop", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text:
        "Mulighed for klage\n• Instans: Ankestyrelsen\n• Frist: fire uger (fra modtagelse)\n• Indgivelse: "
        + "Jobcentret, Torvet 1, 9999 Nørrelund, eller Digital Post\n• Form: mundtligt eller skriftligt"),
    Case(
      law: "pensionslovens § 16 førtidspension", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text:
        "Rekursvejledning: Afgørelsen kan indankes for Ankestyrelsen. Ankeskrivelsen tilstilles Pensions- "
        + "og Omsorgsafdelingen, Torvet 1, 9999 Nørrelund, inden 4 uger fra afgørelsens modtagelse."),
    Case(
      law: "planlovens § 35 landzonetilladelse", body: .planklagenaevnet, route: .klageportalen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Planklagenævnet kan tage stilling til, om vi har fulgt planloven. Du klager ved at logge på "
        + "Klageportalen (kpo.naevneneshus.dk). Gør det inden 4 uger fra den dag, du fik brevet."),
    Case(
      law: "vejlovens § 96 ekspropriation", body: .andet, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Afgørelsen om ekspropriation kan indbringes for Taksationskommissionen. Kravet skal fremsættes "
        + "over for kommunen inden 4 uger efter modtagelsen, Torvet 1, 9999 Nørrelund."),
    Case(
      law: "aktivlovens § 81 b husleje", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Lejere kan indbringe sagen for Huslejenævnet. Det er dog en anden sag end denne. Over kommunens "
        + "afgørelse kan du klage til Ankestyrelsen inden 4 uger efter, du har modtaget den. Klagen sendes "
        + "til Boligkontoret, Torvet 1, 9999 Nørrelund."),
    Case(
      law: "valg af behandlingsform", body: .ingen, route: nil, period: nil, lastDay: nil,
      text: "Denne beslutning er ikke en afgørelse i forvaltningslovens forstand, og der er derfor ingen "
        + "klageadgang."),
    Case(
      law: "støtte", body: .ingen, route: nil, period: nil, lastDay: nil,
      text: "Klage over vores afgørelse er udelukket ved lov, jf. bekendtgørelsens § 14."),
    Case(
      law: "klassedannelse", body: .ingen, route: nil, period: nil, lastDay: nil,
      text: "Beslutningen træffes endeligt af skolens leder, og ingen anden myndighed kan ændre den."),
    Case(
      law: "dagtilbudslovens § 43 friplads", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text:
        "Vær opmærksom på, at du ikke kan klage over selve taksten, som byrådet har vedtaget. Derimod kan "
        + "du klage over, at du ikke fik friplads, til Ankestyrelsen. Klagen sendes til Pladsanvisningen, "
        + "Torvet 1, inden 4 uger, fra du modtog brevet."),
    Case(
      law: "servicelovens § 112 hjælpemiddel", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Retssikkerhed: Du kan få hjælp til at klage af borgerrådgiveren på telefon 99 99 20 20. Klagen "
        + "skal du sende til Hjælpemiddelafdelingen, Torvet 1, inden fire uger efter, du fik afgørelsen. "
        + "Det er Ankestyrelsen, der afgør den."),
    Case(
      law: "servicelovens § 112 hjælpemiddel", body: .folketingetsOmbudsmand, route: nil, period: nil,
      lastDay: nil,
      text: "Vores afgørelse kan indbringes for Folketingets Ombudsmand."),
    Case(
      law: "servicelovens § 112 hjælpemiddel", body: .kommunen, route: .kommunen, period: Period(14, .days),
      lastDay: nil,
      text: "Du kan klage til byrådet inden 14 dage. Skriv til borgmesteren, Torvet 1, 9999 Nørrelund. "
        + "Fristen regnes fra brevets dato."),
    Case(
      law: "servicelovens § 112 hjælpemiddel", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Hvis du ønsker at klage, har du 4 uger. De 4 uger tæller fra den dag, brevet landede i din "
        + "e-Boks. Du klager på telefon 99 99 10 10 eller ved at svare på brevet, og vi sender klagen "
        + "videre til Ankestyrelsen, hvis vi ikke skifter mening."),
    Case(
      law: "servicelovens § 112 hjælpemiddel", body: .ankestyrelsen, route: .kommunen,
      period: Period(4, .weeks), lastDay: nil,
      text: "Vil du prøve sagen ved Ankestyrelsen, må du først give kommunen mulighed for at ændre "
        + "afgørelsen. Det gør du ved at sende klagen til os på kontakt@norrelund.example. Det skal være "
        + "gjort senest 4 uger efter afgørelsen."),
    Case(
      law: "parkeringsafgift", body: .ingen, route: nil, period: nil, lastDay: nil,
      text: "Parkeringsafgiften kan du gøre indsigelse imod på norrelund.example/parkering inden 4 uger. "
        + "Fastholder vi afgiften, kan den ikke påklages til anden myndighed, men du kan gå til domstolene."),
    Case(
      law: "naturbeskyttelseslovens § 3 dispensation", body: .miljoeOgFoedevareklagenaevnet,
      route: .klageportalen, period: Period(4, .weeks), lastDay: "2026-04-15",
      text: "Afgørelsen kan påklages til Miljø- og Fødevareklagenævnet af ansøger, klageberettigede "
        + "myndigheder og foreninger. Eventuel klage oprettes i Klageportalen. Klagefristen er 4 uger og "
        + "udløber onsdag den 15. april 2026 kl. 23:59."),
    Case(
      law: "folkeskolelovens § 20 specialundervisning", body: .klagenaevnetForSpecialundervisning,
      route: .kommunen, period: Period(4, .weeks), lastDay: nil,
      text: "Retsmidler. Afgørelsen kan efterprøves af Klagenævnet for Specialundervisning, når forældrene "
        + "anmoder om det inden fire uger efter at være gjort bekendt med den. Anmodningen sendes til "
        + "skolens leder (Skolevej 2, 9999 Nørrelund), der sender den videre."),
    Case(
      law: "servicelovens § 83 rengøring", body: .ankestyrelsen, route: .kommunen, period: Period(4, .weeks),
      lastDay: nil,
      text: "Når du har læst brevet, kan du tænke over, om du vil klage. Beslutter du dig for det, så ring, "
        + "skriv eller kom forbi Visitationen, Torvet 1, inden 4 uger fra brevets modtagelse. Får du ikke "
        + "ret, ender klagen på Ankestyrelsens bord."),
    Case(
      law: "barnets lov § 47 anbringelse", body: .ankestyrelsen, route: .direkte, period: Period(4, .weeks),
      lastDay: nil,
      text: "Afgørelsen er truffet af Børne- og Ungeudvalget og kan påklages direkte til Ankestyrelsen, "
        + "Teglholmsgade 3, 2450 København SV, inden 4 uger efter modtagelsen."),
    Case(
      law: "servicelovens § 83 rengøring", body: nil, route: nil, period: nil, lastDay: nil,
      text: "Jeg vedlægger vores folder \"Sådan klager du\". Ring, hvis du mangler den."),
    Case(
      law: "servicelovens § 83 rengøring", body: nil, route: nil, period: nil, lastDay: nil,
      text: "Du er tidligere vejledt om, at du kan klage over afgørelsen af 4. januar 2024 til Ankestyrelsen "
        + "inden 4 uger."),
    Case(
      law: "servicelovens § 83 rengøring", body: nil, route: nil, period: nil, lastDay: nil,
      text: "Klager du over støjen fra naboen, skal du skrive til Miljøafdelingen."),
    Case(
      law: "servicelovens § 83 rengøring", body: nil, route: nil, period: nil, lastDay: nil,
      text: "Vil du gerne klage over en af vores medarbejdere, kan du skrive til afdelingslederen på Torvet "
        + "1, 9999 Nørrelund."),
  ]
}
