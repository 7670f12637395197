import LetterModel

/// Given names that are common in Denmark and borne by one sex only, for telling persons apart in a letter.
enum FirstNames {
  static let men: ClosedWords = [
    "adam", "ahmed", "aksel", "albert", "alexander", "alfred", "ali", "allan", "anders", "andreas",
    "anton", "arne", "arthur", "asger", "august", "axel", "bent", "bjarne", "bo", "brian", "carl",
    "carsten", "christian", "claus", "conrad", "dan", "daniel", "david", "dennis", "ebbe", "ejnar",
    "elias", "elliot", "emil", "erik", "ernst", "esben", "felix", "finn", "flemming", "frank",
    "frede", "frederik", "georg", "gert", "gunnar", "gustav", "hans", "harald", "hassan", "helge",
    "henning", "henrik", "holger", "hugo", "ib", "ibrahim", "ivan", "jacob", "jakob", "jan",
    "jens", "jeppe", "jesper", "jimmy", "johan", "johannes", "john", "johnny", "jonas", "jonathan",
    "jørgen", "karl", "karsten", "kasper", "kenneth", "kent", "kjeld", "klaus", "knud", "kristian",
    "kurt", "lars", "lasse", "lauge", "leif", "leo", "liam", "louis", "luca", "lucas", "ludvig",
    "mads", "magnus", "malthe", "marcus", "marius", "mark", "martin", "mathias", "michael",
    "mikkel", "mogens", "mohamed", "mohammad", "morten", "nicolai", "niels", "nikolaj", "noah",
    "ole", "oliver", "omar", "oscar", "oskar", "otto", "ove", "palle", "patrick", "paul", "peder",
    "per", "peter", "philip", "piotr", "poul", "preben", "rasmus", "rene", "robert", "ronni",
    "rune", "samuel", "sebastian", "simon", "sofus", "steen", "stefan", "steffen", "storm", "sune",
    "svend", "søren", "theo", "theodor", "thomas", "thorkild", "tim", "tobias", "tom", "tommy",
    "torben", "troels", "uffe", "ulrik", "vagn", "valdemar", "victor", "viggo", "viktor",
    "vilhelm", "villads", "villy", "walther", "werner", "william", "yusuf", "åge",
  ]

  static let women: ClosedWords = [
    "agnes", "agnete", "aisha", "alberte", "alice", "alma", "amalie", "amina", "andrea", "anette",
    "anita", "anja", "ann", "anna", "anne", "annette", "anni", "asta", "astrid", "ayse", "bente",
    "berit", "bettina", "birgit", "birgitte", "birte", "birthe", "bodil", "britt", "camilla",
    "caroline", "cecilie", "charlotte", "christina", "clara", "connie", "dagny", "ditte", "dorte",
    "dorthe", "edith", "elin", "elisabeth", "ella", "ellen", "elna", "else", "elvira", "emilie",
    "emily", "emma", "esther", "eva", "fatima", "fatma", "filippa", "freja", "frida", "gerda",
    "gitte", "grethe", "gudrun", "hanna", "hannah", "hanne", "heidi", "helen", "helena", "helene",
    "helle", "henriette", "ida", "inga", "inge", "inger", "ingrid", "irene", "isabella", "jane",
    "janne", "jette", "johanne", "josefine", "julie", "jytte", "karen", "karin", "karla",
    "karoline", "katrine", "kirsten", "kirstine", "klara", "kristina", "kristine", "laila",
    "laura", "lea", "lena", "lene", "lilly", "linda", "line", "lis", "lisa", "lisbeth", "lise",
    "liva", "lone", "lotte", "louise", "luna", "lærke", "maja", "malene", "malou", "maren",
    "margit", "margrethe", "maria", "marianne", "marie", "marlene", "martha", "mary", "mathilde",
    "merete", "merle", "mette", "mia", "mie", "minna", "mona", "nadia", "naja", "nanna", "nina",
    "nora", "olga", "olivia", "pernille", "pia", "rikke", "rita", "rosa", "ruth", "sandra",
    "sanne", "sara", "sarah", "selma", "signe", "sigrid", "silje", "sofia", "sofie", "solveig",
    "sonja", "stine", "susanne", "tanja", "thea", "tina", "tine", "tove", "trine", "ulla", "vera",
    "vibeke", "victoria", "viola", "vivian", "yasmin", "yrsa", "ziba",
  ]

  /// Whether the folded word is one of them.
  static func isOne(_ word: [UInt8], _ span: Span) -> Bool {
    men.contains(word, span) || women.contains(word, span)
  }
}
