import DanishText
import LetterModel

/// A text that is hard by the readability figure LIX.
enum S2HighLix: Rule {
  static let card = RuleCard(
    id: "S2", slug: "high-lix", title: "Højt lixtal", severity: .advice, basis: nil,
    explanation:
      "Mange lange ord og lange sætninger peger på, at teksten er tung at læse. Bed afsenderen forklare den.",
    staffMessage: "Skriv kortere sætninger og kortere ord, så lixtallet kommer under 45.",
    complaintPoint: nil,
    cues: ["lix på 45 eller mere i brødteksten"], traps: ["Breve under 100 ord er for korte til at måle."],
    examples: [
      .fires(ExampleLetter.letter(heading: "Orientering om ny ordning", heavy + " " + heavy)),
      .fires(ExampleLetter.letter(heading: "Orientering om ny ordning", heavy, heavy)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.letter(
          heading: "Orientering", "Kommunalbestyrelsens sundhedsfaglige forebyggelsesafdeling omorganiseres.")
      ),
      .nearly(ExampleLetter.grant()),
    ])

  private static let heavy = """
    Kommunalbestyrelsen har i overensstemmelse med bestemmelserne i lovgivningen om sammenhængende beskæftigelsesrettede \
    foranstaltninger foretaget en gennemgribende vurdering af forudsætningerne for iværksættelse af rehabiliteringsindsatser. \
    Vurderingen omfatter helbredsmæssige begrænsninger, uddannelsesmæssige kvalifikationer, arbejdsmarkedsmæssige \
    erfaringer samt økonomiske forsørgelsesforpligtelser. Forvaltningen bemærker endvidere, at tilstrækkelig dokumentation for \
    funktionsevnebegrænsningernes varighed forudsætter indhentelse af supplerende speciallægeerklæringer vedrørende \
    behandlingsmuligheder. Gennemførelse af afklarende foranstaltninger sker under hensyntagen til \
    helhedsorienterede betragtninger om borgerens ressourcemæssige udviklingspotentiale og familiemæssige omstændigheder. \
    Iværksættelse forudsætter desuden godkendelse fra forvaltningens tværfaglige visitationsudvalg og efterfølgende \
    orientering af samarbejdende institutioner. Forvaltningen forbeholder sig endvidere mulighed for revurdering af \
    beslutningsgrundlaget ved væsentligt ændrede forudsætninger.
    """

  /// One decimal, never rounded below the limit the text is above.
  private static func shown(_ lix: Double) -> String {
    let tenths = Int((lix * 10).rounded(.down))
    return "\(tenths / 10),\(tenths % 10)"
  }

  static func findings(in context: RuleContext) -> [Finding] {
    let figures = Readability.figures(of: context.text, in: context.letter)
    guard let lix = figures.lix, lix >= 45, figures.words >= 100 else { return [] }
    return [
      finding(
        [.at(context.content)], confidence: .medium,
        message: "Lixtallet er \(shown(lix)) i brødteksten. \(card.staffMessage)")
    ]
  }
}
