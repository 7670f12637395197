import Dispatch
import LetterModel
import Native
import Synchronization

/// Reads pictures of pages side by side, one thread a page.
enum PageRecogniser {
  /// Most pages of one file that are recognised; at about two seconds a page that is two minutes on one core.
  static let mostPages = 60

  /// The failure when the engine is not installed.
  static func missing(_ what: String, _ context: ReadContext) -> ReadFailure {
    let packages = TextRecognition.missingPackages.joined(separator: " ")
    let remedy =
      packages.isEmpty
      ? "Kør igen uden --no-ocr, så læses det med tekstgenkendelse."
      : "For at læse det skal tekstgenkendelse være installeret: sudo apt install \(packages)"
    return ReadFailure(.noText, name: context.name, message: "\(what) \(remedy)")
  }

  /// Each page as read, in order; nil for a page the engine refused.
  static func read(_ pictures: [PagePicture], _ context: ReadContext) -> [RecognisedPage?] {
    let done = Mutex<(count: Int, pages: [Int: RecognisedPage])>((0, [:]))
    DispatchQueue.concurrentPerform(iterations: pictures.count) { index in
      let picture = pictures[index]
      let page = TextRecognition.words(of: picture).map { RecognisedPage(words: $0, of: picture) }
      let count = done.withLock { state in
        state.count += 1
        state.pages[index] = page
        return state.count
      }
      context.aids.progress?(count, pictures.count)
    }
    return done.withLock { state in pictures.indices.map { state.pages[$0] } }
  }
}

extension RecognisedPage {
  /// The words of a page gathered into lines and paragraphs as the engine saw them.
  init(words: [RecognisedWord], of picture: PagePicture) {
    width = picture.width
    height = picture.height
    var last: RecognisedWord?
    for word in words {
      let box = Box(x0: word.box.x0, y0: word.box.y0, x1: word.box.x1, y1: word.box.y1)
      let item = Word(text: word.text, box: box, confidence: word.confidence)
      if let last, last.block == word.block, last.paragraph == word.paragraph {
        if last.line == word.line {
          blocks[blocks.count - 1][blocks[blocks.count - 1].count - 1].append(item)
        } else {
          blocks[blocks.count - 1].append([item])
        }
      } else {
        blocks.append([[item]])
      }
      last = word
    }
    joinRunOnBlocks()
  }

  /// Puts a paragraph together that the engine parted because its lines are of uneven length: the next one lies right
  /// below at the same margin, and goes on in the middle of the sentence.
  mutating func joinRunOnBlocks() {
    var joined: [[Line]] = []
    for block in blocks {
      if let above = joined.last?.last, let below = block.first, goesOn(above, in: below) {
        joined[joined.count - 1] += block
      } else {
        joined.append(block)
      }
    }
    blocks = joined
  }

  private func goesOn(_ above: Line, in below: Line) -> Bool {
    guard above.count >= 4, let last = above.last?.text, let first = below.first?.text,
      let upper = above.first?.box, let lower = below.first?.box, let mark = last.unicodeScalars.last,
      !".!?:;".unicodeScalars.contains(mark), abs(upper.x0 - lower.x0) < 0.02 * width
    else { return false }
    let height = max(1, upper.y1 - upper.y0)
    guard lower.y0 >= upper.y1 - height, lower.y0 - upper.y1 < 0.9 * height else { return false }
    if first.allSatisfy(\.isNumber) { return below.count > 1 && below[1].text.first?.isLowercase == true }
    return first.first?.isLowercase == true && first.count > 1
  }
}

/// Reads photographs and scans.
enum ImageReader {
  static func read(_ bytes: [UInt8], context: ReadContext) throws(ReadFailure) -> RawDocument {
    guard context.options.recognisesText, TextRecognition.isAvailable else {
      throw PageRecogniser.missing("Filen er et billede.", context)
    }
    let pictures = TextRecognition.pictures(of: bytes)
    guard !pictures.isEmpty else {
      throw ReadFailure(
        .damaged, name: context.name,
        message:
          "Billedet kan ikke åbnes: filen er beskadiget, for stor eller af en fremmed slags. Gem det som JPG."
      )
    }
    guard pictures.count <= PageRecogniser.mostPages else {
      throw ReadFailure(
        .tooLarge, name: context.name,
        message: "Filen har over \(PageRecogniser.mostPages) billeder. Gem selve brevet som en fil for sig.")
    }
    let pages = PageRecogniser.read(pictures, context)
    var document = RecognisedPage.document(pages.map { $0 ?? RecognisedPage() }, format: .image, isOCR: true)
    guard !document.paragraphs.isEmpty else {
      throw ReadFailure(
        .noText, name: context.name,
        message: "Der er ingen ord at læse på billedet. Tag det igen i godt lys, lige oppefra.")
    }
    document.notices.append(ReadNotice(.recognisedText, RecognitionNotice.text(of: document)))
    return document
  }
}

/// What is said of a text that a machine read from a picture.
enum RecognitionNotice {
  static func text(of document: RawDocument) -> String {
    let isDoubtful = document.quality != .good
    return isDoubtful
      ? "Teksten er læst af et billede, som er svært at læse. Tjek datoer, beløb og paragraffer i selve brevet."
      : "Teksten er læst af et billede. Tjek datoer, beløb og paragraffer i selve brevet."
  }
}
