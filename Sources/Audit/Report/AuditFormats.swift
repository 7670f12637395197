extension AuditResult {
  /// The report of the run.
  ///
  /// - Parameters:
  ///   - withFindings: every finding as a table of its own.
  ///   - withWords: the words in which klagevejledninger differ, for which some files are read once more.
  public func report(withFindings: Bool, withWords: Bool = true) throws -> AuditReport {
    var builder = AuditReportBuilder(
      rules: RuleSummary.all, keepsFindings: withFindings, isCompared: baseline != nil,
      fields: plan.knownFields)
    try forEach { record, path in
      builder.add(record, path: path)
      return true
    }
    return try report(&builder, withWords: withWords)
  }

  private func report(_ builder: inout AuditReportBuilder, withWords: Bool) throws -> AuditReport {
    let isOpen = builder.isTemplatesOnly
    return try builder.report(plan: plan, runs: runs, trend: trend, baseline: baseline) { variants in
      withWords ? try words(of: variants, isOpen: isOpen) : nil
    }
  }

  /// The words of wordings, read from a letter of each; they are kept nowhere.
  private func words(of variants: [GuidanceVariants.Variant], isOpen: Bool) throws -> GuidanceWords {
    var found: [String: [String]] = [:]
    let pool = WorkerPool(
      arguments: plan.workerArguments, jobs: min(plan.jobs, variants.count), seconds: plan.seconds,
      wantsGuidance: true)
    try pool.run(variants.map(\.path)) { path, answer in
      guard case .line(let value, _) = answer else { return }
      found[path] = (value["words"]?.elements ?? []).compactMap(\.text)
    }
    var words = GuidanceWords(.embedded)
    for variant in variants {
      guard let read = found[variant.path], !read.isEmpty else { continue }
      words.add(
        variant.key, words: read,
        letters: isOpen ? max(variant.files, GuidanceWords.fewest) : variant.files)
    }
    return words
  }

  /// The report with all findings, and every finding as CSV, JSON lines and SARIF piece by piece, in one pass over the
  /// records.
  public func writeAll(
    csv: @escaping ([UInt8]) -> Void, lines: @escaping ([UInt8]) -> Void, sarif: @escaping ([UInt8]) -> Void
  ) throws -> AuditReport {
    var builder = AuditReportBuilder(
      rules: RuleSummary.all, keepsFindings: true, isCompared: baseline != nil, fields: plan.knownFields)
    let titles = RuleSummary.byID
    csv(AuditCSV.head(AuditReportBuilder.findingColumns))
    try sarifWriter.write(unreadable: unreadable, to: sarif) { add in
      try forEachLine { record, path, line in
        builder.add(record, path: path)
        lines(line + [0x0A])
        for item in record.findings {
          csv(AuditCSV.line(AuditReportBuilder.row(record, item, titles[item.id])))
          add(AuditResult.result(record, item, titles[item.id]))
        }
      }
    }
    return try report(&builder, withWords: true)
  }

  private var sarifWriter: SARIFWriter {
    SARIFWriter(rules: RuleSummary.all, rulebookDate: plan.rulebookDate)
  }

  private static func result(
    _ record: AuditRecord, _ item: AuditRecord.Item, _ rule: RuleSummary?
  ) -> SARIFWriter.Result {
    SARIFWriter.Result(
      rule: item.id, severity: item.severity,
      message: "\(rule?.title ?? item.id.description). \(rule?.staffMessage ?? "")", path: record.path,
      line: item.line, page: item.page, quote: nil, fingerprint: item.fingerprint)
  }

  /// Every finding as SARIF, piece by piece and without words of the letters.
  public func writeSARIF(to sink: @escaping ([UInt8]) -> Void) throws {
    let titles = RuleSummary.byID
    try sarifWriter.write(unreadable: unreadable, to: sink) { add in
      try forEach { record, _ in
        for item in record.findings { add(AuditResult.result(record, item, titles[item.id])) }
        return true
      }
    }
  }

  /// Every finding as CSV, piece by piece.
  public func writeCSV(to sink: @escaping ([UInt8]) -> Void) throws {
    let titles = RuleSummary.byID
    sink(AuditCSV.head(AuditReportBuilder.findingColumns))
    try forEach { record, _ in
      for item in record.findings {
        sink(AuditCSV.line(AuditReportBuilder.row(record, item, titles[item.id])))
      }
      return true
    }
  }

  /// Every file as a JUnit test case, piece by piece and without words of the letters.
  ///
  /// - Parameter counts: whether a finding makes its file fail.
  public func writeJUnit(
    counts: (AuditRecord.Item) -> Bool, to sink: @escaping ([UInt8]) -> Void
  ) throws {
    let rules = RuleSummary.byID
    var (tests, failures) = (0, 0)
    try forEach { record, _ in
      tests += 1
      if record.findings.contains(where: counts) { failures += 1 }
      return true
    }
    func line(_ item: AuditRecord.Item) -> String {
      JUnitWriter.line(item.id, line: item.line, message: AuditResult.message(of: item, rules[item.id]))
    }
    sink(Array(JUnitWriter.head(tests: tests, failures: failures, errors: unreadable.count).utf8))
    try forEach { record, _ in
      let failing = record.findings.filter(counts)
      let entry = JUnitWriter.Case(
        path: record.path,
        failure: failing.first.map {
          ($0.id, "\(failing.count) fund skal rettes.", failing.map(line))
        },
        others: record.findings.filter { !counts($0) }.map(line), error: record.errorMessage)
      sink(Array(JUnitWriter.text(entry).utf8))
      return true
    }
    sink(Array(JUnitWriter.tail.utf8))
  }

  /// Every finding as an annotation of a GitHub workflow, one a line and without words of the letters.
  public func writeAnnotations(to sink: @escaping ([UInt8]) -> Void) throws {
    let rules = RuleSummary.byID
    try forEach { record, _ in
      if let message = record.errorMessage {
        sink(Array(GitHubAnnotations.line(unreadable: record.path, message: message).utf8))
      }
      for item in record.findings {
        let title = "\(item.id) \(rules[item.id]?.title ?? "")"
        let line = GitHubAnnotations.line(
          item.severity, path: record.path, line: item.line, title: title,
          message: AuditResult.message(of: item, rules[item.id]))
        sink(Array(line.utf8))
      }
      return true
    }
  }

  /// What a finding says without words of the letter.
  private static func message(of item: AuditRecord.Item, _ rule: RuleSummary?) -> String {
    "\(rule?.title ?? item.id.description). \(item.detail ?? rule?.staffMessage ?? "")"
  }

  /// Every record as a line of JSON, piece by piece.
  public func writeLines(to sink: @escaping ([UInt8]) -> Void) throws {
    try forEachText { sink($0 + [0x0A]) }
  }
}
