import { once } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import type { Played } from './dossier.ts'
import { unitOf } from './hold-council.ts'
import { inParallel } from './in-parallel.ts'
import { officerAt } from './receive-dossiers.ts'
import type { Level } from './seasons.ts'

const TOP_STAR = { DISTRICT: 3, PROVINCE: 4, CENTRE: 5 } as const
const SIGNER = { name: 'Người ký (diễn tập)', title: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' }
const ABOVE = { DISTRICT: 70, PROVINCE: 90, CENTRE: Infinity } as const

/** Whether this level may give a dossier a star it has not got yet. */
const deserves = (dossier: Played, level: Level) => {
  const last = dossier.conclusions.at(-1)
  const before = Math.max(2, ...dossier.stars.map(({ star }) => star))
  return last?.level === level && last.counts && last.star !== null && Math.min(last.star, TOP_STAR[level]) > before
}

/** An office decides about all that deserves it; those with points enough go to the level above. Answers those. */
export async function decide(story: Story, cast: Cast, dossiers: readonly Played[], level: Level): Promise<Played[]> {
  const officer = officerAt(cast, level)
  const deserving = dossiers.filter(dossier => deserves(dossier, level) && dossier.turn !== 'FORGOTTEN')
  const byUnit = [...Map.groupBy(deserving, dossier => unitOf(cast, dossier, level))]
  await inParallel(byUnit, async ([unitId, some], place) => {
    const [number, issuedOn] = [`${place + 1}/QĐ-${level}`, cast.calendar.today]
    const act = { level, unitId, number, issuedOn, signer: SIGNER, dossierIds: some.map(({ id }) => id) }
    await officer.carryOut('issueRecognitionDecision', once(act), ['Decision', 'id'])
  })
  for (const dossier of deserving) {
    const last = dossier.conclusions.at(-1)!
    dossier.stars.push({ star: Math.min(last.star!, TOP_STAR[level]), level })
    last.isForwarded = last.average >= goesOnFrom(cast, level)
  }
  const forwarded = deserving.filter(({ conclusions }) => conclusions.at(-1)!.isForwarded)
  await checkStatuses(story, cast, { deserving, forwarded, level })
  story.step(`the ${level.toLowerCase()} has decided`, { decisions: byUnit.length, stars: deserving.length, forwarded: forwarded.length })
  return forwarded
}

export const goesOnFrom = ({ season }: Cast, level: Level) => (season.levels.includes(level) ? ABOVE[level] : Infinity)

const STATUS = 'query ($id: UUID!) { dossier(id: $id) { status level } }'

async function checkStatuses(
  story: Story,
  cast: Cast,
  { deserving, forwarded, level }: { deserving: readonly Played[]; forwarded: readonly Played[]; level: Level },
): Promise<void> {
  const seen = await inParallel(deserving, async ({ id, producer }) => (await producer.ask(STATUS, { id }))['dossier'])
  const count = (wanted: string) => seen.filter(({ status }) => status === wanted).length
  const expected = [deserving.length - forwarded.length, forwarded.length]
  story.check(`stars of the ${level.toLowerCase()}: recognised, and forwarded`, [count('RECOGNISED'), count('FORWARDED')], expected)
}

/** A producer objects to a conclusion without a star; the office agrees, and the dossier waits for another session. */
export async function appeal(story: Story, cast: Cast, { id: dossierId, producer, conclusions }: Played): Promise<void> {
  const level = cast.season.levels[0]!
  const filed = await producer.carryOut('fileAppeal', once({ dossierId, reason: 'Diễn tập: chưa tính giấy chứng nhận mới' }), [
    'Appeal',
    'id status',
  ])
  const again = await producer.attempt('fileAppeal', once({ dossierId, reason: 'Diễn tập: lần nữa' }))
  story.check('a conclusion is appealed once', [filed['status'], again['__typename']], ['OPEN', 'AppealAlreadyFiled'])
  const answer = { appealId: filed['id'], isUpheld: true, answer: 'Diễn tập: chấp nhận, chấm lại' }
  const answered = await officerAt(cast, level).carryOut('answerAppeal', answer, ['Appeal', 'status'])
  story.check('the office agrees', answered['status'], 'UPHELD')
  const annulled = conclusions.pop()!
  conclusions.push({ ...annulled, counts: false })
}
