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
    let packed = method == .deflated && !content.isEmpty ? Deflate.pack { $0(content) } : nil
    guard let packed, packed.bytes.count < content.count else {
      return add(name, content, method: 0, CRC32.checksum(content), size: content.count)
    }
    add(name, packed.bytes, method: 8, packed.checksum, size: content.count)
  }

  /// Adds a part that is handed over piece by piece, for parts one does not want to hold whole. It is always packed.
  public mutating func add(_ name: String, pieces: (_ take: ([UInt8]) -> Void) -> Void) {
    guard let packed = Deflate.pack(pieces) else {
      var content: [UInt8] = []
      pieces { content += $0 }
      return add(name, content, method: 0, CRC32.checksum(content), size: content.count)
    }
    add(name, packed.bytes, method: 8, packed.checksum, size: packed.size)
  }

  private mutating func add(
    _ name: String, _ stored: [UInt8], method: UInt16, _ checksum: UInt32, size: Int
  ) {
    let entry = Entry(
      name: Array(name.utf8), method: method, checksum: checksum, packed: stored.count, size: size,
      offset: body.count)
    entries.append(entry)
    body.append32(0x0403_4B50)
    ZipWriter.appendCommon(entry, to: &body)
    body += entry.name
    body += stored
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

/// Deflate through libarchive's gzip filter: its stream is a ten-byte head, the deflated bytes and an eight-byte tail:
/// the checksum ZIP wants and the size.
private enum Deflate {
  /// What libarchive hands over.
  private final class Stream {
    var bytes: [UInt8] = []
  }

  /// Packs what `pieces` hands over; nil for nothing, and when libarchive fails.
  static func pack(_ pieces: (_ take: ([UInt8]) -> Void) -> Void) -> (
    bytes: [UInt8], checksum: UInt32, size: Int
  )? {
    guard let archive = unsafe archive_write_new() else { return nil }
    let stream = Stream()
    let isDone = withExtendedLifetime(stream) {
      defer { unsafe archive_write_free(archive) }
      return unsafe write(pieces, with: archive, to: stream)
    }
    let bytes = stream.bytes
    guard isDone, bytes.count > 18, bytes[3] == 0 else { return nil }
    func number(at start: Int) -> UInt32 {
      bytes[start..<(start + 4)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    return (
      Array(bytes[10..<(bytes.count - 8)]), number(at: bytes.count - 8), Int(number(at: bytes.count - 4))
    )
  }

  private static func write(
    _ pieces: (_ take: ([UInt8]) -> Void) -> Void, with archive: OpaquePointer, to stream: Stream
  ) -> Bool {
    unsafe archive_write_set_format_raw(archive)
    unsafe archive_write_add_filter_gzip(archive)
    // Without this the last block would be filled up with zeros.
    unsafe archive_write_set_bytes_in_last_block(archive, 1)
    guard unsafe archive_write_set_options(archive, "gzip:!timestamp") == ARCHIVE_OK,
      unsafe archive_write_open(
        archive, Unmanaged.passUnretained(stream).toOpaque(), nil,
        { _, stream, bytes, count in
          guard let stream = unsafe stream, let bytes = unsafe bytes else { return -1 }
          unsafe Unmanaged<Stream>.fromOpaque(stream).takeUnretainedValue().bytes.append(
            contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
          return count
        }, nil) == ARCHIVE_OK,
      let entry = unsafe archive_entry_new()
    else { return false }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_filetype(entry, 0o100000)
    guard unsafe archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
    var isWritten = true
    pieces { piece in
      let written = unsafe piece.withUnsafeBytes { source in
        unsafe archive_write_data(archive, source.baseAddress, source.count)
      }
      isWritten = isWritten && written == piece.count
    }
    return unsafe archive_write_close(archive) == ARCHIVE_OK && isWritten
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
