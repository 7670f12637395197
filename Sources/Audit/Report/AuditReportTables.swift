/// The tables of an audit's report.
extension AuditReportBuilder {
  /// The tables, in the order of the report.
  mutating func tables(
    _ trend: AuditTrend?, _ runs: [AuditStore.Run], _ groups: [[GuidanceVariants.Variant]],
    _ words: GuidanceWords?
  ) -> [ReportTable] {
    let rowsToRead = worst.count { $0.errors + $0.warnings > 0 }
    var tables = [
      ReportTable(
        id: "Filer", sheet: "Filer", title: "De værste først",
        note: sendings.isEmpty
          ? "Flest fejl, så flest advarsler. »klarbrev check FIL« viser, hvad der står de steder."
          : "Flest fejl gange forsendelser om året; filer uden et antal tæller som én. »klarbrev check FIL« viser, hvad der står de steder.",
        columns: [
          "Fil", "Fejl og advarsler", "Enhed", "Ejer", "Fejl", "Advarsler", "Råd", "Lix", "Sendt om året",
          "Fejl × sendt",
        ],
        rows: takeWorst(),
        mayBeEmpty: ["Fejl og advarsler", "Enhed", "Ejer", "Sendt om året", "Fejl × sendt"],
        rowsToRead: rowsToRead),
      ReportTable(
        id: "Regler", sheet: "Regler", title: "Fund for hver regel",
        note: "Andelen er af de filer, der er bedømt. »klarbrev rules REGEL« forklarer hver regel.",
        columns: ["Regel", "Titel", "Alvor", "Filer", "Andel", "Fund", "Lov"],
        rows: ranked.map { id, fault in
          [
            .text(id.description), .text(rules[id]?.title ?? ""),
            .text(DanishLabels.name(of: fault.severity)),
            .integer(fault.files), .share(Double(fault.files) / Double(max(1, judged))),
            .integer(fault.found),
            ReportCell(rules[id]?.basis),
          ]
        }),
      byKind,
    ]
    if isCompared {
      tables.insert(
        ReportTable(
          id: "Nye", sheet: "Nye fund", title: "Nye fejl og advarsler",
          note: "De stod ikke i den tidligere rapport.",
          columns: ["Fil", "Regel", "Titel", "Alvor", "Linje"], rows: fresh), at: 0)
    }
    if !units.isEmpty {
      let faults = ranked.filter { $0.1.severity > .advice }.prefix(20).map { id, _ in
        (id, "\(id) \(rules[id]?.title ?? "")")
      }
      tables += [
        units.faults(faults, few: fewest), units.severities(few), units.readability(few: fewest, few),
      ]
    }
    if !sendings.isEmpty { tables.append(sendings.table(few)) }
    tables.append(shared.table(rules))
    tables += GuidanceVariants.tables(groups, words: words)
    tables.append(disagreements)
    if templates > 0 { tables.append(periods.table) }
    tables += [names, fields.table, fields.openTable]
    tables += [
      ReportTable(
        id: "Laesning", sheet: "Ulæselige og usikre", title: "Filer, der ikke kunne læses sikkert",
        note: "Filer, der ikke er bedømt, og filer, hvor teksten er usikker.",
        columns: ["Fil", "Hvad der er galt, og hvad nu"], rows: unreadable),
      ReportTable(
        id: "Accepteret", sheet: "Accepterede fund", title: "Accepterede fund",
        note: "Nogen har set på dem og givet en grund.",
        columns: ["Fil", "Regel", "Titel", "Grund", "Ejer", "Udløber"], rows: exceptions,
        mayBeEmpty: ["Ejer", "Udløber"]),
    ]
    if let trend { tables += [trend.table(rules), AuditTrend.history(runs)] }
    if keepsFindings {
      tables.append(
        ReportTable(
          id: "Fund", sheet: "Alle fund", title: "Alle fund",
          note:
            "Fingeraftrykket er det samme, når filen får nyt navn. Højst \(AuditReportBuilder.mostFindings) rækker; fund.csv har dem alle.",
          columns: AuditReportBuilder.findingColumns, rows: takeAll(), mayBeEmpty: ["Enhed"]))
    }
    return tables
  }

  private var byKind: ReportTable {
    ReportTable(
      id: "Slags", sheet: "Slags", title: "Slags breve", note: "Af de filer, der er bedømt.",
      columns: ["Slags", "Filer", "Med fejl"],
      rows: kinds.sorted { ($1.value.files, $0.key) < ($0.value.files, $1.key) }.map { kind, counts in
        let name = LetterKind(rawValue: kind).map { DanishLabels.name(of: $0) } ?? kind
        return [.text(name), .integer(counts.files), .integer(counts.withErrors)]
      })
  }

  private var names: ReportTable {
    let sorted = outdated.sorted { ($1.value.files, $0.key) < ($0.value.files, $1.key) }
    return ReportTable(
      id: "Navne", sheet: "Forældede navne og love", title: "Forældede navne og love",
      note: "Hvad der gælder nu, og hvor mange filer der bruger det gamle.",
      columns: ["Fund", "Regel", "Filer"],
      rows: sorted.map { [.text($0.key), .text($0.value.rule.description), .integer($0.value.files)] })
  }

  /// Whether every file is a template, so that no figure and no word is about a person.
  var isTemplatesOnly: Bool { judged > 0 && templates == judged }

  /// A count of one unit's letters; a small one could point at a person who works there and is not shown.
  private func few(_ count: Int) -> ReportCell {
    (1..<fewest).contains(count) ? .text("<5") : .integer(count)
  }

  /// The least count of letters that is shown of a unit.
  var fewest: Int { isTemplatesOnly ? 1 : 5 }

  private var disagreements: ReportTable {
    ReportTable(
      id: "Uenighed", sheet: "Uens frister", title: "Samme slags afgørelse, forskellige klagefrister",
      note: "Filer om samme emne og udfald, der ikke giver samme frist.",
      columns: ["Emne", "Udfald", "Klagefrister"],
      rows: deadlines.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { key, counts in
        let parts = key.split(separator: "|").map(String.init)
        let outcome = parts.last.flatMap(Outcome.init(rawValue:)).map { DanishLabels.name(of: $0) } ?? ""
        let list = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
          "\(GuidanceVariants.danishPeriod($0.key)) i \($0.value)"
        }
        return [.text(parts.first ?? ""), .text(outcome), .text(list.joined(separator: ", "))]
      })
  }
}
