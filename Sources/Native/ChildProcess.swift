#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A program run beside this one that takes lines on its standard input and gives lines on its standard output.
public final class ChildProcess {
  private let pid: pid_t
  private let input: Int32
  /// The handle lines come from, for `ready`.
  public let output: Int32
  private var buffer: [UInt8] = []
  private var searched = 0
  private var isEnded = false

  /// Where this program itself lies.
  public static var ownPath: String? {
    var name = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &name, name.count - 1)
    guard count > 0 else { return nil }
    return String(decoding: name[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Starts a program; nil when the system refuses. Its standard error goes nowhere.
  public init?(path: String, arguments: [String]) {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard unsafe pipe(&toChild) == 0 else { return nil }
    guard unsafe pipe(&fromChild) == 0 else {
      toChild.forEach { _ = close($0) }
      return nil
    }
    // Other children must not hold these ends open.
    for handle in toChild + fromChild { _ = fcntl(handle, F_SETFD, FD_CLOEXEC) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let status = unsafe posix_spawn(&child, path, &actions, nil, &words, environ)
    close(toChild[0])
    close(fromChild[1])
    guard status == 0 else {
      close(toChild[1])
      close(fromChild[0])
      return nil
    }
    pid = child
    input = toChild[1]
    output = fromChild[0]
  }

  deinit { end() }

  /// Sends a line; false when the program no longer reads.
  public func send(_ line: String) -> Bool { HostFile.write(Array((line + "\n").utf8), to: input) }

  /// Takes what has come; the whole lines in it. Nil when the program has ended and nothing is left.
  public func lines() -> [String]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(output, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EINTR || errno == EAGAIN ? [] : nil }
    guard count > 0 else { return nil }
    buffer += chunk[..<count]
    var lines: [String] = []
    while let end = buffer[searched...].firstIndex(of: 0x0A) {
      lines.append(String(decoding: buffer[..<end], as: UTF8.self))
      buffer.removeSubrange(...end)
      searched = 0
    }
    searched = buffer.count
    return lines
  }

  /// Ends the program at once.
  public func end() {
    guard !isEnded else { return }
    isEnded = true
    close(input)
    kill(pid, SIGKILL)
    close(output)
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
  }

  /// The handles among these that have something to read or were closed, after at most so many milliseconds.
  public static func ready(_ handles: [Int32], milliseconds: Int) -> [Int32] {
    var polled = handles.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = unsafe poll(&polled, nfds_t(polled.count), Int32(clamping: milliseconds))
    guard count > 0 else { return [] }
    return polled.filter { $0.revents != 0 }.map(\.fd)
  }
}

extension HostMachine {
  /// Seconds since some moment in the past, for measuring how long something takes.
  public static var stopwatch: Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// Ends this program when it asks for more memory than so many bytes.
  public static func limitMemory(_ bytes: Int) {
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }
}
