import LetterModel
import Native

/// The parts of an Office or ODF file, opened with Danish messages for everything that can be wrong with it.
struct OfficePackage {
  let archive: ZipArchive
  private let context: ReadContext
  /// What the file is called in messages, e.g. `Word-filen`.
  private let what: String

  init(_ bytes: [UInt8], what: String, context: ReadContext) throws(ReadFailure) {
    self.context = context
    self.what = what
    do throws(ZipError) {
      archive = try ZipArchive(bytes)
    } catch {
      throw OfficePackage.failure(error, what: what, context: context)
    }
  }

  func has(_ name: String) -> Bool { archive.names.contains(name) }

  func bytes(_ name: String) throws(ReadFailure) -> [UInt8]? {
    do throws(ZipError) {
      return try archive.part(name)
    } catch {
      throw OfficePackage.failure(error, what: what, context: context)
    }
  }

  /// A part's root element; nil when there is no such part. A part that is not well-formed is a failure.
  func xml(_ name: String) throws(ReadFailure) -> XMLElement? {
    guard let bytes = try bytes(name) else { return nil }
    do throws(XMLError) {
      return try XMLTree(parsing: bytes).root
    } catch {
      switch error {
      case .doctype: throw hostile
      case .tooLarge: throw OfficePackage.failure(.tooLarge, what: what, context: context)
      case .empty, .malformed: throw damaged
      }
    }
  }

  var damaged: ReadFailure { OfficePackage.failure(.damaged, what: what, context: context) }
  private var hostile: ReadFailure { OfficePackage.failure(.hostile, what: what, context: context) }

  private static func failure(_ error: ZipError, what: String, context: ReadContext) -> ReadFailure {
    switch error {
    case .damaged:
      ReadFailure(
        .damaged, name: context.name,
        message: "\(what) er beskadiget og kan ikke åbnes. Hent den igen, eller gem brevet som PDF.")
    case .encrypted:
      ReadFailure(
        .encrypted, name: context.name,
        message: "\(what) er beskyttet med adgangskode. Åbn den, og gem en kopi uden adgangskode.")
    case .tooLarge:
      ReadFailure(
        .tooLarge, name: context.name,
        message: "\(what) fylder for meget, når den pakkes ud. Gem selve brevet som PDF.")
    case .hostile:
      ReadFailure(
        .hostile, name: context.name,
        message: "\(what) er bygget på en måde, som kan skade, og er ikke læst. Gem brevet som PDF.")
    }
  }
}
