import { type Data, once } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast, Member } from './cast.ts'
import type { Played } from './dossier.ts'
import type { Sitting } from './hold-council.ts'
import { inParallel } from './in-parallel.ts'
import { LESS_ABOVE } from './registrations.ts'
import { divergentSheets, type Sheets, sheetsFor, sheetsMissingMinimum } from './sheets.ts'
import { bandOf, type Line, totalOf } from './tables.ts'

type Outcome = 'RECOGNISE' | 'FORWARD' | 'NOT_RECOGNISED' | 'DISQUALIFIED'
interface Verdict {
  readonly average: number
  readonly star: number | null
  readonly outcome: Outcome
}

/** A sitting; with what the council is to give when it is not what the registration says. */
type Scored = Sitting & { readonly points?: number }

const CONCLUSION = '... on Conclusion { average star outcome } ... on ConclusionIncomplete { unexplained isFindingOpen }'
const FORGED = 'Diễn tập: phiếu kiểm nghiệm bị sửa'

/** Sheets of all members but those with a conflict, then the chair’s word; what came of it beside what the play reckons. */
export async function concludeDossier(story: Story, cast: Cast, dossier: Played, sitting: Scored) {
  const sheets = chosenSheets(dossier, sitting.points ?? pointsAt(dossier, sitting))
  const scorers = dossier.turn === 'CONFLICT' ? await withoutConflict(story, cast, dossier, sitting) : cast.council
  // the one who differs sits in the middle of the row
  const filled = scorers.map((member, place) => ({ member, lines: place === 2 ? sheets.other : sheets.usual }))
  await inParallel(filled, one => sendSheet(one, dossier, sitting))
  const expected = expectedOf(dossier, sitting, { sheets, totals: filled.map(({ lines }) => totalOf(dossier.table, lines)) })
  const got = await chairsWord(story, cast, { dossier, sitting, sheets })
  const { average, star, outcome } = expected
  dossier.conclusions.push({ level: sitting.level, average, star, counts: outcome !== 'DISQUALIFIED', isForwarded: false })
  return { expected, got: { average: got['average'], star: got['star'], outcome: got['outcome'] }, sheets: filled.length }
}

const isFirst = ({ conclusions }: Played) => conclusions.length === 0
const pointsAt = (dossier: Played, { level }: Sitting) =>
  dossier.turn === 'LESS_ABOVE' && level === 'PROVINCE' && !isFirst(dossier) ? LESS_ABOVE : dossier.points

function chosenSheets(dossier: Played, points: number): Sheets {
  const { table, turn } = dossier
  if (turn === 'DIVERGENT' && isFirst(dossier)) return divergentSheets(table, points)
  const missing = turn === 'MISSES_MINIMUM' ? sheetsMissingMinimum(table, points) : undefined
  return missing ?? sheetsFor(table, points)
}

/** The last member declares a conflict and is kept from scoring. */
async function withoutConflict(story: Story, { council }: Cast, { id: dossierId }: Played, { sessionId }: Sitting): Promise<Member[]> {
  const { person } = council.at(-1)!
  await person.carryOut('declareConflict', { sessionId, dossierId, reason: 'Diễn tập: người nhà của chủ thể' }, ['EvaluationSession', 'id'])
  const refused = await person.attempt('submitScoreSheet', once({ sessionId, dossierId, lines: [] }))
  story.check('who declared a conflict does not score', refused['__typename'], 'ConflictDeclared')
  return council.slice(0, -1)
}

async function sendSheet(
  { member, lines }: { member: Member; lines: readonly Line[] },
  { id: dossierId, turn }: Played,
  { sessionId }: Sitting,
): Promise<void> {
  const disqualificationReason = turn === 'DISQUALIFIED' ? FORGED : null
  await member.person.carryOut('submitScoreSheet', once({ sessionId, dossierId, lines, disqualificationReason }), ['ScoreSheet', 'id'])
}

async function chairsWord(story: Story, { council }: Cast, about: { dossier: Played; sitting: Sitting; sheets: Sheets }): Promise<Data> {
  const { dossier, sitting, sheets } = about
  const { person: chair } = council[0]!
  const head = { sessionId: sitting.sessionId, dossierId: dossier.id }
  const isDisqualified = dossier.turn === 'DISQUALIFIED'
  if (sheets.divergentOn !== undefined || isDisqualified) {
    const early = await chair.attempt('concludeDossier', once({ ...head, agreed: [] }), CONCLUSION)
    const open = [early['unexplained'], early['isFindingOpen']]
    story.check('the chair has to say why', open, [sheets.divergentOn ? [sheets.divergentOn] : [], isDisqualified])
  }
  const agreed = sheets.divergentOn ? [{ criterionCode: sheets.divergentOn, reason: 'Diễn tập: hội đồng đã thảo luận' }] : []
  const word = once({ ...head, agreed, isDisqualified, findingReason: isDisqualified ? FORGED : null })
  return chair.attempt('concludeDossier', word, CONCLUSION)
}

const TOP_STAR = { DISTRICT: 3, PROVINCE: 4, CENTRE: 5 } as const
const GOES_ON_FROM = { DISTRICT: 70, PROVINCE: 90, CENTRE: Infinity } as const

/** Reckoned from the sheets alone: the mean cut after two decimals, the star, and what this level may do about it. */
function expectedOf(dossier: Played, { level }: Sitting, { sheets, totals }: { sheets: Sheets; totals: readonly number[] }): Verdict {
  const average = Math.floor(totals.reduce((sum, total) => sum + Math.round(total * 100), 0) / totals.length) / 100
  if (dossier.turn === 'DISQUALIFIED') return { average, star: null, outcome: 'DISQUALIFIED' }
  const star = Math.min(bandOf(average), sheets.heldDownTo)
  const before = Math.max(2, ...dossier.stars.map(given => given.star))
  if (star < 3) return { average, star, outcome: 'NOT_RECOGNISED' }
  if (star > TOP_STAR[level] && average >= GOES_ON_FROM[level]) return { average, star, outcome: 'FORWARD' }
  return { average, star, outcome: Math.min(star, TOP_STAR[level]) > before ? 'RECOGNISE' : 'NOT_RECOGNISED' }
}
