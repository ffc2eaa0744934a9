import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, aPaper, aRubric, linkPaper } from '../../seeds/dossier-ground.ts'
import { aPlace, aProducer } from '../../seeds/place-ground.ts'

const SHOWN = `... on Dossier { answers { criterionCode optionIndex points note } evidence { criterionCodes paper { id } } }
  ... on DossierNotReady { status }`
const ONE = `mutation ($input: AnswerCriterionInput!) { answerCriterion(input: $input) { __typename ${SHOWN} ... on AnswersNotInTable { faults { criterionCode problem } } } }`
const MANY = `mutation ($input: AnswerCriteriaInput!) { answerCriteria(input: $input) { __typename ${SHOWN} ... on AnswersNotInTable { faults { criterionCode problem } } } }`
const LINK = `mutation ($input: LinkEvidenceInput!) { linkEvidence(input: $input) { __typename ${SHOWN} } }`
const UNLINK = `mutation ($input: UnlinkEvidenceInput!) { unlinkEvidence(input: $input) { __typename ${SHOWN} } }`
const STANDING = `standing { total parts { a b c } band star answeredCount criterionCount papersMissing papersExpiring { id }
  next { star pointsMissing minimaMissing { criterionCode label needed got } cheapest { criterionCode label optionIndex optionLabel gain } } }`
const READ = `query ($id: UUID!) { dossier(id: $id) { ${STANDING} } }`
const MINE = `query ($first: Int) { myDossiers(first: $first) { edges { node { id ${STANDING} rubric { id } form { plan } requiredPapers { type isHeld }
  filingWindow { star } papersToRenew { id } answers { points } evidence { paper { id } } communeOpinion { origin } completionRequests { number } } } } }`

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let place: Awaited<ReturnType<typeof aPlace>>
let rubricId: string

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
  place = await aPlace(database)
  rubricId = await aRubric(database)
})
afterAll(() => database.drop())

async function aScorer(overrides: Record<string, unknown> = {}) {
  const made = { ...(await aProducer(database, place.communeId)), communeId: place.communeId }
  const dossierId = await aDossier(database, made, overrides)
  const producer = anActor('PRODUCER', made.producerId)
  const ask = async (query: string, input: Record<string, unknown>, actor: Actor = producer) => {
    const { data, errors } = await client.execute(actor, query, { input: { dossierId, ...input } })
    return { ...Object.values(data ?? {})[0], errors }
  }
  const standing = async (actor: Actor = producer) => (await client.execute(actor, READ, { id: dossierId })).data?.['dossier']?.standing
  return { ...made, dossierId, producer, ask, standing }
}

test('a producer scores criterion by criterion, and saying it twice is saying it once', async () => {
  const one = await aScorer()
  const answer = { criterionCode: 'A1', optionIndex: 1, note: ' máy móc ' }
  const kept = { criterionCode: 'A1', optionIndex: 1, points: 10, note: 'máy móc' }

  expect((await one.ask(ONE, { answer })).answers).toEqual([kept])
  expect((await race(database, 10, () => one.ask(ONE, { answer }))).map(({ answers }) => answers)).toEqual(
    Array.from({ length: 10 }, () => [kept]),
  )
  expect((await one.ask(ONE, { answer: { criterionCode: 'A1', optionIndex: 2 } })).answers).toEqual([
    { ...kept, optionIndex: 2, points: 30, note: null },
  ])
  expect((await one.ask(ONE, { answer: { criterionCode: 'A1' } })).answers).toEqual([])
})

test('many answers are kept together or not at all, and every fault is told', async () => {
  const one = await aScorer()
  const answers = [
    { criterionCode: 'A1', optionIndex: 1 },
    { criterionCode: 'B1', optionIndex: 7 },
    { criterionCode: 'A', optionIndex: 0 },
    { criterionCode: 'Z9', optionIndex: 0 },
    { criterionCode: 'Z8' },
    { criterionCode: 'C1', points: 12 },
    { criterionCode: 'A2', optionIndex: -1 },
  ]

  expect((await one.ask(MANY, { answers })).faults).toEqual([
    { criterionCode: 'B1', problem: 'UNKNOWN_OPTION' },
    { criterionCode: 'A', problem: 'IS_A_GROUP' },
    { criterionCode: 'Z9', problem: 'UNKNOWN_CRITERION' },
    { criterionCode: 'C1', problem: 'OPTION_MISSING' },
    { criterionCode: 'A2', problem: 'UNKNOWN_OPTION' },
    { criterionCode: 'Z8', problem: 'UNKNOWN_CRITERION' },
  ])
  expect((await one.standing()).answeredCount).toBe(0)
  const good = [0, 1].map(place => ({ criterionCode: ['A1', 'B1'][place], optionIndex: 1 }))
  expect((await one.ask(MANY, { answers: good })).answers).toMatchObject([{ criterionCode: 'A1' }, { criterionCode: 'B1' }])
})

test('where only the totals of the parts are known, points are given for parts', async () => {
  const one = await aScorer({ regime_id: 'R2' })
  const answers = [
    { criterionCode: 'A', points: 30.5 },
    { criterionCode: 'B', points: 20 },
    { criterionCode: 'C', points: 13 },
  ]

  expect((await one.ask(MANY, { answers })).answers).toMatchObject([{ criterionCode: 'A', optionIndex: null, points: 30.5 }, {}, {}])
  expect(await one.standing()).toMatchObject({
    total: 63.5,
    band: 3,
    star: 3,
    parts: { a: 30.5, b: 20, c: 13 },
    next: { star: 4, pointsMissing: 6.5 },
  })
  expect((await one.ask(ONE, { answer: { criterionCode: 'A', points: 41 } })).faults).toEqual([
    { criterionCode: 'A', problem: 'POINTS_OUT_OF_RANGE' },
  ])
})

test('a producer sees where it stands, what is cheapest on the way up, and which papers are missing or run out', async () => {
  const one = await aScorer()
  await one.ask(MANY, {
    answers: [
      { criterionCode: 'A1', optionIndex: 1 },
      { criterionCode: 'B1', optionIndex: 1 },
      { criterionCode: 'C1', optionIndex: 2 },
    ],
  })
  const soon = await aPaper(database, one.producerId, { expires_on: '2026-12-12' })
  for (const paper of [soon, await aPaper(database, one.producerId, { type: 'TEST_REPORT' })])
    await linkPaper(database, one.dossierId, paper)

  expect(await one.standing()).toEqual({
    total: 70,
    parts: { a: 10, b: 25, c: 35 },
    band: 4,
    star: 3,
    answeredCount: 3,
    criterionCount: 4,
    papersMissing: ['FACILITY_CERTIFICATE', 'QUALITY_DECLARATION'],
    papersExpiring: [{ id: soon }],
    next: {
      star: 4,
      pointsMissing: 0,
      minimaMissing: [{ criterionCode: 'A2', label: 'Nguồn gốc', needed: 10, got: 0 }],
      cheapest: [{ criterionCode: 'A2', label: 'Nguồn gốc', optionIndex: 1, optionLabel: '10 điểm', gain: 10 }],
    },
  })
})

test('a paper proves many criteria, of a draft only, and is taken from them again', async () => {
  const one = await aScorer()
  const evidenceId = await aPaper(database, one.producerId)
  const link = { evidenceId, criterionCodes: ['A1', 'C1', '*'] }

  expect((await one.ask(LINK, link)).evidence).toEqual([{ criterionCodes: ['*', 'A1', 'C1'], paper: { id: evidenceId } }])
  expect((await one.ask(LINK, link)).evidence[0].criterionCodes).toHaveLength(3)
  expect((await one.ask(UNLINK, { evidenceId, criterionCodes: ['A1', '*'] })).evidence).toEqual([
    { criterionCodes: ['C1'], paper: { id: evidenceId } },
  ])
  await database.query(
    `UPDATE dossier SET status = 'ACCEPTED', rubric_id = $2, submitted_at = now(), receipt_number = $1::text WHERE id = $1::uuid`,
    [one.dossierId, rubricId],
  )
  for (const query of [LINK, UNLINK])
    expect(await one.ask(query, link)).toMatchObject({ __typename: 'DossierNotReady', status: 'ACCEPTED' })
  expect(await one.ask(ONE, { answer: { criterionCode: 'A1', optionIndex: 1 } })).toMatchObject({ __typename: 'DossierNotReady' })
})

test('who may not open a private paper sees that there is one, and no more', async () => {
  const one = await aScorer({ status: 'PROPOSED', level: 'PROVINCE', rubric_id: rubricId })
  const secret = await aPaper(database, one.producerId, { type: 'PERSONAL_PAPER', is_private: true, expires_on: '2026-12-01' })
  await linkPaper(database, one.dossierId, secret, 'A1')
  const read = async (unitId: string) =>
    (
      await client.execute(
        anActor('OFFICER', unitId),
        `query ($id: UUID!) { dossier(id: $id) { evidence { criterionCodes paper { id } } standing { papersExpiring { id } } } }`,
        { id: one.dossierId },
      )
    ).data!['dossier']

  expect(await read(place.provinceId)).toEqual({
    evidence: [{ criterionCodes: ['A1'], paper: { id: secret } }],
    standing: { papersExpiring: [{ id: secret }] },
  })
  expect(await read(place.communeId)).toEqual({ evidence: [{ criterionCodes: ['A1'], paper: null }], standing: { papersExpiring: [] } })
})

test.each([
  ['no answers', MANY, { answers: [] }, 'answers'],
  [
    'a criterion twice',
    MANY,
    {
      answers: [
        { criterionCode: 'A1', optionIndex: 1 },
        { criterionCode: 'A1', optionIndex: 2 },
      ],
    },
    'answers',
  ],
  [
    '201 answers',
    MANY,
    { answers: Array.from({ length: 201 }, (_, code) => ({ criterionCode: String(code), optionIndex: 0 })) },
    'answers',
  ],
  ['an endless note', MANY, { answers: [{ criterionCode: 'A1', optionIndex: 1, note: 'x'.repeat(2_001) }] }, 'answers.0.note'],
  ['an endless note to one', ONE, { answer: { criterionCode: 'A1', optionIndex: 1, note: 'x'.repeat(2_001) } }, 'answer.note'],
])('refuses %s at the field', async (_, query, input, field) => {
  expect((await (await aScorer()).ask(query, input)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('refuses a link to nothing, and to criteria that the table does not have', async () => {
  const one = await aScorer()
  const evidenceId = await aPaper(database, one.producerId)

  for (const criterionCodes of [[], ['A1', 'Z9'], ['A']]) {
    expect((await one.ask(LINK, { evidenceId, criterionCodes })).errors).toMatchObject([{ extensions: { field: 'criterionCodes' } }])
  }
})

test('others neither score nor link, nobody links a paper of somebody else, and nobody learns of either', async () => {
  const [one, other] = [await aScorer(), await aScorer()]
  const foreign = await aPaper(database, other.producerId)
  const answer = { criterionCode: 'A1', optionIndex: 1 }

  const refused = await one.ask(ONE, { answer }, other.producer)
  expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(refused).toEqual(await one.ask(ONE, { answer, dossierId: randomUUID() }, other.producer))
  expect((await one.ask(ONE, { answer }, anActor('OFFICER', place.communeId))).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
  expect((await one.ask(ONE, { answer }, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  const linked = await one.ask(LINK, { evidenceId: foreign, criterionCodes: ['A1'] })
  expect(linked.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(linked).toEqual(await one.ask(LINK, { evidenceId: randomUUID(), criterionCodes: ['A1'] }))
})

test('a desk full of dossiers costs as many statements as one', async () => {
  const one = await aScorer({ kind: 'RE_GRADING' })
  for (let count = 0; count < 4; count++) {
    const { productId } = await aProducer(database, place.communeId)
    const dossierId = await aDossier(database, { ...one, productId }, { kind: 'RE_GRADING' })
    await linkPaper(database, dossierId, await aPaper(database, one.producerId, { expires_on: '2026-12-01' }))
  }
  const ask = (first: number) =>
    countStatements(database, async () => expect((await client.execute(one.producer, MINE, { first })).errors).toBeUndefined())

  expect(await ask(5)).toBe(await ask(2))
})
