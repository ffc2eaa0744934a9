import { readFileSync } from 'node:fs'
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition'
import { buildASTSchema, getNamedType, isEnumType, isObjectType, isUnionType, type OperationDefinitionNode, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { filesOf, LANGUAGES, messagesOf } from './read-messages.ts'

const supergraph = readFileSync(filesOf('../gateway/supergraph.graphql')[0]!, 'utf8')
const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)), { assumeValidSDL: true })
const mutations = filesOf('app/graphql/**/*.graphql', 'layers/*/app/graphql/**/*.graphql')
  .flatMap(file => parse(readFileSync(file, 'utf8')).definitions)
  .filter((one): one is OperationDefinitionNode => one.kind === 'OperationDefinition' && one.operation === 'mutation')
  .flatMap(({ selectionSet }) => selectionSet.selections.flatMap(one => (one.kind === 'Field' ? [one.name.value] : [])))

function refusalsOf(mutation: string) {
  const type = getNamedType(schema.getMutationType()!.getFields()[mutation]!.type)
  const types = isUnionType(type) ? type.getTypes() : [type]
  return types.filter(one => isObjectType(one) && one.getInterfaces().some(({ name }) => name === 'Refusal')).map(({ name }) => name)
}

/** Where a page words the outcomes of a command itself. */
const OWN_WORDS: Record<string, string> = {
  signIn: 'signIn',
  signUp: 'signIn',
  signInByLink: 'signIn',
  refreshSession: 'signIn',
  acceptInvitation: 'invitation',
}

/** Texts chosen by a value of the graph: each value needs its words. */
const CHOSEN_BY: Record<string, string> = {
  'recognition.status': 'RecognitionStatus',
  'recognition.level': 'VerificationLevel',
  'recognition.ground': 'RevocationGround',
  'certificate.scheme': 'CertificateScheme',
  'producer.form': 'LegalForm',
  'producerWork.status': 'ProductStatus',
  'producerWork.next': 'ProductStatus',
  'producerWork.application': 'BoothApplicationStatus',
  'producerWork.noStar': 'StarProblem',
  'fairWork.application': 'BoothApplicationStatus',
  'fairWork.status': 'FairStatus',
  'fairWork.procedure': 'DeadlineProcedure',
  'fair.scope': 'FairScope',
  'fair.theme': 'FairTheme',
  'point.kind': 'SalesPointKind',
  'network.status': 'SalesPointStatus',
  'network.action': 'SalesPointAction',
  'network.actionHelp': 'SalesPointAction',
  'network.criterion': 'ChecklistCriterion',
  'network.need': 'ChecklistNeed',
  'network.origin': 'ProductOrigin',
  'tending.way': 'SaleWay',
  'coverage.have': 'CoverageLevel',
  'coverage.unit': 'CoverageLevel',
  'lot.tier': 'TrustTier',
  'lot.tierHelp': 'TrustTier',
  'lot.step': 'TraceStep',
  'product.code': 'ProductCodeKind',
  'shelfWork.kind': 'StockMovementKind',
  'order.standing': 'OrderStatus',
  'order.event': 'OrderEvent',
  'order.by': 'OrderParty',
  'order.method': 'PaymentMethod',
  'order.methodHelp': 'PaymentMethod',
  'returning.status': 'ReturnStatus',
  'returning.reason': 'ReturnReason',
  'returning.denial': 'ReturnDenial',
  'reviewing.state': 'ReviewState',
  'reviewing.denial': 'ReviewDenial',
  'reviewing.ground': 'ReviewGround',
  'returnWork.outcome': 'ReturnOutcome',
  'returnWork.refund': 'ReturnRefundMethod',
  'bankWork.state': 'BankCreditState',
  'bankWork.reason': 'BankCreditReason',
  'bankWork.outcome': 'BankStatementOutcome',
  'bankWork.problem': 'BankStatementProblem',
  'bankWork.action': 'BankCreditAction',
  'orderWork.lot.why': 'UnsellableReason',
  'shelfWork.reasons': 'AdjustmentReason',
  'transferWork.state': 'TransferState',
  'transferWork.step': 'TransferStepKind',
  'transferWork.problem': 'TransferDiscrepancyKind',
  'transferWork.outcome': 'TransferOutcome',
  'transferWork.reason': 'ExchangeReason',
  'till.kind': 'TillEntryKind',
  'till.method': 'TillPaymentMethod',
  'till.conflict': 'TillConflictKind',
  'tillWork.outcome': 'StockDiscrepancyOutcome',
  'tillWork.outcomeHelp': 'StockDiscrepancyOutcome',
  'tillWork.decision': 'TillDecision',
  'tillWork.decided': 'TillDecision',
  'tradeWork.consignment': 'ConsignmentState',
  'tradeWork.settlement': 'SettlementState',
  'tradeWork.event': 'SettlementEvent',
  'tradeWork.line': 'SettlementLineKind',
  'tradeWork.purchase': 'PurchaseState',
  'tradeWork.right': 'DelegatedRight',
  'tradeWork.side': 'ContractSide',
  'tradeWork.ownership': 'GoodsOwnership',
  'officeWork.action': 'ImportAction',
  'proof.standing': 'CertificateStanding',
  'proof.standingHelp': 'CertificateStanding',
  'proof.forged': 'CertificateForgery',
  'proof.kind': 'DocumentKind',
  'plan.status': 'TargetStatus',
  'plan.goal': 'TargetComparison',
  'plan.level': 'OfficeLevel',
  'planWork.status': 'PlanStatus',
  'planWork.comparison': 'TargetComparison',
  'planWork.formula': 'FormulaName',
  'planWork.views': 'UnitView',
  'planWork.focalPoints.kind': 'BodyKind',
  'planWork.trainingCourses.topic': 'TrainingTopic',
  'planWork.supportRecords.kind': 'SupportKind',
  'planWork.protectedMarks.kind': 'ProtectionKind',
  'planWork.linkageContracts.stage': 'LinkageStage',
  'planWork.conferences.kind': 'ConferenceKind',
  'planWork.declaredPromotions.kind': 'PromotionKind',
  'planWork.declaredResults.period': 'ResultPeriod',
  'council.status': 'EvaluationSessionStatus',
  'council.role': 'CouncilRole',
  'council.agreement': 'AgreementRule',
  'council.outcome': 'ConclusionOutcome',
  'council.outcomeHelp': 'ConclusionOutcome',
  'dossierWork.status': 'DossierStatus',
  'dossierWork.next': 'DossierStatus',
  'dossierWork.kind': 'DossierKind',
  'dossierWork.filedLate': 'FilingLateness',
  'dossierWork.applicantType': 'ApplicantType',
  'dossierWork.representativeGender': 'Gender',
  'dossierWork.validity': 'EvidenceValidity',
  'dossierWork.outcome': 'ConclusionOutcome',
  'dossierWork.appeal.status': 'AppealStatus',
  'dossierWork.screening.state': 'ScreeningState',
  'noticeWork.kind': 'NoticeKind',
  'pointFiles.problem': 'StockImportProblemKind',
  'pointFiles.column': 'StockImportColumn',
  'inbox.title': 'InboxNoticeKind',
  'inbox.settings.kind': 'InboxNoticeKind',
  'inbox.text': 'InboxNoticeKind',
  'priceWork.problem': 'PriceImportProblemKind',
  'priceWork.column': 'PriceImportColumn',
  'promotionWork.kind': 'PriceReductionKind',
  'promotionWork.kindHelp': 'PriceReductionKind',
  'promotionWork.state': 'PromotionState',
  evidenceType: 'EvidenceType',
  officeLevel: 'OfficeLevel',
  role: 'Role',
  sort: 'ProductSort',
}

describe.each(LANGUAGES)('in %s', language => {
  const messages = messagesOf(language)

  it('every refusal that a person can receive is told in words', () => {
    const silent = mutations.flatMap(mutation =>
      refusalsOf(mutation).filter(name => !messages.has(`${OWN_WORDS[mutation] ?? 'refusal'}.${name}`)),
    )
    expect(mutations.length).toBeGreaterThan(25)
    expect([...new Set(silent)]).toEqual([])
  })

  it.each(Object.entries(CHOSEN_BY))('%s has words for every %s', (prefix, name) => {
    const type = schema.getType(name)
    if (!isEnumType(type)) throw new TypeError(`${name} is not an enum of the graph`)
    expect(
      type
        .getValues()
        .filter(({ name }) => !messages.has(`${prefix}.${name}`))
        .map(({ name }) => name),
    ).toEqual([])
  })
})
