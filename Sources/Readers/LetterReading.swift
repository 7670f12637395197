public import DanishText
public import LetterModel
import Native

/// Bounds that keep hostile or broken files from taking the machine down.
public struct ReadLimits: Hashable, Sendable {
  /// Largest file in bytes.
  public var bytes: Int
  /// Most pages read; a file with more is refused.
  public var pages: Int
  /// Most Unicode scalars of text.
  public var characters: Int
  /// Longest time for one file in seconds.
  public var seconds: Int
  /// How deep files may lie inside files.
  public var nesting: Int

  /// The limits used unless the caller says otherwise: 100 MB, 500 pages, 5 million characters, 30 seconds, 3 files deep.
  public init(
    bytes: Int = 100 << 20, pages: Int = 500, characters: Int = 5_000_000, seconds: Int = 30, nesting: Int = 3
  ) {
    self.bytes = bytes
    self.pages = pages
    self.characters = characters
    self.seconds = seconds
    self.nesting = nesting
  }
}

/// A file with a later page of a letter that came in several files, such as photographs of its pages.
public struct FurtherPage: Hashable, Sendable {
  /// The whole file.
  public var bytes: [UInt8]
  /// Its name, without folders.
  public var name: String

  /// Makes a page.
  public init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }
}

/// What the caller may tell about a file.
public struct ReadOptions: Hashable, Sendable {
  /// Password of a protected file; nil when none is known.
  public var password: String?
  /// Bounds of the reading.
  public var limits: ReadLimits
  /// Whether pages that are pictures are read by text recognition, when it is installed.
  public var recognisesText = true
  /// Files that go on where the letter's first file ends, in order.
  public var furtherPages: [FurtherPage] = []

  /// Makes options; without arguments no password and the usual limits.
  public init(password: String? = nil, limits: ReadLimits = ReadLimits()) {
    self.password = password
    self.limits = limits
  }
}

/// What helps or watches the reading without being part of its result.
public struct ReadAids: Sendable {
  /// Told after each page that was read from a picture: how many are done, of how many.
  public var progress: (@Sendable (Int, Int) -> Void)?
  /// The words of Danish, fetched only when a text looks damaged; without them nothing is repaired.
  public var words: (@Sendable () -> WordList)?
  /// The threes of letters that Danish has, by which a text with many misprints is known.
  public var triples: (@Sendable () -> LetterTriples)?
  /// Words of the trade, which a list of frequent words lacks.
  public var vocabulary: (@Sendable () -> TradeWords)?

  /// No aids.
  public init() {}
}

/// The door of the room: bytes in any format in, a letter out.
public enum LetterReading {
  /// Reads one file by its content, whatever its name says.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the file name, with or without folders; only its last part is kept.
  ///   - aids: what helps or watches the reading.
  /// - Throws: `ReadFailure` with a Danish message when the file holds no letter that can be read.
  public static func read(
    bytes: [UInt8], name: String, options: ReadOptions = ReadOptions(), aids: ReadAids = ReadAids()
  ) throws(ReadFailure) -> Letter {
    let shortName = name.split(separator: "/").last.map(String.init) ?? name
    let context = ReadContext(name: shortName, options: options, aids: aids)
    try refuseDamagedOfficeFile(bytes, name: shortName)
    var document = try rawDocument(bytes, context: context)
    for page in options.furtherPages {
      try refuseDamagedOfficeFile(page.bytes, name: page.name)
      let context = ReadContext(name: page.name, options: options, aids: aids)
      document.append(try rawDocument(page.bytes, context: context))
    }
    try refuseEndlessText(document, context)
    RepairPass.run(&document, aids: aids)
    let all = options.furtherPages.reduce(into: bytes) { $0 += $1.bytes }
    return try StructureBuilder.letter(from: document, name: shortName, sha256: Checksum.sha256(all))
  }

  /// More text than any letter holds, whatever format it came in.
  private static func refuseEndlessText(_ document: RawDocument, _ context: ReadContext) throws(ReadFailure) {
    var bytes = 0
    for paragraph in document.paragraphs {
      for line in paragraph.lines { bytes += line.text.utf8.count }
    }
    let limit = context.options.limits.characters
    guard bytes > limit else { return }
    let scalars = document.paragraphs.reduce(0) { sum, paragraph in
      sum + paragraph.lines.reduce(0) { $0 + $1.text.scalarCount }
    }
    guard scalars <= limit else {
      throw ReadFailure(
        .tooLarge, name: context.name,
        message: "Teksten er for lang til et brev. Gem selve brevet som en fil for sig.")
    }
  }

  /// A name that promises a Word or OpenDocument file over bytes that are plain text means a broken download; reading it
  /// as a text would give a letter that no one sent.
  private static func refuseDamagedOfficeFile(_ bytes: [UInt8], name: String) throws(ReadFailure) {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    guard !bytes.isEmpty, ["docx", "dotx", "docm", "dotm", "odt", "ott"].contains(ending),
      case .text = FormatSniffer.format(of: bytes)
    else { return }
    throw ReadFailure(
      .damaged, name: name,
      message: "Filen hedder .\(ending), men er ikke en sådan fil. Hent eller gem brevet igen.")
  }

  /// The same for a file inside another file (an attachment of a message): the raw paragraphs, to be joined by the caller.
  static func rawDocument(_ bytes: [UInt8], context: ReadContext) throws(ReadFailure) -> RawDocument {
    guard !bytes.isEmpty else {
      throw ReadFailure(.empty, name: context.name, message: "Filen er tom. Hent eller gem brevet igen.")
    }
    guard bytes.count <= context.options.limits.bytes else {
      throw ReadFailure(
        .tooLarge, name: context.name,
        message:
          "Filen er større end \(context.options.limits.bytes >> 20) MB. Gem selve brevet som en fil for sig, eller brug --max-size."
      )
    }
    guard context.depth <= context.options.limits.nesting else {
      throw ReadFailure(
        .hostile, name: context.name,
        message: "Filer ligger for dybt inde i hinanden. Gem selve brevet for sig.")
    }
    switch FormatSniffer.format(of: bytes) {
    case .pdf: return try PDFReader.read(bytes, context: context)
    case .text: return try PlainTextReader.read(bytes, context: context)
    case .docx: return try DOCXReader.read(bytes, context: context)
    case .xml: return try XMLReader.read(bytes, context: context)
    case .html: return try HTMLReader.read(bytes, context: context)
    case .odt: return try ODTReader.read(bytes, context: context)
    case .eml: return try EMLReader.read(bytes, context: context)
    case .flatODT: return try XMLReader.read(bytes, context: context)
    case .image: return try ImageReader.read(bytes, context: context)
    case .unsupported(let what): throw unsupported(what, context)
    }
  }

  private static func unsupported(_ what: String, _ context: ReadContext) -> ReadFailure {
    ReadFailure(
      .unsupported, name: context.name,
      message: "Filen er \(what), og det kan klarbrev ikke læse. Gem brevet som PDF, DOCX eller tekst.")
  }
}
