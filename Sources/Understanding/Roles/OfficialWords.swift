import DanishText
import LetterModel

/// Words that every letter of an authority may hold. A sentence made of nothing else tells nothing of one case, however
/// much it sounds like weighing: "Hjælpemidlet vurderes ikke i væsentlig grad at kunne afhjælpe følgerne".
struct OfficialWords {
  let words: Words

  /// Whether the sentence holds no figure, no name and no word but small and official ones.
  func areAll(in range: Range<Int>) -> Bool {
    var count = 0
    for index in range {
      switch words.text.tokens[index].kind {
      case .punctuation, .listMarker, .sectionMark, .abbreviation: continue
      case .word: break
      case .number:
        // The figures of a provision are the law's.
        guard followsProvision(index, range) else { return false }
        continue
      default: return false
      }
      let word = words.word(index)
      if OfficialWords.small.contains(word) { continue }
      guard OfficialWords.stems.begin(word) || word.contains("lov") else {
        return false
      }
      count += 1
    }
    return count > 0
  }

  /// Words that are neither small nor an office's: what is left is of this case, as written in lower case.
  func particulars(in range: Range<Int>) -> [String] {
    range.compactMap { index in
      guard words.text.tokens[index].kind == .word else { return nil }
      let word = words.word(index)
      let isOwn =
        word.utf8.count > 2 && !OfficialWords.small.contains(word) && !OfficialWords.stems.begin(word)
        && !OfficialWords.papers.begin(word) && !word.contains("lov")
      return isOwn ? word : nil
    }
  }

  /// What an office does with a case, on paper and at meetings.
  private static let papers: WordParts = [
    "modtag", "modtog", "fremsend", "send", "indhent", "indgå", "indgik", "behandl", "møde", "brev", "mail",
    "svar",
    "bemærk", "høring", "partshør", "udtal", "notat", "journal", "dato", "dag", "telefon", "samtal",
    "kontakt", "skriv",
    "skrev", "oplys", "fremgå", "fremgik", "gennemgå", "gennemg", "drøft", "materiale", "dokument", "bilag",
    "akt",
    "erklær", "rapport", "team", "medarbejd", "sagsbehand", "rådgiv", "leder", "center", "afdeling", "anmod",
    "spørg",
    "spurgt", "klag", "frist", "uge", "måned", "januar", "februar", "marts", "april", "maj", "juni", "juli",
    "august",
    "september", "oktober", "november", "december", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "tak",
  ]

  private func followsProvision(_ index: Int, _ range: Range<Int>) -> Bool {
    (max(range.lowerBound, index - 3)..<index).contains { before in
      words.text.tokens[before].kind == .sectionMark
        || ["stk", "stk.", "nr", "nr.", "kapitel", "litra"].contains(words.word(before))
    }
  }

  private static let small: WordList = [
    "og", "i", "at", "er", "en", "et", "den", "det", "de", "der", "du", "dig", "din", "dit", "dine", "vi",
    "os",
    "vores", "jeg", "dem", "deres", "jer", "jeres", "man", "som", "for", "til", "af", "på", "med", "om",
    "ikke", "kan",
    "kunne", "vil", "ville", "skal", "skulle", "må", "måtte", "bør", "har", "have", "haft", "havde", "være",
    "været",
    "var", "blev", "bliver", "blevet", "blive", "fra", "ved", "efter", "under", "over", "mod", "uden",
    "inden", "før", "når",
    "hvis", "da", "fordi", "idet", "så", "men", "eller", "dog", "også", "kun", "mere", "mest", "end", "hver",
    "hvor",
    "hvad", "hvilken", "hvilke", "dette", "disse", "denne", "her", "hertil", "heraf", "derfor", "dermed",
    "således",
    "altså", "jf", "jf.", "nr", "nr.", "stk", "stk.", "ses", "set", "se", "gør", "gøre", "gjort", "giver",
    "give",
    "gives", "givet", "få", "får", "fået", "fik", "lagt", "lægger", "lægges", "vægt", "tages", "taget",
    "tage", "finder",
    "finde", "fundet", "findes", "mener", "anser", "anses", "anset", "selv", "sig", "sin", "sit", "sine",
    "ingen",
    "intet", "nogen", "noget", "alle", "alt", "andre", "anden", "andet", "samme", "sådan", "sådant",
    "sådanne", "sag",
    "sagen", "hermed", "herved", "herefter", "derefter", "imidlertid", "endvidere", "desuden", "heller",
    "længere",
    "uanset", "trods", "hverken", "enten", "både", "samt", "ud", "særlig", "særlige", "særligt", "meget",
    "nu", "ret",
    "retten", "hjælp", "hjælpen", "hjælpemiddel", "hjælpemidlet", "grad", "grund", "tale", "taler", "egen",
    "egne",
    "bedre", "vidende", "set", "samlet", "samlede", "stede", "nødt", "ny", "lige", "netop", "helt", "faktisk",
  ]

  private static let stems: WordParts = [
    "vurder", "skøn", "betingel", "opfyld", "omfat", "personkreds", "målgruppe", "regl", "regel",
    "bestemmels",
    "nødvendig", "væsentlig", "afhjælp", "varig", "følge", "nedsat", "nedsæt", "funktionsevne",
    "funktionsnedsæt",
    "arbejdsevne", "erhvervsevne", "grundlag", "oplysning", "konkret", "individuel", "støtte", "ydels", "yde",
    "bevil",
    "afslag", "afslå", "afgør", "kommun", "ansøg", "søgt", "tilstrækkelig", "begrund", "fravig", "dispens",
    "præcedens",
    "skabe", "bekymr", "alvorlig", "undersøg", "forhold", "tilfælde", "mulig", "jobcent", "myndighed",
    "bygningsmyndighed", "tilsynsmyndighed", "forvaltning", "udvalg", "nævn", "formål", "hensyn", "behov",
    "situation",
    "borger", "praksis", "retningslinj", "kvalitetsstandard", "serviceniveau", "standard", "ramme",
    "gældende", "faglig",
    "helhed", "grundig", "nøje", "gennemgå", "drøft", "kriteri", "krav", "kræv", "betragt", "imødekom",
    "efterkom",
    "hjemmel", "hjemlet", "rimelig", "berettig", "uberettig", "dækning", "udgift", "merudgift", "ansøgte",
    "ønske",
    "dokumenter", "omfang", "social", "selvforsørg", "uarbejdsdygtig", "sygdom", "karakter", "tilsidesæt",
    "årsag",
    "modtag", "foreligg", "fremgå", "henvis", "opfattels", "resultat", "konklu", "beslut", "truffet", "træff",
    "indstil", "tildel", "tilkend", "visiter", "godkend", "rehabiliteringspotentiale", "forskel", "baggrund",
    "indgrib",
    "gribe", "velbegrund", "niveau", "dækk", "forstand", "enig", "team", "sædvanlig",
    "omstændighed", "proportional",
    "tilbud", "rigtig", "tidspunkt", "nuværende", "forløb", "arbejdsmarked", "tæt", "bring", "udfald",
    "noter",
    "forbindels", "stræk", "langt", "skrevet", "anderledes",
    "yderligere", "nærmere", "relevant", "vis", "udgør", "svare", "bedst", "ligger", "fremadrettet",
    "indgå", "afvej", "økonomi", "bilag", "sendt", "foretag", "varetag", "anledning", "konsulent", "rådgiver",
    "visitator", "sagsbehandl", "fagperson", "medarbejder", "akter", "materiale", "dokument", "notat",
    "udtalelse", "erklæring", "attest", "inddrag", "belys", "samtlige", "øvrige", "hele", "enhver", "øvrigt",
    "parameter", "faktor", "element", "moment", "synspunkt", "bemærkning", "argument", "princip", "intention",
    "lovgiv", "lovgrundlag", "juridisk", "saglig", "objektiv", "subjektiv", "helbred", "læge", "medicinsk",
    "personlig", "familie", "livssituation", "hverdag", "dagligdag", "udfordring", "problem", "vanskelig",
    "andragende", "henvend", "anmod", "spørgsmål", "punkt", "person", "pågældende", "part", "sikre", "pligt",
    "skal", "udfyld", "fastslå", "fastsat", "udmål", "omgør", "genvurder", "revurder", "ændr", "stor",
    "lille",
    "kreds", "sigte", "afhold", "fornød", "art", "tiltr",
    "ressource", "begrænsning", "falder", "tager", "høj", "lav", "tung", "let", "god", "dårlig", "nok",
    "generel", "almindelig", "aktuel", "fremti",
  ]
}
