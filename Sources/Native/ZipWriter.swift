import CArchive

/// Builds a ZIP archive in memory. The same parts in the same order always give the same bytes: the time of every
/// part is 1 January 1980, and no extra fields are written. Layout: PKWARE APPNOTE 6.3.
public struct ZipWriter: Sendable {
  /// How a part is packed.
  public enum Method: Sendable {
    case stored, deflated
  }

  private struct Entry {
    let name: [UInt8]
    let method: UInt16
    let checksum: UInt32
    let packed: Int
    let size: Int
    let offset: Int
  }

  private var body: [UInt8] = []
  private var entries: [Entry] = []

  /// Makes an empty archive.
  public init() {}

  /// Adds a part. The name is a relative path with `/`; a part that does not shrink is stored.
  public mutating func add(_ name: String, _ content: [UInt8], method: Method = .deflated) {
    let packed = method == .deflated ? Deflate.pack(content) : nil
    let useful = packed.flatMap { $0.count < content.count ? $0 : nil }
    let entry = Entry(
      name: Array(name.utf8), method: useful == nil ? 0 : 8, checksum: CRC32.checksum(content),
      packed: useful?.count ?? content.count, size: content.count, offset: body.count)
    entries.append(entry)
    body.append32(0x0403_4B50)
    ZipWriter.appendCommon(entry, to: &body)
    body += entry.name
    body += useful ?? content
  }

  /// Adds a part whose content is text, in UTF-8.
  public mutating func add(_ name: String, _ content: String, method: Method = .deflated) {
    add(name, Array(content.utf8), method: method)
  }

  /// The archive with its central directory.
  public func finished() -> [UInt8] {
    var archive = body
    let start = archive.count
    for entry in entries {
      archive.append32(0x0201_4B50)
      archive.append16(20)
      ZipWriter.appendCommon(entry, to: &archive)
      for _ in 0..<3 { archive.append16(0) }
      archive.append32(0)
      archive.append32(UInt32(entry.offset))
      archive += entry.name
    }
    let size = archive.count - start
    archive.append32(0x0605_4B50)
    archive.append32(0)
    archive.append16(UInt16(entries.count))
    archive.append16(UInt16(entries.count))
    archive.append32(UInt32(size))
    archive.append32(UInt32(start))
    archive.append16(0)
    return archive
  }

  /// The fields that the local and the central header share, from "version needed" to the extra field's length.
  private static func appendCommon(_ entry: Entry, to bytes: inout [UInt8]) {
    bytes.append16(20)
    bytes.append16(0x0800)  // names are UTF-8
    bytes.append16(entry.method)
    bytes.append16(0)
    bytes.append16(0x0021)  // 1 January 1980
    bytes.append32(entry.checksum)
    bytes.append32(UInt32(entry.packed))
    bytes.append32(UInt32(entry.size))
    bytes.append16(UInt16(entry.name.count))
    bytes.append16(0)
  }
}

/// CRC-32 as ZIP uses it (polynomial 0xEDB88320, ISO 3309).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    var value = UInt32(index)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    return value
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
    return value ^ 0xFFFF_FFFF
  }
}

/// Deflate through libarchive's gzip filter: its stream is a ten-byte head, the deflated bytes and an eight-byte tail.
private enum Deflate {
  static func pack(_ content: [UInt8]) -> [UInt8]? {
    guard !content.isEmpty, let archive = unsafe archive_write_new() else { return nil }
    defer { unsafe archive_write_free(archive) }
    unsafe archive_write_set_format_raw(archive)
    unsafe archive_write_add_filter_gzip(archive)
    guard unsafe archive_write_set_options(archive, "gzip:!timestamp") == ARCHIVE_OK else { return nil }
    // Deflate grows at most by five bytes a block of 16 kB; this room is ample, and running out gives nil.
    var packed = [UInt8](repeating: 0, count: content.count + content.count / 1000 + 20_000)
    var used = 0
    // libarchive keeps the pointer to `used` until the archive is closed, hence the scope around the whole write.
    let isDone = unsafe withUnsafeMutablePointer(to: &used) { used in
      unsafe packed.withUnsafeMutableBytes { buffer in
        unsafe write(content, with: archive, to: buffer, used: used)
      }
    }
    guard isDone, used > 18, packed[3] == 0 else { return nil }
    return Array(packed[10..<(used - 8)])
  }

  private static func write(
    _ content: [UInt8], with archive: OpaquePointer, to buffer: UnsafeMutableRawBufferPointer,
    used: UnsafeMutablePointer<Int>
  ) -> Bool {
    guard
      unsafe archive_write_open_memory(archive, buffer.baseAddress, buffer.count, used) == ARCHIVE_OK,
      let entry = unsafe archive_entry_new()
    else { return false }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_filetype(entry, 0o100000)
    guard unsafe archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
    let written = unsafe content.withUnsafeBytes { source in
      unsafe archive_write_data(archive, source.baseAddress, source.count)
    }
    return unsafe written == content.count && archive_write_close(archive) == ARCHIVE_OK
  }
}

extension [UInt8] {
  fileprivate mutating func append16(_ value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  fileprivate mutating func append32(_ value: UInt32) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(truncatingIfNeeded: value >> 16))
  }
}
