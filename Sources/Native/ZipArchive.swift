import CArchive

/// Why an archive was not read.
public enum ZipError: Error, Hashable, Sendable {
  /// No ZIP archive, or one without its directory (a file cut short).
  case damaged
  /// A part that was asked for is protected with a password.
  case encrypted
  /// More parts, or larger ones, than the limits allow.
  case tooLarge
  /// Two parts of the same name, or a name that points outside the archive.
  case hostile
}

/// How much is taken from an archive. Sizes are counted while unpacking, since declared sizes may lie.
public struct ZipLimits: Hashable, Sendable {
  /// Number of parts in the archive.
  public var entries = 2_000
  /// Unpacked bytes of one part.
  public var entryBytes = 64 << 20
  /// Unpacked bytes of all parts that were asked for.
  public var totalBytes = 256 << 20
  /// How many times larger than the whole archive a part above one megabyte may be.
  public var ratio = 200

  /// The limits for Office files.
  public init() {}
}

/// A ZIP archive in memory. Nothing is ever written to disk.
public struct ZipArchive: Sendable {
  /// Names of the parts in the order of the archive.
  public let names: [String]
  private let bytes: [UInt8]
  private let limits: ZipLimits

  /// Lists the archive's parts; unpacks nothing.
  public init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    self.bytes = bytes
    self.limits = limits
    names = try LibArchive.walk(bytes, limits: limits, wanted: []).names
  }

  /// Unpacks the parts with these names; a name that is not there is missing in the answer.
  public func parts(_ wanted: Set<String>) throws(ZipError) -> [String: [UInt8]] {
    try LibArchive.walk(bytes, limits: limits, wanted: wanted).parts
  }

  /// Unpacks one part; nil when there is none of that name.
  public func part(_ name: String) throws(ZipError) -> [UInt8]? {
    try parts([name])[name]
  }
}

/// The calls into libarchive. The handle is freed before the call returns.
private enum LibArchive {
  static func walk(
    _ bytes: [UInt8], limits: ZipLimits, wanted: Set<String>
  ) throws(ZipError) -> (names: [String], parts: [String: [UInt8]]) {
    guard let archive = unsafe archive_read_new() else { throw .damaged }
    defer { unsafe archive_read_free(archive) }
    // The seekable reader trusts the central directory only: a file cut short is refused instead of half read.
    unsafe archive_read_support_format_zip_seekable(archive)
    let result: Result<(names: [String], parts: [String: [UInt8]]), ZipError> =
      unsafe bytes.withUnsafeBytes { buffer in
        guard unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
          return .failure(.damaged)
        }
        do throws(ZipError) {
          return .success(
            try unsafe entries(of: archive, limits: limits, wanted: wanted, size: bytes.count))
        } catch {
          return .failure(error)
        }
      }
    return try result.get()
  }

  private static func entries(
    of archive: OpaquePointer, limits: ZipLimits, wanted: Set<String>, size: Int
  ) throws(ZipError) -> (names: [String], parts: [String: [UInt8]]) {
    var names: [String] = []
    var seen: Set<String> = []
    var parts: [String: [UInt8]] = [:]
    var total = 0
    while true {
      var next: OpaquePointer?
      let status = unsafe archive_read_next_header(archive, &next)
      if status == ARCHIVE_EOF { return (names, parts) }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe next else { throw .damaged }
      let name = unsafe self.name(of: entry)
      guard isHarmless(name), seen.insert(name).inserted else { throw .hostile }
      names.append(name)
      guard names.count <= limits.entries else { throw .tooLarge }
      guard wanted.contains(name) else { continue }
      guard unsafe archive_entry_is_encrypted(entry) == 0 else { throw .encrypted }
      let allowed = min(limits.entryBytes, limits.totalBytes - total, max(1 << 20, size * limits.ratio))
      let data = try unsafe content(of: archive, atMost: allowed)
      total += data.count
      parts[name] = data
    }
  }

  private static func content(of archive: OpaquePointer, atMost allowed: Int) throws(ZipError) -> [UInt8] {
    var data: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe block.withUnsafeMutableBytes { buffer in
        unsafe archive_read_data(archive, buffer.baseAddress, buffer.count)
      }
      guard count >= 0 else { throw .damaged }
      guard count > 0 else { return data }
      guard data.count + count <= allowed else { throw .tooLarge }
      data.append(contentsOf: block[0..<count])
    }
  }

  private static func name(of entry: OpaquePointer) -> String {
    if let utf8 = unsafe archive_entry_pathname_utf8(entry) { return unsafe String(cString: utf8) }
    if let raw = unsafe archive_entry_pathname(entry) { return unsafe String(cString: raw) }
    return ""
  }

  private static func isHarmless(_ name: String) -> Bool {
    guard !name.utf8.starts(with: "/".utf8) else { return false }
    return !name.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }
}
