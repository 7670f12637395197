/// Danish abbreviations written with full stops, and what the full stop means for the sentence.
enum Abbreviations {
  /// What a full stop at the end of the abbreviation can be.
  enum Ending: UInt8, Sendable {
    /// Something always follows: no boundary.
    case never
    /// A boundary unless a digit or `§` follows.
    case beforeNumber
    /// A boundary when the next word has a capital.
    case mayEnd
    /// Also an ordinary word: an abbreviation only before a digit, a small letter or a mark.
    case unlessCapital
  }

  /// The ending of the abbreviation `folded[from..<to]` (final full stop included); nil when it is none.
  static func ending(_ folded: [UInt8], _ from: Int, _ to: Int) -> Ending? {
    let number = words.number(folded, from, to)
    return number < 0 ? nil : endings[number]
  }

  private static let never = """
    bl.a. f.eks. fx. jf. jvf. jfr. jvnf. ca. kl. ift. iht. ifm. ifb. mht. mhp. vedr. ang. tlf. tel. inkl. ekskl. excl. \
    incl. hhv. dvs. d.v.s. evt. e.v.t. tidl. nuv. opr. sml. cf. vha. pga. p.g.a. j.nr. jnr. sagsnr. journalnr. cpr. \
    cvr. bek. bkg. lbk. lovbek. cirk. vejl. maks. max. ml. gns. alm. off. prof. dr. hr. fr. frk. cand. mag. jur. \
    phil. stud. ing. adv. dir. afd. formd. skt. sct. chr. feb. febr. apr. aug. sep. sept. okt. nov. dec. tirs. ons. \
    tors. fre. lør. i.f.t. i.h.t. m.h.t. m.h.p. v.h.a. p.t. p.a. p.b.v. pr. iflg. ifølg. att. adr. kgl. ref. f.o.m. \
    t.o.m. m.a.o. o.a. s.u. vs. matr.nr. cpr.nr. cvr.nr. tlf.nr. sags.nr. dok.nr. løbenr. kontonr. reg.nr. postnr. \
    telefonnr. mobilnr. husnr. bilagsnr. lb.nr. sek. pct.-point. inc. mobilnr. ca. \
    gl. sdr. ndr. kgs. brdr. fa. eftf. ejd. bygn. lok. ekst. f.s.v. f.s.v.a. ifht. ass. fg.
    """
  private static let beforeNumber = """
    nr. stk. kap. afs. pkt. litr. bd. fig. matr. pgf. årg. bil. s. ss. d. art. side. tab. kont.
    """
  private static let mayEnd = """
    mv. m.v. mm. m.m. osv. o.s.v. mfl. m.fl. o.l. e.l. o.lign. el.lign. og.lign. lign. kr. pct. mio. mia. mill. tkr. \
    th. tv. mf. st. f. ff. d.d. d.å. d.m. etc. fm. em. f.m. e.m. md. mdr. min. jr. sr. smst. sst. s.å. d.s. ltd. \
    e.kr. f.kr. u.å. stk.
    """
  private static let unlessCapital = "man. søn. mar. jan. jun. jul."

  private static let lists: [(Ending, String)] = [
    (.beforeNumber, beforeNumber), (.never, never), (.mayEnd, mayEnd), (.unlessCapital, unlessCapital),
  ]

  private static let words = ByteWords(lists.flatMap { split($0.1) })
  private static let endings: [Ending] = {
    var endings: [Ending] = []
    var seen: Set<String> = []
    for (ending, list) in lists {
      for word in split(list) where seen.insert(word).inserted { endings.append(ending) }
    }
    return endings
  }()

  private static func split(_ list: String) -> [String] {
    list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  }
}
