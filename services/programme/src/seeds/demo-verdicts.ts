import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import type { GrantRecognition } from '../capabilities/recognitions/grant-recognition.use-case.ts'
import { type Council, seatsOf } from './demo-council.ts'
import type { Answer } from './demo-answers.ts'
import { type DemoDossier, dossierIdOf, type DossierWriter } from './demo-dossier.ts'
import { insertRows, numbered, productOf } from './demo-rows.ts'

export interface Decided {
  readonly transaction: Transaction
  readonly grant: GrantRecognition
}

interface Spoken {
  readonly sessionId: string
  readonly dossier: DemoDossier
  readonly points: number
  readonly day: string
  readonly seats?: Council['seats']
}

/** Sheets of so many members who are of one mind; answers their total. */
export async function scored(
  manager: EntityManager,
  writer: DossierWriter,
  { sessionId, dossier, points, day, seats = 'FORMER' }: Spoken,
  members = 3,
) {
  const [answers, rubric_id] = [await writer.answersOf(dossier, points), await writer.rubricIdOf(dossier)]
  const dossier_id = dossierIdOf(dossier)
  const total = answers.reduce((sum, one) => sum + one.points, 0)
  for (const member_id of seatsOf({ seats }).slice(1, 1 + members)) {
    const id = fixedId('score-sheet', `${sessionId}/${dossier_id}/${member_id}`)
    const sheet = {
      id,
      session_id: sessionId,
      dossier_id,
      member_id,
      rubric_id,
      total,
      is_disqualifying: false,
      submitted_at: `${day}T05:00:00Z`,
    }
    await insertRows(manager, 'score_sheet', [sheet])
    await insertRows(manager, 'score_line', answers.map(line(id)))
  }
  return { answers, total }
}

const line =
  (sheet_id: string) =>
  ({ code, index, points }: Answer) => ({ sheet_id, criterion_code: code, option_index: index, points })

/** Sheets and the chair’s word on them. */
export async function concluded(
  manager: EntityManager,
  writer: DossierWriter,
  spoken: Spoken & { star: number; outcome?: string },
): Promise<string> {
  const { sessionId, dossier, day, star, seats = 'FORMER' } = spoken
  const { answers, total } = await scored(manager, writer, spoken)
  const dossier_id = dossierIdOf(dossier)
  const id = fixedId('conclusion', `${sessionId}/${dossier_id}`)
  const outcome = spoken.outcome ?? (star < 3 ? 'NOT_RECOGNISED' : 'RECOGNISE')
  await insertRows(manager, 'conclusion', [
    {
      id,
      session_id: sessionId,
      dossier_id,
      sheets: 3,
      average: total,
      band: Math.max(star, bandOf(total)),
      star,
      missed: [],
      outcome,
      concluded_by: seatsOf({ seats })[0],
      concluded_at: `${day}T08:00:00Z`,
    },
  ])
  const rows = answers.map(({ code, points }) => ({ conclusion_id: id, criterion_code: code, points }))
  await insertRows(manager, 'concluded_criterion', rows)
  return id
}

const bandOf = (total: number) => (total >= 90 ? 5 : total >= 70 ? 4 : total >= 50 ? 3 : total >= 30 ? 2 : 1)

interface Act extends Pick<Council, 'level' | 'unitId'> {
  readonly id: string
  readonly regimeId: string
  readonly day: string
}

/** A decision and the stars it gives. */
export async function writeDecision(
  { transaction, grant }: Decided,
  { id, level, unitId, regimeId, day }: Act,
  stars: readonly { dossier: DemoDossier; star: number }[],
) {
  const number = `DEMO-${id.slice(0, 4).toUpperCase()}/QĐ-UBND`
  const authority = level === 'DISTRICT' ? 'Ủy ban nhân dân cấp huyện (demo)' : 'Ủy ban nhân dân cấp tỉnh (demo)'
  const act = {
    id,
    kind: 'RECOGNITION',
    number,
    issued_on: day,
    level,
    unit_id: unitId,
    authority,
    regime_id: regimeId,
    issued_by: 'system',
  }
  await insertRows(transaction.manager, 'decision', [{ ...act, created_at: `${day}T04:00:00Z` }])
  for (const [place, { dossier, star }] of stars.entries()) {
    const certificateNumber = `DEMO-${id.slice(0, 4).toUpperCase()}-${numbered(place + 1)}`
    const terms = { decisionId: id, decisionNumber: number, authority, certificateNumber, issuedOn: day }
    await grant.execute({ productId: productOf(dossier.product), star, dossierId: dossierIdOf(dossier), ...terms }, transaction)
  }
}
