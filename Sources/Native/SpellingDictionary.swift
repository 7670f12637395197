import Synchronization

/// The Danish dictionary of hunspell, when it is installed.
@safe public final class SpellingDictionary: @unchecked Sendable {
  private typealias Handle = OpaquePointer
  private let handle: OpaquePointer
  private let spell: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> Int32
  private let isLatin: Bool

  /// The dictionary, opened on first use and then kept; nil when it is not installed.
  public static let danish: SpellingDictionary? = SpellingDictionary()

  private init?() {
    let folders = ["/usr/share/hunspell/", "/usr/share/myspell/dicts/"]
    guard let folder = folders.first(where: { HostFile.kind(of: $0 + "da_DK.dic") == .file }),
      let library = SharedLibrary(["libhunspell-1.7.so.0", "libhunspell-1.6.so.0", "libhunspell.so"]),
      let create: @convention(c) (UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> OpaquePointer? =
        unsafe try? library.function("Hunspell_create"),
      let encoding: @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>? =
        unsafe try? library.function("Hunspell_get_dic_encoding"),
      let spell: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> Int32 =
        unsafe try? library.function("Hunspell_spell"),
      let handle = unsafe create(folder + "da_DK.aff", folder + "da_DK.dic")
    else { return nil }
    unsafe self.handle = handle
    unsafe self.spell = unsafe spell
    isLatin = unsafe encoding(handle).map { unsafe String(cString: $0) } != "UTF-8"
  }

  /// Whether the dictionary holds the word. It is asked by one thread at a time.
  public func knows(_ word: String) -> Bool {
    lock.withLock { _ in
      guard isLatin else { return unsafe spell(handle, word) != 0 }
      guard word.unicodeScalars.allSatisfy({ $0.value < 256 }) else { return false }
      let bytes = word.unicodeScalars.map { CChar(bitPattern: UInt8($0.value)) } + [0]
      return unsafe spell(handle, bytes) != 0
    }
  }

  private let lock = Mutex(())
}
