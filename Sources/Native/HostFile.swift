#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why the system refused a file.
public enum HostError: Error, Hashable, Sendable {
  case missing, denied, exists
  /// A folder where a file was wanted, or the other way round.
  case wrongKind
  case tooLarge
  /// Disk full, broken medium and whatever else the system reports.
  case failed
}

/// What a path leads to.
public enum HostKind: Hashable, Sendable {
  case file, folder, other, missing
}

/// Files of the machine, whole and in memory.
public enum HostFile {
  /// What the path leads to, links followed.
  public static func kind(of path: String) -> HostKind {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { return .missing }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Size in bytes and time of the last change to nanoseconds; nil when there is no such file.
  public static func stamp(of path: String) -> String? {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return "\(facts.st_size) \(facts.st_mtim.tv_sec).\(facts.st_mtim.tv_nsec)"
  }

  /// Whether two paths lead to the same file or folder.
  public static func isSame(_ left: String, _ right: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard unsafe stat(left, &one) == 0, unsafe stat(right, &other) == 0 else { return false }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  /// Whether the path is itself a symbolic link.
  public static func isLink(_ path: String) -> Bool {
    var facts = stat()
    return unsafe lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
  }

  /// All bytes of a file; `tooLarge` as soon as there are more than `limit`.
  public static func bytes(of path: String, limit: Int) throws(HostError) -> [UInt8] {
    let handle = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw lastError() }
    defer { close(handle) }
    return try bytes(from: handle, limit: limit)
  }

  /// All bytes of standard input; `tooLarge` as soon as there are more than `limit`.
  public static func standardInput(limit: Int) throws(HostError) -> [UInt8] {
    try bytes(from: 0, limit: limit)
  }

  /// Names of what lies in a folder, sorted by their bytes, without `.` and `..`.
  public static func names(in folder: String) throws(HostError) -> [String] {
    guard let handle = unsafe opendir(folder) else { throw lastError() }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Writes a file that only its owner may read (mode 0600). An existing file gives `exists` unless `replace` is set;
  /// then a new file takes its place at once, so that no half-written file is ever seen.
  public static func write(_ bytes: [UInt8], to path: String, replace: Bool) throws(HostError) {
    guard kind(of: path) == .missing || replace else { throw .exists }
    let draft = path + ".ny"
    unsafe unlink(draft)
    let handle = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard handle >= 0 else { throw lastError() }
    let isWritten = write(bytes, to: handle)
    guard close(handle) == 0, isWritten, unsafe rename(draft, path) == 0 else {
      unsafe unlink(draft)
      throw .failed
    }
  }

  /// Writes a file piece by piece, with the promises of `write(_:to:replace:)`. `pieces` is given a function that takes
  /// the next piece.
  public static func write(
    to path: String, replace: Bool, pieces: (@escaping ([UInt8]) -> Void) throws -> Void
  ) throws {
    guard kind(of: path) == .missing || replace else { throw HostError.exists }
    let draft = path + ".ny"
    unsafe unlink(draft)
    let handle = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard handle >= 0 else { throw lastError() }
    var isWritten = true
    var waiting: [UInt8] = []
    do {
      try pieces { piece in
        waiting += piece
        guard waiting.count >= 1 << 18 else { return }
        isWritten = write(waiting, to: handle) && isWritten
        waiting.removeAll(keepingCapacity: true)
      }
    } catch {
      close(handle)
      unsafe unlink(draft)
      throw error
    }
    isWritten = write(waiting, to: handle) && isWritten
    guard close(handle) == 0, isWritten, unsafe rename(draft, path) == 0 else {
      unsafe unlink(draft)
      throw HostError.failed
    }
  }

  /// Makes a folder that only its owner may enter (mode 0700), unless it is there.
  public static func makeFolder(_ path: String) throws(HostError) {
    if unsafe mkdir(path, 0o700) == 0 || kind(of: path) == .folder { return }
    throw lastError()
  }

  /// Writes to standard output (1) or standard error (2); false when nobody reads any more.
  @discardableResult
  public static func write(_ bytes: [UInt8], to handle: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = unsafe systemWrite(handle, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  /// All bytes of an open file from where it stands.
  static func bytes(from handle: Int32, limit: Int) throws(HostError) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(handle, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw lastError() }
      guard count > 0 else { return all }
      guard all.count + count <= limit else { throw .tooLarge }
      all += chunk[0..<count]
    }
  }

  private static func lastError() -> HostError {
    switch errno {
    case ENOENT: .missing
    case EACCES, EPERM, EROFS: .denied
    case EEXIST: .exists
    case EISDIR, ENOTDIR: .wrongKind
    default: .failed
    }
  }
}

/// The system's `write`, under a name that the method above does not hide.
private func systemWrite(_ handle: Int32, _ from: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(handle, from, count)
}
