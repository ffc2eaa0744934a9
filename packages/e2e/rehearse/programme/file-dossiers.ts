import { once, type Person } from '../person.ts'
import type { Story } from '../story.ts'
import { type Cast, COMMUNES_PER_DISTRICT } from './cast.ts'
import type { Played } from './dossier.ts'
import type { Ground } from './import-products.ts'
import { eventually, inParallel } from './in-parallel.ts'
import { DISTRICTS, type Registration, REGISTRATIONS } from './registrations.ts'
import { linesFor, type Table, tablesOf } from './tables.ts'

const PAPERS = ['BUSINESS_REGISTRATION', 'FACILITY_CERTIFICATE', 'QUALITY_DECLARATION', 'TEST_REPORT']
/** The smallest picture there is. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const FORM = {
  applicantType: 'COOPERATIVE',
  registrationNumber: '4001234567',
  address: 'Thôn 1',
  phone: '0235 3123 456',
  representativeName: 'Nguyễn Thị Diễn Tập',
  representativeTitle: 'Giám đốc',
  specification: 'Gói 500 g',
  materials: 'Nguyên liệu của địa phương',
  technology: 'Thủ công kết hợp máy',
  market: 'Trong và ngoài tỉnh',
  plan: 'Mở rộng nhà xưởng',
  labourCount: 12,
  localLabourCount: 10,
}
const PREPARE =
  'mutation ($input: PrepareEvidenceUploadInput!) { prepareEvidenceUpload(input: $input) { ... on EvidenceUploadTicket { url } } }'
const MISSING = '... on DossierIncomplete { missingFields missingPapers }'

/** 40 registrations: begun, written, scored by the producers themselves, with their papers, and handed in at the commune. */
export async function fileDossiers(story: Story, cast: Cast, ground: Ground): Promise<Played[]> {
  const { visitor, season } = cast
  const tables = await tablesOf(
    visitor,
    season,
    REGISTRATIONS.map(({ setNumber }) => setNumber),
  )
  const papers = await inParallel(ground.producers, sendPapers)
  story.step('every producer sent the papers once', { papers: papers.flat().length })
  const dossiers = await inParallel(REGISTRATIONS, one => begin(cast, ground, one, tables.get(one.setNumber)!))
  const first = dossiers[0]!
  const early = await first.producer.attempt('submitDossier', { dossierId: first.id }, MISSING)
  story.check('an empty dossier is not taken', early['__typename'], 'DossierIncomplete')
  const receipts = await inParallel(dossiers, dossier => complete(dossier, season.year, papers[dossier.district]!))
  story.check('every dossier is filed with a receipt of its own', new Set(receipts).size, REGISTRATIONS.length)
  return dossiers
}

async function sendPapers({ id: producerId, person }: Ground['producers'][number]): Promise<string[]> {
  const send = async (type: string) => {
    const facts = { producerId, type, title: `${type} (diễn tập)`, contentType: 'image/png', bytes: PICTURE.length }
    const { prepareEvidenceUpload: ticket } = await eventually(() => person.ask(PREPARE, { input: facts }))
    const response = await person.fetch(ticket.url, { method: 'PUT', headers: { 'content-type': 'image/png' }, body: PICTURE })
    if (response.status !== 201) throw new Error(`a paper was not taken: HTTP ${response.status} ${await response.text()}`)
    return ((await response.json()) as { id: string }).id
  }
  return Promise.all(PAPERS.map(send))
}

async function begin({ communes, season }: Cast, ground: Ground, one: Registration, table: Table): Promise<Played> {
  const product = ground.products[one.number]!
  const producer = ground.producers[one.district]!.person
  const filedAt = communes[one.district]!.slice(0, COMMUNES_PER_DISTRICT)
  const commune = filedAt[Math.floor(one.number / DISTRICTS) % filedAt.length]!
  const started = once({ productId: product.id, kind: 'FIRST_TIME', communeId: commune.id })
  const { id, regimeId } = await eventually(() => producer.carryOut('startDossier', started, ['Dossier', 'id regimeId']))
  if (regimeId !== season.regime) throw new Error(`the law of the day is ${regimeId}`)
  return { ...one, id, product, producer, commune, table, isRegistered: false, conclusions: [], stars: [], isRevoked: false }
}

async function complete({ id: dossierId, producer, table, points }: Played, year: number, papers: readonly string[]): Promise<string> {
  const business = [{ year: year - 1, revenue: 900_000_000, profit: 90_000_000 }]
  const { version } = await versionOf(producer, dossierId)
  const form = { ...FORM, business }
  await producer.carryOut('editDossierForm', { dossierId, version, form }, ['Dossier', 'id'])
  await producer.carryOut('answerCriteria', { dossierId, answers: linesFor(table, points) }, ['Dossier', 'id'])
  for (const evidenceId of papers)
    await producer.carryOut('linkEvidence', { dossierId, evidenceId, criterionCodes: ['*'] }, ['Dossier', 'id'])
  const handedIn = await producer.carryOut('submitDossier', { dossierId }, ['Dossier', 'status receiptNumber'])
  return handedIn['receiptNumber']
}

async function versionOf(person: Person, id: string): Promise<{ version: number }> {
  const { dossier } = await person.ask('query ($id: UUID!) { dossier(id: $id) { version } }', { id })
  return dossier
}
