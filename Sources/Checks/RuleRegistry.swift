import LetterModel
/// Every rule of the house.
public enum RuleRegistry {
  /// The rules in catalogue order: G K H P F I S A D O T, then by number. Kept by hand; a test compares it with the files.
  public static let all: [any Rule.Type] = [
    G1MissingReasoning.self, G2ReasoningNoRule.self, G3DiscretionNoConsiderations.self, G4FactsNotStated.self,
    G6CircularReasoning.self, G7BoilerplateReasoning.self,
    G8LawQuotedNotApplied.self,
    G9ServiceLevelAsOnlyReason.self, G10StopNoChangeExplained.self, G11AmountNoCalculation.self,
    G12ExpertStatementOnly.self,
    K1MissingComplaintGuidance.self, K2ComplaintNoBody.self, K3ComplaintNoDeadline.self,
    K4ComplaintDeadlineWrongLength.self, K5DeadlineFromLetterDate.self, K6ComplaintWrongRoute.self,
    K7ReassessmentNotExplained.self, K8ComplaintMustBeWritten.self, K9WrongBodyForLaw.self,
    K10SeveralDecisionsOneGuidance.self, K11CourtDeadlineMissing.self,
    K13GuidanceContactMissing.self, K14OmbudsmanAsAppeal.self, K15SuspensiveEffectSilent.self,
    K16CompetenceLimitMissing.self,
    H1LawWithoutParagraph.self, H2ParagraphWithoutLaw.self, H3OutdatedLaw.self, H4NonexistentParagraph.self,
    P1HearingNotMentioned.self, P2HearingNoDeadline.self, P3HearingUnreasonableDeadline.self,
    P4HearingLooksLikeDecision.self, P5DecisionWithoutSayingSo.self, P7ChildNotHeard.self,
    P9BisidderNotMentioned.self,
    F1ContradictoryDeadlines.self, F2DeadlineInPast.self, F3DeadlineOnNonworkingDay.self,
    F4ActionNoDeadline.self,
    F5ConsequenceMissing.self, F7NoticePeriodMissing.self, F8RetroactiveEffect.self, F9ImpossibleDate.self,
    I1NoLetterDate.self, I2AutoUpdatingDateField.self, I3NoCaseNumber.self, I4NoSenderIdentity.self,
    I5WrongMunicipality.self, I6NoContact.self, I7RecipientInconsistent.self,
    S1LongSentence.self, S2HighLix.self, S3ChanceryWord.self, S4UndefinedLegalTerm.self,
    S5PassiveAgentMissing.self, S6NominalisationChain.self, S7DoubleNegation.self,
    S8AbbreviationUnexplained.self, S9MixedAddress.self, S10TooManyDatesUpFront.self,
    S11DoubleMeaningOutcome.self, S12ThreateningTone.self,
    A1BehaviourJudgementUnsupported.self, A3HearsayUnsourced.self, A5AccessRestrictionNoTerms.self,
    D1CprInClear.self, D4HiddenContent.self, D5WrongLegalNameGdpr.self, D6OtherCaseNumber.self,
    O1OutcomeNotFirst.self, O2NoInformativeHeading.self, O3NoNextStep.self, O4TooLong.self,
    O6MissingPages.self,
    O7OutcomeContradiction.self, O8NoPlainOutcomeSentence.self,
    T1UnfilledMergeField.self, T2LeftoverInstruction.self, T3BothAlternativesLeft.self,
    T4OutdatedAuthorityName.self, T5OutdatedDigitalService.self, T7WrongTemplateForOutcome.self,
    T8DuplicateParagraph.self, T9BrokenReference.self, T11EncodingDamage.self,
  ]

  /// The rule with the code, e.g. `G3`; nil when there is none.
  public static func rule(_ id: String) -> (any Rule.Type)? { all.first { $0.card.id.description == id } }
}
