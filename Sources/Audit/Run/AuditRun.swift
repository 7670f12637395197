/// Many letters at once.
public struct AuditRun: Sendable {
  /// The files, in the order they were named; folders are replaced by what lies in them, sorted by path.
  public let paths: [String]

  /// Finds the files under the paths.
  public init(_ paths: [String]) {
    self.paths = paths.flatMap { path in
      // Labels and descriptions of letters are no letters.
      Host.isFolder(path)
        ? (Host.files(under: path) ?? [path]).filter { !$0.hasSuffix(".json") && !$0.hasSuffix(".md") }
        : [path]
    }
  }

  /// Reviews every file, at most `jobs` at a time; the rows come in the order of the paths whatever the number of jobs.
  public func rows(
    _ pipeline: ReviewPipeline, options: ReviewOptions, jobs: Int, each: (AuditRow) -> Bool = { _ in true }
  ) async -> [AuditRow] {
    var rows: [AuditRow] = []
    await OrderedWork.run(paths, jobs: jobs) { path in
      AuditRun.row(path, pipeline, options)
    } each: { row in
      rows.append(row)
      return each(row)
    }
    return rows
  }

  private static func row(_ path: String, _ pipeline: ReviewPipeline, _ options: ReviewOptions) -> AuditRow {
    do throws(ReadFailure) {
      let bytes = try LetterFile.bytes(at: path, limits: options.reading.limits)
      let review = try pipeline.review(bytes: bytes, name: path, options: options)
      return AuditRow(path: path, outcome: .success(AuditRow.Result(review: review)))
    } catch {
      return AuditRow(path: path, outcome: .failure(error))
    }
  }
}
