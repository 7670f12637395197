/// Charts as SVG: the numbers stand beside the bars, and once more as text for those who cannot see them.
enum AuditCharts {
  /// A chart with its heading.
  static func figure(_ chart: ReportChart) -> String {
    let (height, drawn) = chart.isLine ? line(chart) : bars(chart)
    return """
      <figure>
      <figcaption>\(text(chart.title))</figcaption>
      <svg viewBox="0 0 720 \(height)" role="img" aria-label="\(text(alternative(chart)))">
      \(drawn.joined(separator: "\n"))
      </svg>
      </figure>
      """
  }

  private static func text(_ text: String) -> String { HTMLWriter.escaped(CPRMask.masked(text)) }

  private static func bars(_ chart: ReportChart) -> (height: Int, drawn: [String]) {
    let most = max(1, chart.bars.map(\.length).max() ?? 1)
    let top = chart.names.isEmpty ? 4 : 30
    var out = chart.names.enumerated().map { index, name in
      "<rect class=\"part\(index)\" x=\"\(300 + 110 * index)\" y=\"4\" width=\"14\" height=\"14\"/>"
        + "<text x=\"\(320 + 110 * index)\" y=\"16\">\(text(name))</text>"
    }
    for (index, bar) in chart.bars.enumerated() {
      let y = 26 * index + top
      out.append(
        "<text x=\"290\" y=\"\(y + 14)\" text-anchor=\"end\">\(text(shortened(bar.label, to: 40)))</text>")
      var x = 300
      for (part, value) in bar.parts.enumerated() where value > 0 {
        // The numbers of a bar in parts take more room.
        let width = max(2, Int((chart.names.isEmpty ? 360 : 290) * value / most))
        let name = chart.names.isEmpty ? "" : " class=\"part\(part)\""
        out.append("<rect\(name) x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"18\"/>")
        x += width
      }
      let shown = bar.parts.map(number).joined(separator: " · ")
      out.append("<text x=\"\(x + 6)\" y=\"\(y + 14)\">\(shown)</text>")
      if chart.lines.contains(bar.label) {
        out.append("<line x1=\"0\" x2=\"720\" y1=\"\(y + 22)\" y2=\"\(y + 22)\"/>")
      }
    }
    return (26 * chart.bars.count + top + 2, out)
  }

  /// Points from the left to the right on a scale from nothing to the largest.
  private static func line(_ chart: ReportChart) -> (height: Int, drawn: [String]) {
    let most = max(1, chart.bars.map(\.length).max() ?? 1)
    let step = 640 / max(1, chart.bars.count - 1)
    let points = chart.bars.enumerated().map { index, bar in
      (x: 40 + step * index, y: 130 - Int(100 * bar.length / most), bar: bar)
    }
    var out = [
      "<line x1=\"0\" x2=\"720\" y1=\"130\" y2=\"130\"/>",
      "<polyline points=\"\(points.map { "\($0.x),\($0.y)" }.joined(separator: " "))\"/>",
    ]
    // Labels of neighbours would run into each other.
    let every = (chart.bars.count + 7) / 8
    for (index, point) in points.enumerated() {
      out.append(
        "<circle cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"4\"/>"
          + "<text x=\"\(point.x)\" y=\"\(point.y - 9)\" text-anchor=\"middle\">\(number(point.bar.length))</text>"
      )
      if (points.count - 1 - index) % every == 0 {
        out.append("<text x=\"\(point.x)\" y=\"150\" text-anchor=\"middle\">\(text(point.bar.label))</text>")
      }
    }
    return (156, out)
  }

  /// Whole numbers as such, others with one decimal.
  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : ReportCell.comma(value)
  }

  private static func alternative(_ chart: ReportChart) -> String {
    let bars = chart.bars.map { bar in
      guard !chart.names.isEmpty else { return "\(bar.label) \(number(bar.length))" }
      let parts = zip(chart.names, bar.parts).map { "\(number($1)) \($0)" }
      return "\(bar.label) \(parts.joined(separator: " og "))"
    }
    return chart.title + ": " + bars.joined(separator: ", ") + "."
  }
}
