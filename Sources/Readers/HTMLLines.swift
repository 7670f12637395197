import Native

/// Pages whose paragraphs are parted by empty blocks, as mail programs and portals write them: there a `div` or `p` is no
/// more than a line.
enum HTMLLines {
  /// Whether three empty blocks or more stand among the lines, and lines that none of them parts.
  static func areWritten(in root: XMLElement) -> Bool {
    var count = Count()
    look(at: root, &count)
    return count.blank >= 3 && count.tight >= 3
  }

  /// A `div` or `p` with nothing but text and words in it.
  static func isLine(_ element: XMLElement) -> Bool {
    guard element.name == "div" || element.name == "p" else { return false }
    return !holdsBlock(element)
  }

  private struct Count {
    var blank = 0
    /// Lines right under a line.
    var tight = 0
    var wasLine = false
  }

  private static func look(at element: XMLElement, _ count: inout Count) {
    for child in element.elements {
      guard isLine(child) else {
        count.wasLine = false
        look(at: child, &count)
        count.wasLine = false
        continue
      }
      let isBlank = RichText.isBlank(child.text)
      if isBlank { count.blank += 1 } else if count.wasLine { count.tight += 1 }
      count.wasLine = !isBlank
    }
  }

  private static func holdsBlock(_ element: XMLElement) -> Bool {
    element.elements.contains {
      HTMLWalker.blocks.contains($0.name) || ["ul", "ol", "li", "pre", "hr", "tr"].contains($0.name)
        || holdsBlock($0)
    }
  }
}
