import LetterModel
import Readers

/// What libFuzzer calls for every input (`make fuzz`): any bytes must give a letter or a failure, never a crash. The readers
/// are found by content, so the seeds decide which one is tried.
@_cdecl("LLVMFuzzerTestOneInput")
public func readLetter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let limits = ReadLimits(bytes: 4 << 20, pages: 20, characters: 200_000, seconds: 5, nesting: 3)
  var options = ReadOptions(limits: limits)
  options.recognisesText = false
  if let letter = try? LetterReading.read(bytes: bytes, name: "brev", options: options) {
    precondition(letter.blocks.allSatisfy { $0.span.end <= letter.bytes.count }, "a block outside the text")
  }
  return 0
}

/// libFuzzer's own driver.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<ArgumentList?>,
  _ each: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// C's `char **`.
public typealias ArgumentList = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// The entry point that the package manager links programs to.
@_cdecl("klarbrev_fuzz_main")
public func main(_ count: CInt, _ arguments: ArgumentList?) -> CInt {
  var count = count
  var arguments = unsafe arguments
  return unsafe runDriver(&count, &arguments) { unsafe readLetter($0, $1) }
}
