import LetterModel

/// The words by which the parts of a Danish authority's letter give themselves away. All in lower case.
enum StructureWords {
  /// Labels of lines about the case; also valid between paragraphs of the letter.
  static let caseLabels: ClosedWords = [
    "sagsnr", "sags nr", "sagsnummer", "sags-nr", "sag", "sag nr", "sagsid", "sags-id", "sags id",
    "sagens nr",
    "j.nr", "jnr", "j. nr", "journalnr", "journal nr", "journalnummer", "dokumentnr", "dokument nr", "dok.nr",
    "dok. nr", "dok.id", "dokumentid", "dokument-id", "dokumentnummer", "cpr", "cpr-nr", "cpr.nr", "cpr nr",
    "cpr-nummer", "cprnr", "personnr", "personnummer", "sagsbehandler", "sagsansvarlig", "vores ref",
    "vor ref",
    "vores reference", "deres ref", "deres reference", "din reference", "din ref", "ref", "reference",
    "ref.nr",
    "kle", "kle-nr", "kle nr", "aktnr", "akt nr", "akt-id", "akt id", "løbenr", "kundenr", "kunde-nr",
    "id-nr",
    "matr.nr", "matr. nr", "matrikelnr", "ejendomsnr", "bfe-nr", "bfe nr", "brevid", "brev-id",
    "brevnr", "løbenummer", "kundenummer", "policenr", "udbetalingsnr", "kravnr", "fordringsnr", "sagskode",
    "vores sagsnr", "vores sags nr", "vores sagsnummer", "vores journalnr", "dit sagsnr", "dit sagsnummer",
    "vores j.nr", "deres sagsnr", "ejendomsnummer", "matrikel", "matrikelnummer",
  ]

  /// Labels that say when, where or by whom a letter was made; only at its head or foot.
  static let headLabels: ClosedWords = [
    "dato", "brevdato", "udskrevet", "udskriftsdato", "afsendt", "sendt", "dags dato", "side", "kopi til",
    "kopi",
    "cc", "bilag", "vedlagt", "vedlagte bilag", "bilagsliste", "vedhæftet", "kontaktperson", "behandlet af",
    "skrevet af", "ekspederet af", "initialer", "dato for brevet", "udarbejdet af", "fødselsdato",
    "fødselsdag",
    "deres cvr", "deres sag", "vores sag", "vor sag", "modtaget",
  ]

  /// Labels whose value tells the result, or what was applied for, wherever they stand.
  static let resultLabels: ClosedWords = [
    "status", "sagsstatus", "resultat", "resultatet", "sagens resultat", "afgørelse", "afgørelsen",
    "vores afgørelse", "kommunens afgørelse", "udfald", "udfaldet", "sagens udfald", "beslutning",
    "beslutningen", "vores beslutning", "svar", "vores svar", "kommunens svar", "konklusion", "ansøgning",
    "ansøgningen", "din ansøgning", "ansøgt", "ansøgt om", "bevilget", "bevilling", "tilkendt", "godkendt",
    "brevtype", "sagstype", "afgørelsestype", "besluttet",
  ]

  /// Labels of the line that names the addressee.
  static let addresseeLabels: ClosedWords = ["modtager", "til", "navn", "adressat", "ansøger"]
  /// Labels below the signature.
  static let enclosureLabels: ClosedWords = [
    "bilag", "kopi til", "kopi", "cc", "vedlagt", "vedlagte bilag", "vedhæftet", "bilagsliste",
  ]
  /// Labels of the caseworker's name.
  static let handlerLabels: ClosedWords = ["sagsbehandler", "sagsansvarlig"]

  /// Labels of ways to reach the sender; at the head they belong to the letterhead.
  static let contactLabels: ClosedWords = [
    "telefon", "tlf", "tlf.nr", "telefonnr", "direkte telefon", "direkte tlf", "direkte", "mobil", "fax",
    "telefax", "e-mail", "email", "mail", "e-post", "epost", "sikker post", "sikker mail", "sikker e-mail",
    "hjemmeside", "web", "www", "cvr", "cvr-nr", "cvr nr", "cvr.nr", "ean", "ean-nr", "ean nr", "åbningstid",
    "åbningstider", "telefontid", "telefontider", "ekspeditionstid", "adresse", "postadresse",
    "besøgsadresse",
    "kontakt", "digital post", "borger.dk", "se-nr", "giro", "reg.nr", "kontortid", "åbent",
    "personlig henvendelse",
    "telefonisk henvendelse", "henvendelse", "afdeling", "enhed", "forvaltning", "afsender",
  ]

  /// Parts of words that name an authority or one of its units.
  static let authorityParts: WordParts = [
    "kommune", "forvaltning", "borgerservice", "jobcenter", "styrelse", "ankestyrelsen", "udbetaling danmark",
    "rådhus", "afdeling", "myndighed", "region ", "nævn", "ministeri", "direktorat", "skatte", "politi",
    "center",
    "sekretariat", "familiehus", "ydelses", "socialrådgiv", "teknik og miljø", "børn og unge",
    "social og sundhed",
    "byggesag", "visitation", "pension", "team ", "stab", "rådgivning", "kontor", "service", "kørsels",
    "skole",
    "kommunal", "enheden", "social", "sundhed", "beskæftigelse", "arbejdsmarked", "plan og byg", "klima",
    "postboks",
    "hospital", "sygehus", "universitet", "tilbud", "domstol", "byret", "indsats",
  ]

  /// Letter closings.
  static let closings = [
    "med venlig hilsen", "med venlige hilsner", "venlig hilsen", "venlige hilsner", "mvh", "m.v.h", "vh",
    "mange hilsner",
    "med venlig hilsen,", "hilsen", "de bedste hilsner", "bedste hilsner", "bedste hilsener", "kærlig hilsen",
    "mange hilsener", "med hilsen", "på vegne af", "på kommunens vegne", "på nævnets vegne", "p.k.v", "p.n.v",
    "p.b.v",
    "med høj agtelse", "de venligste hilsner", "venligst",
  ]

  /// Closings only when nothing else stands on the line.
  static let wholeClosings: Set<String> = [
    "med agtelse", "ærbødigst", "kh", "vi ses", "på gensyn", "for udvalget", "for nævnet", "for byrådet",
    "for kommunalbestyrelsen", "for direktøren", "efter bemyndigelse",
  ]

  /// Words with which a heading after the signature begins when the letter goes on.
  static let headingStems: WordParts = [
    "klage", "sådan klager", "hvordan klager", "hvis du vil klage", "vil du klage", "hvad kan du klage",
    "regler",
    "lovgrundlag", "retsgrundlag", "lovgivning", "lovtekst", "retsregler", "retlig", "juridisk",
    "begrundelse", "bilag",
    "behandling af personoplysninger", "behandling af dine", "personoplysninger", "dine rettigheder",
    "oplysninger om",
    "information om", "yderligere", "databeskyttelse", "persondata", "aktindsigt", "frist", "opsættende",
    "genvurdering",
    "anke", "søgsmål", "domstol", "uddrag", "vejledning", "om ", "sådan ", "hvis du ", "hvad ", "hvordan ",
    "hvem ",
    "hvor ", "har du ", "vil du ", "kan du ", "oplysningspligt", "din ret", "dine pligter", "vigtig",
    "bemærk",
    "rettigheder", "pligter", "gode råd", "kontakt os", "spørgsmål", "fakta", "beregning", "specifikation",
    "opgørelse",
    "afgørelse", "resultat", "fuldmagt", "partsrepræsentant", "bisidder", "lov om", "bekendtgørelse",
    "uddybende",
    "civil retssag", "gebyr", "hør", "betaling", "næste skridt", "det videre", "lovhenvisning", "henvisning",
  ]

  /// Headings that stand alone on a line in every other letter; a colon may follow.
  static let wholeHeadings: ClosedWords = [
    "afgørelse", "afgørelsen", "begrundelse", "begrundelsen", "klagevejledning", "klage", "klagemulighed",
    "klagemuligheder", "klagefrist", "klageadgang", "regler", "reglerne", "retsgrundlag", "lovgrundlag",
    "lovgivning",
    "retsregler", "resultat", "resultatet", "baggrund", "sagens baggrund", "sagsfremstilling",
    "sagens oplysninger",
    "oplysninger i sagen", "vurdering", "vores vurdering", "kommunens vurdering", "vi har lagt vægt på",
    "partshøring",
    "høring", "vilkår", "sådan klager du", "hvordan klager du", "hvordan klager du?",
    "begrundelse for afgørelsen",
    "lovtekst", "lovhenvisning", "yderligere oplysninger", "aktindsigt", "bilag", "konklusion", "indledning",
    "ansøgning",
    "ansøgningen", "din ansøgning", "hvad siger loven", "hvad siger loven?", "hvad sker der nu",
    "hvad sker der nu?",
    "opfølgning", "genvurdering", "gebyr", "frist", "efter loven", "faktiske oplysninger", "faktum",
    "hovedhensyn",
    "dine rettigheder", "dine pligter", "behandling af personoplysninger", "kontakt", "spørgsmål",
    "tidsfrist",
  ]

  /// Parts of headings under which law is quoted in full.
  static let lawHeadingParts: WordParts = [
    "lovgrundlag", "regler", "retsgrundlag", "lovgivning", "lovtekst", "lovbestemmelse", "lovhenvisning",
    "loven",
    "uddrag", "bestemmelser", "lov om", "bekendtgørelse", "paragraf", "§", "jura", "citat",
  ]

  /// Words of subject lines.
  static let subjectParts = [
    "afgørelse", "afslag", "bevilling", "ansøgning", "høring", "indkaldelse", "orientering", "vedr",
    "angående",
    "tilbud", "tilladelse", "dispensation", "påbud", "forbud", "meddelelse", "kvittering", "bekræftelse",
    "opkrævning",
    "tilbagebetaling", "ophør", "stop", "ændring", "nedsættelse", "forhøjelse", "svar på", "klage", "varsel",
    "om ",
    "partshøring", "møde", "samtale", "information", "invitation", "påmindelse", "rykker", "revurdering",
    "genvurdering",
  ]

  /// Parts of job titles.
  static let titleParts: WordParts = [
    "sagsbehandler", "rådgiver", "konsulent", "leder", "chef", "medarbejder", "jurist", "terapeut",
    "direktør",
    "borgmester", "assistent", "koordinator", "specialist", "fuldmægtig", "visitator", "sygeplejerske",
    "formand",
    "sekretær", "ingeniør", "arkitekt", "planlægger", "socialformidler", "pædagog", "psykolog", "lærer",
    "inspektør",
    "byggesagsbehandler", "faglig", "tekniker", "forvalter", "fuldmægtig", "kontorleder", "vejleder",
    "jobformidler", "kontorfunktionær", "student", "elev",
    "biolog",
  ]

  /// Words after which a sentence always goes on, so that a line break there is no end.
  static let openWords: ClosedWords = [
    "og", "eller", "at", "i", "på", "til", "om", "af", "for", "med", "fra", "efter", "den", "det", "de", "en",
    "et",
    "som", "der", "er", "har", "kan", "skal", "vil", "du", "vi", "din", "dit", "dine", "vores", "jf", "jf.",
    "stk.",
    "nr.", "§", "§§", "ved", "hos", "over", "under", "mod", "samt", "hvis", "når", "fordi", "ikke", "blev",
    "bliver",
    "senest", "inden", "uden", "mellem", "gennem", "ca.", "kl.", "kr", "bl.a.", "f.eks.", "m", "d.", "denne",
    "dette",
    "disse", "hver", "jeg", "man", "sig", "ad", "både", "enten", "men", "så",
  ]

  static let months: ClosedWords = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "jan.",
    "feb.",
    "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "okt.", "nov.", "dec.",
  ]

  /// Final full stops that end no sentence on an address or contact line.
  static let addressAbbreviations: ClosedWords = [
    "tv.", "th.", "mf.", "st.", "kld.", "tlf.", "nr.", "afd.", "att.", "c/o.", "lejl.", "sal.",
  ]
}
