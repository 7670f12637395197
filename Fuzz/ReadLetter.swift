import Readers

/// Entry point of libFuzzer (`make fuzz`): any bytes must give a letter or a failure, never a crash. The readers are found by
/// content, so the seeds decide which one is tried.
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
