import LetterModel

/// Closed lists that the grammar of results hangs on.
extension ResultFrames {
  static let subordinators: WordList = [
    "som", "der", "hvis", "når", "indtil", "inden", "før", "hvor", "hvilken", "hvilke",
  ]
  /// What stands when it is upheld.
  static let upholdable: WordParts = [
    "afgørelse", "afslag", "beslutning", "vurdering", "resultat", "krav", "afgift", "påbud", "kontrolafgift",
    "sanktion", "standpunkt",
  ]
  /// What people are kept in.
  static let keptIn: WordList = [
    "arbejdsmarkedet", "arbejde", "arbejdet", "job", "jobbet", "uddannelse", "uddannelsen", "undervisning",
    "behandling", "beskæftigelse",
  ]
  /// What a clause says whose "at" tells a result.
  static let deciding: WordList = [
    "afgørelse", "afgørelsen", "besluttet", "beslutning", "beslutningen", "resultatet", "bestemt", "afgjort",
  ]
  /// "Din ægtefælle har fået hjælp": somebody else has.
  static let possessing: WordList = ["din", "dit", "dine", "jeres", "deres"]
  static let finite: WordList = [
    "er", "bliver", "blev", "var", "har", "havde", "kan", "kunne", "skal", "skulle", "vil", "ville", "må",
    "måtte",
    "får", "fik", "bør", "blevet", "som", "der", "hvis", "når", "at",
  ]
  static let abilities: WordList = [
    "arbejdsevne", "arbejdsevnen", "funktionsevne", "funktionsevnen", "erhvervsevne", "erhvervsevnen", "syn",
    "synet", "hørelse", "hørelsen", "arbejdstid", "arbejdstiden",
  ]
  static let unhelpful: WordList = [
    "meget", "mere", "afslag", "brev", "besked", "kopi", "svar", "lejlighed", "mulighed", "tid", "brevet",
    "at", "ondt",
    "job", "arbejde", "barn", "diagnose", "konstateret", "løn", "stillet",
  ]
  static let paying: WordList = [
    "betale", "betaler", "betales", "betalt", "dække", "dækker", "dækkes", "dækket", "udbetale", "udbetaler",
    "udbetales",
    "udbetalt", "refundere", "refunderer", "refunderes", "refunderet", "forny", "fornyer", "fornyes",
    "fornyet",
    "forlænge", "forlænger", "forlænges", "forlænget",
  ]
  static let opinions: WordList = [
    "finder", "fandt", "fundet", "vurderer", "vurderede", "vurderet", "mener", "synes", "skønner", "skønnet",
    "anser", "anbefale", "anbefaler",
  ]
  static let usually: WordList = [
    "normalt", "altid", "sædvanligvis", "typisk",
  ]
  static let anyone: WordList = [
    "personer", "borgere", "ansøgere", "den", "dem", "familier", "unge",
  ]
  static let being: WordList = ["er", "bliver", "blev", "blevet", "være", "blive"]
  static let denying: WordList = [
    "kan", "kunne", "kunnet", "mulighed", "muligt", "grundlag", "anledning", "behov", "valgt", "besluttet",
    "bestemt",
    "stand", "med", "har", "hjemmel", "adgang", "ret", "plads", "råd", "penge",
  ]
  static let choosing: WordList = [
    "valgt", "besluttet", "bestemt", "måttet", "nødt", "nødsaget", "må", "vælger", "beslutter",
  ]
  static let limiting: WordList = ["kun", "blot", "alene", "bare", "mindst"]
  static let conclusive: WordList = [
    "derfor", "hermed", "herefter", "dermed", "således", "altså", "følgelig",
  ]
  /// What is drawn into a weighing.
  static let weighed: WordList = [
    "forhold", "forholdene", "oplysninger", "oplysningerne", "bemærkninger", "hensyn", "udtalelse",
    "udtalelsen",
    "argumenter", "argument", "vurderingen", "overvejelserne", "momenter",
  ]
  static let effective: WordList = [
    "fra", "pr", "pr.", "til", "med", "virkning", "udgangen", "indtil", "efter", "senest", "af",
  ]
  static let possessive: WordList = ["vores", "os"]
  static let actorEndings: WordParts = [
    "udvalget", "forvaltningen", "centret", "centeret", "nævnet", "afdelingen", "regionen", "styrelsen",
    "byrådet", "bestyrelsen",
  ]
  /// What belongs to the authority and its other citizens.
  static let foreign: WordList = [
    "vores", "takst", "taksten", "takster", "taksterne", "åbningstid", "åbningstiden", "åbningstider",
    "åbningstiderne", "telefonen", "telefonlinjen", "kontoret", "hjemmesiden", "mødet", "samtalen", "fristen",
    "svarfristen", "tiden", "sagsbehandler", "besøget", "tidspunktet",
  ]
  static let matters: WordList = [
    "sagen", "sag", "timer", "uger", "dage", "kr", "procent", "lov", "plads", "pladsen", "bil", "bilen",
    "lån", "lånet",
    "kurset", "leje", "huslejen", "medicinen", "brillerne", "sengen", "indskuddet", "depositum", "flytning",
    "flytningen", "udstyret", "redskaber", "dokumenter", "dokumenterne", "dokumentet", "mails", "notatet",
    "akterne", "timetallet", "notater", "notaterne", "journalen", "journal", "aftalen", "bevillingen",
    "sider", "siderne", "afslaget", "afgørelsen", "afgiften", "byggeriet", "garagen", "carporten", "hegnet",
    "huset",
    "praktikken", "forløbet", "bilag", "bilaget", "træet", "skuret", "annekset", "opholdet", "rejsen",
    "rejserne", "aktiviteten", "kørestolen", "rollatoren",
  ]
  static let matterEndings: WordParts = [
    "hjælp", "støtte", "tilskud", "ydelse", "bevilling", "tilladelse", "dispensation", "penge", "pension",
    "kørsel",
    "befordring", "pleje", "behandling", "træning", "undervisning", "ordning", "tilbud", "ansøg", "anmod",
    "aktindsigt",
    "indsigt", "udgift", "rengøring", "aflastning", "ledsage", "aktivitet", "opfør", "byg", "fradrag",
    "orlov", "forløb",
    "tillæg", "ønske", "klubplads", "fritag", "godtgør", "refusion", "friplads", "oprensning", "udledning",
    "nedsivning",
    "anlæg", "drift", "lokalplan", "planens", "linje", "transport", "ophold",
  ]
}
