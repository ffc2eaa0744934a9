import { once, Person } from '../rehearse/person.ts'
import { eventually } from '../rehearse/programme/in-parallel.ts'

const { OCOP_GATEWAY_URL, GATEWAY_PORT = '4000' } = process.env
const GATEWAY = OCOP_GATEWAY_URL ?? `http://127.0.0.1:${GATEWAY_PORT}`
/** The smallest picture there is: papers are looked at, not read. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
/** Lacquer and other crafts: of all papers only the registration has to be there. */
const SET = 22
const FORM = {
  applicantType: 'COOPERATIVE',
  registrationNumber: '4001234567',
  address: 'Thôn 1',
  phone: '0235 3123 456',
  representativeName: 'Nguyễn Thị Tư',
  representativeTitle: 'Giám đốc',
  specification: 'Hộp 1 cái',
  materials: 'Tre, mây',
  technology: 'Đan tay',
  market: 'Trong tỉnh',
  plan: 'Mở rộng xưởng',
  business: [{ year: 2025, revenue: 1_200_000_000, profit: 150_000_000 }],
}
const PAGE = {
  summary: 'Giỏ tre đan tay của làng.',
  story: 'Câu chuyện thử nghiệm dài vừa đủ để người đọc hiểu sản phẩm đến từ đâu và được làm thế nào.',
  packaging: 'hộp 1 cái',
}
const MINE = 'query { me { memberships { role subjects { __typename ... on Producer { id } ... on AdministrativeUnit { id } } } } }'
const TICKET = `mutation ($input: PrepareEvidenceUploadInput!) {
  prepareEvidenceUpload(input: $input) { ... on EvidenceUploadTicket { url } } }`
const TABLE = `query ($id: UUID!) { dossier(id: $id) { version rubric { criteria { code isAnswered max options { index points minimumForStars } } } } }`

interface Line {
  readonly code: string
  readonly isAnswered: boolean
  readonly options: readonly { readonly index: number; readonly points: number; readonly minimumForStars: readonly number[] }[]
}
export interface AcceptedDossier {
  readonly id: string
  readonly name: string
  readonly slug: string
  /** Answers by criterion, worth four stars by points. */
  readonly answers: ReadonlyMap<string, number>
}
/** How far a dossier has come. */
export type Stage = 'SUBMITTED' | 'PROPOSED' | 'ACCEPTED'

export const personAt = (account: string) => Person.signIn(`${GATEWAY}/graphql`, account)

/** A product of its own whose dossier the province has accepted, all through the public graph. */
export const anAcceptedDossier = () => aDossier('ACCEPTED')

/** The same, stopped on its way; `points` is what its answers are worth at least, where the table has as many. */
export async function aDossier(stage: Stage, points = 75): Promise<AcceptedDossier> {
  const [producer, commune, province] = await Promise.all(['chuthe', 'canboxa', 'canbo'].map(personAt))
  const producerId = await subjectOf(producer!, 'PRODUCER')
  const product = await aPublishedProduct(producer!, province!, producerId)
  const communeId = await subjectOf(commune!, 'OFFICER')
  const begin = once({ productId: product.id, communeId, kind: 'FIRST_TIME' })
  // the catalogue's word of the new page may still be on its way
  const dossier = await eventually(() => producer!.carryOut('startDossier', begin, ['Dossier', 'id version']))
  const dossierId = dossier['id'] as string
  await producer!.carryOut('editDossierForm', { dossierId, version: dossier['version'], form: FORM }, ['Dossier', 'id'])
  const { dossier: written } = await producer!.ask(TABLE, { id: dossierId })
  const answers = worth(
    points,
    (written.rubric.criteria as Line[]).filter(({ isAnswered }) => isAnswered),
  )
  await producer!.carryOut(
    'answerCriteria',
    { dossierId, answers: [...answers].map(([criterionCode, optionIndex]) => ({ criterionCode, optionIndex })) },
    ['Dossier', 'id'],
  )
  await sendPaper(producer!, producerId, dossierId)
  await producer!.carryOut('submitDossier', { dossierId }, ['Dossier', 'status'])
  const filed = { id: dossierId, name: product.name, slug: product.slug, answers }
  if (stage === 'SUBMITTED') return filed
  const opinion = { origin: 'Tre của xã', localLabour: 'Toàn bộ', localIdentity: 'Nghề của làng', originOfIdea: 'Của người dân' }
  await commune!.carryOut('giveCommuneOpinion', { dossierId, isProposed: true, ...opinion }, ['Dossier', 'status'])
  if (stage === 'PROPOSED') return filed
  await province!.carryOut('admitRegistration', { dossierId, reason: 'Đúng đối tượng' }, ['Dossier', 'status'])
  await province!.carryOut('acceptDossier', { dossierId }, ['Dossier', 'status'])
  return filed
}

async function subjectOf(person: Person, role: string): Promise<string> {
  const { me } = await person.ask(MINE)
  const memberships = me.memberships as { role: string; subjects: { id: string }[] }[]
  return memberships.find(one => one.role === role)!.subjects[0]!.id
}

async function aPublishedProduct(producer: Person, officer: Person, producerId: string) {
  const name = `Giỏ tre thử nghiệm ${Date.now().toString(36)}`
  const draft = await producer.carryOut('draftProduct', once({ producerId, name, setNumber: SET }), ['Product', 'id slug version'])
  const productId = draft['id'] as string
  const page = { productId, version: draft['version'], name, setNumber: SET, ...PAGE }
  const written = await producer.carryOut('editProduct', page, ['Product', 'version'])
  const sent = await producer.carryOut('submitProduct', { productId, version: written['version'] }, ['Product', 'version'])
  await officer.carryOut('publishProduct', { productId, version: sent['version'] }, ['Product', 'status'])
  return { id: productId, name, slug: draft['slug'] as string }
}

async function sendPaper(producer: Person, producerId: string, dossierId: string): Promise<void> {
  const paper = {
    producerId,
    type: 'BUSINESS_REGISTRATION',
    title: 'Giấy đăng ký kinh doanh',
    contentType: 'image/png',
    bytes: PICTURE.length,
  }
  const { prepareEvidenceUpload: ticket } = await producer.ask(TICKET, { input: paper })
  const bytes = Buffer.concat([PICTURE, Buffer.from(dossierId)])
  const response = await fetch(new URL(ticket.url, GATEWAY), { method: 'PUT', body: bytes, headers: { 'content-type': 'image/png' } })
  const answer = (await response.json()) as { id?: string; error?: { message: string } }
  if (!answer.id) throw new Error(`the paper was not taken: ${answer.error?.message}`)
  await producer.carryOut('linkEvidence', { dossierId, evidenceId: answer.id, criterionCodes: ['*'] }, ['Dossier', 'id'])
}

/** What three stars ask for, and then better answers until there are points enough. */
function worth(points: number, lines: readonly Line[]): Map<string, number> {
  const chosen = new Map(lines.map(line => [line.code, leastFor(line)]))
  const pointsOf = (line: Line) => line.options[chosen.get(line.code)!]!.points
  const total = () => lines.reduce((all, line) => all + pointsOf(line), 0)
  for (const line of lines) {
    if (total() >= points) break
    const best = line.options.toSorted((a, b) => b.points - a.points)[0]!
    chosen.set(line.code, best.index)
  }
  return chosen
}

const leastFor = ({ options }: Line) => options.find(({ minimumForStars }) => minimumForStars.includes(3))?.index ?? 0
