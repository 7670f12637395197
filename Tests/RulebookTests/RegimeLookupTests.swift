import LetterModel
import Rulebook
import Testing

private let law = Rulebook.embedded

private func match(
  _ citations: [(String, String?)], topics: [String] = [], body: ComplaintBody? = nil,
  date: String = "2026-03-12",
  child: Bool = false, committee: Bool = false, reduction: Bool = false, elderly: Bool? = nil,
  authority: String? = nil
) -> String {
  let query = RegimeQuery(
    citations: citations.map { CitedSection(statute: $0.0, section: $0.1) }, topics: topics, namedBody: body,
    date: day(date), isChildCase: child, isCommitteeDecision: committee, isReduction: reduction,
    isElderly: elderly, authority: authority)
  return switch law.regime(for: query) {
  case .regime(let regime, let confidence): "\(regime.id) \(confidence.rawValue)"
  case .ambiguous(let regimes): "ambiguous " + regimes.map(\.id).sorted().joined(separator: " ")
  case .none: "none"
  }
}

@Suite struct RegimeLookupTests {
  @Test func `act and section give the most specific regime`() {
    #expect(match([("sel", "100")]) == "sel-100-merudgifter high")
    #expect(match([("sel", "112")]) == "sel-112-hjaelpemidler high")
    #expect(match([("sel", "85")]) == "sel-generic high")
    #expect(match([("sel", "105")]) == "sel-generic medium")
    #expect(match([("planloven", "35")]) == "planlov-landzone high")
    #expect(match([("las", "81")]) == "las-enkeltydelser high")
    #expect(match([("folkeskoleloven", "26")]) == "fskl-befordring high")
  }

  @Test func `a reduction under the fourteen-week sections takes the notice regime`() {
    #expect(match([("sel", "96")], reduction: true) == "sel-varsling-14-uger high")
    #expect(match([("sel", "96")]) == "sel-generic medium")
    #expect(match([("bl", "84")], child: true, reduction: true) == "bl-varsling-14-uger high")
  }

  @Test func `the committee's decisions go straight to Ankestyrelsen`() {
    #expect(match([("bl", "47")], child: true, committee: true) == "bl-bu-udvalg high")
    #expect(match([("bl", "32")], child: true) == "bl-kommune high")
    #expect(match([("bl", "32")], child: true, committee: true) == "bl-bu-udvalg medium")
  }

  @Test func `a child's aids keep the way of serviceloven`() {
    #expect(match([("sel", "112")], child: true) == "sel-112-hjaelpemidler high")
    #expect(match([("bl", "86")], child: true) == "bl-41-42-okonomi high")
  }

  @Test func `barnets lov gives nothing before 2024`() {
    #expect(match([("bl", "86")], date: "2023-12-31", child: true) == "none")
    #expect(match([("bl", "86")], date: "2024-01-01", child: true) == "bl-41-42-okonomi high")
  }

  @Test func `an act without section needs the topic only where its regimes differ`() {
    #expect(match([("las", nil)]) == "las-kontanthjaelp medium")
    #expect(match([("byggeloven", nil)]) == "byggeloven medium")
    #expect(match([("planloven", nil)]) == "none")
    #expect(match([("planloven", nil)], topics: ["landzonetilladelse"]) == "planlov-landzone medium")
    #expect(match([("folkeskoleloven", nil)], topics: ["skolekørsel"]) == "fskl-befordring medium")
  }

  @Test func `the topic alone is sure enough only when the letter names the same body`() {
    #expect(
      match([], topics: ["sygedagpenge"], body: .ankestyrelsen) == "sdpl-sygedagpenge medium")
    #expect(match([], topics: ["sygedagpenge"]) == "sdpl-sygedagpenge low")
  }

  @Test func `the body alone gives the fallback, and only for Ankestyrelsen`() {
    #expect(match([], body: .ankestyrelsen) == "rsl-generic low")
    #expect(match([], body: .vejdirektoratet) == "none")
    #expect(match([]) == "none")
  }

  @Test func `who decided tells the pension regimes apart`() {
    #expect(
      match([("pensionsloven", nil)], topics: ["folkepension"], authority: "Udbetaling Danmark")
        == "udk-folkepension medium")
    #expect(match([("pensionsloven", "17")], topics: ["personligt tillæg"]).hasPrefix("pension-tillaeg"))
  }

  @Test func `an unverified regime is never more than low`() {
    #expect(match([("aeldreloven", "10")], date: "2025-07-01", elderly: true) == "aeldreloven low")
    #expect(match([("aeldreloven", "10")], date: "2025-06-30", elderly: true) == "none")
    #expect(match([("stu-loven", "3")]) == "stu low")
  }

  @Test func `regimes that differ and fit equally are told apart by nobody`() {
    #expect(match([("miljoebeskyttelsesloven", "28")]).hasPrefix("ambiguous"))
  }

  @Test
  func
    `citations that lead to different bodies are settled by the body named, then by topic, else by nobody`()
  {
    let both: [(String, String?)] = [("byggeloven", "22"), ("planloven", "19")]
    #expect(match(both) == "ambiguous byggeloven planlov-dispensation")
    #expect(match(both, body: .planklagenaevnet) == "planlov-dispensation medium")
    #expect(match(both, topics: ["byggetilladelse"]) == "byggeloven medium")
    #expect(match([("sel", "83"), ("sel", "112"), ("rsl", "11")]) == "sel-generic high")
  }

  @Test func `a procedural act counts only when no other is cited`() {
    #expect(match([("rsl", "11"), ("folkeskoleloven", "26")]) == "fskl-befordring high")
    #expect(match([("rsl", "66")]) == "rsl-generic high")
  }

  @Test func `a building letter must state the court's six months, a road letter not`() {
    func court(_ id: String) -> Period? { law.regime(id: id).flatMap { law.courtDeadlineExpected(for: $0) } }
    #expect(court("byggeloven") == Period(6, .months))
    #expect(court("planlov-landzone") == Period(6, .months))
    #expect(court("vejloven") == nil)
    #expect(court("bl-bu-udvalg") == nil)
    #expect(court("jordforurening") == nil)
  }

  @Test func `every verified social regime leaves the decision in force, but for the exceptions`() {
    let sel = law.regime(id: "sel-100-merudgifter").map { law.suspensiveEffect(for: $0).effect }
    #expect(sel == .no)
    let rent = law.regime(id: "udk-boligstoette-tilbagebetaling").map { law.suspensiveEffect(for: $0).effect }
    #expect(rent == .yes)
    let order = law.regime(id: "miljoebeskyttelse").map { law.suspensiveEffect(for: $0).effect }
    #expect(order == .rule)
  }
}
