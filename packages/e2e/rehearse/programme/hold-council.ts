import { once } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import { concludeDossier } from './conclude-dossier.ts'
import type { Played } from './dossier.ts'
import { inParallel } from './in-parallel.ts'
import { officerAt } from './receive-dossiers.ts'
import type { Level } from './seasons.ts'
import { DIVERGENCE_PERCENT } from './sheets.ts'

/** A council at work: of a district, of the province, or of the ministry. */
export interface Sitting {
  readonly level: Level
  readonly unitId: string | null
  readonly councilId: string
  readonly sessionId: string
}

/** Councils of seven score what lies before them and conclude; answers where each dossier was. */
export async function holdCouncils(story: Story, cast: Cast, dossiers: readonly Played[], level: Level): Promise<Map<Played, Sitting>> {
  const byUnit = [...Map.groupBy(dossiers, dossier => unitOf(cast, dossier, level))]
  const sittings = await inParallel(byUnit, async ([unitId, some], place) => {
    const councilId = await setUp(cast, { level, unitId }, place)
    const sessionId = await openSession(cast, { level, councilId }, some)
    return { level, unitId, councilId, sessionId }
  })
  story.step(`councils of the ${level.toLowerCase()} are set up`, { councils: sittings.length, members: cast.council.length })
  const sittingOf = new Map(byUnit.flatMap(([, some], place) => some.map(dossier => [dossier, sittings[place]!] as const)))
  await score(story, cast, dossiers, sittingOf)
  const officer = officerAt(cast, level)
  const userIds = cast.council.map(({ userId }) => userId)
  await inParallel(sittings, async ({ sessionId }) => {
    await officer.carryOut('recordPresence', { sessionId, userIds }, ['EvaluationSession', 'id'])
    await officer.carryOut('closeSession', { sessionId }, ['EvaluationSession', 'status'])
  })
  return sittingOf
}

/** The unit whose council scores: null for the ministry’s. */
export const unitOf = ({ districts, province }: Cast, { district }: Played, level: Level): string | null =>
  ({ DISTRICT: districts[district]!.id, PROVINCE: province.id, CENTRE: null })[level]

async function score(story: Story, cast: Cast, dossiers: readonly Played[], sittingOf: ReadonlyMap<Played, Sitting>): Promise<void> {
  const before = dossiers.map(({ conclusions }) => conclusions.length)
  const seen = await inParallel(dossiers, dossier => concludeDossier(story, cast, dossier, sittingOf.get(dossier)!))
  const level = sittingOf.get(dossiers[0]!)!.level
  const wrong = seen.filter(({ got, expected }) => JSON.stringify(got) !== JSON.stringify(expected))
  story.check(`the ${level.toLowerCase()} concludes as its sheets say`, [seen.length - wrong.length, wrong], [dossiers.length, []])
  story.step('sheets and conclusions', {
    level,
    sheets: seen.reduce((sum, { sheets }) => sum + sheets, 0),
    conclusions: dossiers.reduce((sum, { conclusions }, place) => sum + conclusions.length - before[place]!, 0),
  })
}

async function setUp(cast: Cast, { level, unitId }: Pick<Sitting, 'level' | 'unitId'>, place: number): Promise<string> {
  const { council, calendar } = cast
  const members = council.map(({ userId, name }, seat) => ({ userId, name, role: seat === 0 ? 'CHAIR' : 'MEMBER' }))
  const decided = once({
    level,
    unitId,
    name: `Hội đồng đánh giá, phân hạng ${place + 1} (diễn tập)`,
    decisionNumber: `${place + 1}/QĐ-HĐ-${level}`,
    decidedOn: calendar.today,
    agreement: 'MEDIAN',
    divergencePercent: DIVERGENCE_PERCENT,
    quorum: 5,
    members,
  })
  return (await officerAt(cast, level).carryOut('setUpCouncil', decided, ['EvaluationCouncil', 'id']))['id']
}

export async function openSession(
  cast: Cast,
  { level, councilId }: Pick<Sitting, 'level' | 'councilId'>,
  dossiers: readonly Played[],
  name = 'Đợt 1 (diễn tập)',
): Promise<string> {
  const session = once({ councilId, name, heldOn: cast.calendar.today, dossierIds: dossiers.map(({ id }) => id) })
  return (await officerAt(cast, level).carryOut('openSession', session, ['EvaluationSession', 'id']))['id']
}
