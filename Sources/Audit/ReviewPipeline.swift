import DanishText

/// What the caller knows or wants besides the letter itself.
public struct ReviewOptions: Hashable, Sendable {
  /// The only "today" there is.
  public var asOf: CivilDate
  /// The day the citizen received the letter; nil when unknown.
  public var received: CivilDate?
  /// How the letter came; nil when only its envelope can tell.
  public var delivery: Delivery?
  /// Password and limits of the reading.
  public var reading: ReadOptions
  /// Language and form of the summary.
  public var summary: SummaryOptions

  /// Makes options with nothing known but the day.
  public init(asOf: CivilDate) {
    self.asOf = asOf
    reading = ReadOptions()
    summary = SummaryOptions(version: Tool.version)
  }
}

/// One letter's way through the house: bytes in, report out.
public struct ReviewPipeline: Sendable {
  /// The law and the words everything is judged by.
  public let rulebook: Rulebook
  /// What helps or watches the reading.
  public var aids: ReadAids

  /// Makes a pipeline; without arguments with the rulebook that is compiled in.
  public init(rulebook: Rulebook = .embedded) {
    self.rulebook = rulebook
    aids = ReadAids()
    aids.words = { Rulebook.wordList }
    aids.triples = { Rulebook.letterTriples }
    aids.vocabulary = { Rulebook.vocabulary }
  }

  /// Reads the tables that every letter needs, so that they are ready when the first letter has been read.
  public static func warmUp() {
    // In the order in which a letter asks for them.
    _ = Rulebook.phrases
    LetterUnderstanding.warmUp()
    _ = Rulebook.lexicon
    CheckRunner.warmUp()
    Verbs.warmUp()
    SummaryComposer.warmUp()
  }

  /// Everything for one letter.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: its name, with or without folders.
  /// - Throws: `ReadFailure` when the file holds no letter that can be read.
  public func report(bytes: [UInt8], name: String, options: ReviewOptions) throws(ReadFailure) -> LetterReport
  {
    let review = try review(bytes: bytes, name: name, options: options)
    let composer = Composer(review, rulebook: rulebook, options: options.summary)
    let drafts = DraftComposer.fitting(review).map { composer.draft($0.kind) }
    return LetterReport(review: review, summary: composer.summary, drafts: drafts)
  }

  /// The letter with what was understood and found, without summary and drafts.
  ///
  /// - Throws: `ReadFailure` when the file holds no letter that can be read.
  public func review(bytes: [UInt8], name: String, options: ReviewOptions) throws(ReadFailure) -> Review {
    review(try read(bytes: bytes, name: name, options: options), options: options)
  }

  /// The letter as read, with the aids of the pipeline.
  ///
  /// - Throws: `ReadFailure` when the file holds no letter that can be read.
  public func read(bytes: [UInt8], name: String, options: ReviewOptions) throws(ReadFailure) -> Letter {
    try LetterReading.read(
      bytes: bytes, name: LetterFile.name(of: name), options: options.reading, aids: aids)
  }

  /// What a letter that has been read says, as it stands there: nothing is counted from what the caller knows.
  func facts(of letter: Letter) -> Facts {
    LetterUnderstanding.facts(
      of: letter, text: TextAnalyser.analyse(letter, phrases: Rulebook.phrases), rulebook: rulebook)
  }

  /// The same for a letter that has been read.
  public func review(_ letter: Letter, options: ReviewOptions) -> Review {
    let text = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
    var facts = LetterUnderstanding.facts(of: letter, text: text, rulebook: rulebook)
    recount(&facts, letter: letter, options: options)
    doubtLastDays(&facts, letter)
    let findings = CheckRunner.findings(
      letter: letter, text: text, facts: facts, rulebook: rulebook, asOf: options.asOf)
    return Review(
      letter: letter, facts: facts, findings: findings, readability: readability(of: letter, text),
      asOf: options.asOf, rulebookDate: rulebook.date, received: options.received,
      delivery: options.delivery, text: text)
  }

  /// Counts the last day again where the caller knows when or how the letter came. A day that the letter names, and a
  /// day that could not be told, stay as they are (settled point 7 of the output contract).
  private func recount(_ facts: inout Facts, letter: Letter, options: ReviewOptions) {
    guard options.received != nil || options.delivery != nil else { return }
    for index in facts.decisions.indices {
      let guidance = facts.decisions[index].klagevejledning
      guard guidance.lastDay != nil, guidance.statedLastDay == nil, let period = guidance.deadline?.value,
        guidance.deadlineStart != .letterDate, guidance.deadlineStart != .publication,
        let counted = rulebook.complaintDeadline(
          period, from: .receipt, letterDate: facts.date?.value, received: options.received,
          delivery: options.delivery ?? letter.envelope?.delivery ?? .unknown)
      else { continue }
      facts.decisions[index].klagevejledning.lastDay = counted.safeDay
      facts.decisions[index].klagevejledning.lastDayBasis = counted.basis
    }
  }

  /// Says where a last day rests on a date or a period that was read from a picture without being sure of it.
  private func doubtLastDays(_ facts: inout Facts, _ letter: Letter) {
    guard !letter.source.doubtful.isEmpty else { return }
    for index in facts.decisions.indices {
      let guidance = facts.decisions[index].klagevejledning
      let rests = [guidance.statedLastDay?.span, guidance.deadline?.span, facts.date?.span].compactMap { $0 }
      guard let basis = guidance.lastDayBasis, rests.contains(where: letter.source.isDoubtful) else {
        continue
      }
      facts.decisions[index].klagevejledning.lastDayBasis =
        basis + " Datoen eller fristen er svær at læse på billedet. Tjek den i brevet."
    }
  }

  private func readability(of letter: Letter, _ text: AnalysedText) -> Composition.Readability {
    let figures = DanishText.Readability.figures(of: text, in: letter)
    return Composition.Readability(
      lix: figures.shownLIX == nil ? nil : figures.lix, words: figures.words, sentences: figures.sentences,
      longSentences: figures.longSentences)
  }
}
