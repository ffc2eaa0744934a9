import { fixedId } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import { insertRows, numbered, userOf } from './demo-rows.ts'

export interface Council {
  readonly key: string
  readonly level: 'DISTRICT' | 'PROVINCE' | 'CENTRE'
  readonly unitId: string | null
  readonly name: string
  readonly decidedOn: string
  /** Whether people sit in it who can sign in, or nobody who still can. */
  readonly seats: 'ACCOUNTS' | 'FORMER'
}
export interface DemoSitting {
  readonly council: Council
  readonly name: string
  readonly heldOn: string
  readonly isOpen: boolean
  readonly dossierIds: readonly string[]
}
const AGREED = { agreement: 'MEDIAN', divergence_percent: 30, quorum: 3 }
const ACCOUNTS = ['chutichhoidong', 'thanhvien1', 'thanhvien2', 'thanhvien3'].map(userOf)
const FORMER = [0, 1, 2, 3].map(place => fixedId('user', `demo/hoi-dong-2024/${place}`))
/** The chair first. */
export const seatsOf = ({ seats }: Pick<Council, 'seats'>) => (seats === 'ACCOUNTS' ? ACCOUNTS : FORMER)

/** A council with one sitting; answers the sitting’s id. */
export async function writeCouncil(manager: EntityManager, { council, dossierIds, ...sitting }: DemoSitting): Promise<string> {
  const id = fixedId('council', `demo/${council.key}`)
  const sessionId = fixedId('evaluation-session', `demo/${council.key}`)
  const at = `${council.decidedOn}T03:00:00Z`
  const { level, unitId: unit_id, name, decidedOn: decided_on } = council
  const decision_number = `DEMO-HD-${id.slice(0, 4).toUpperCase()}/QĐ-UBND`
  await insertRows(manager, 'council', [
    { id, level, unit_id, name: `Hội đồng ${name} (demo)`, decision_number, decided_on, ...AGREED, created_at: at },
  ])
  const members = seatsOf(council).map((user_id, place) => ({
    council_id: id,
    user_id,
    name: place === 0 ? 'Chủ tịch mẫu' : `Ủy viên mẫu ${numbered(place)}`,
    position: null,
    role: place === 0 ? 'CHAIR' : 'MEMBER',
  }))
  await insertRows(manager, 'council_member', members)
  const { name: session, heldOn: held_on, isOpen } = sitting
  await insertRows(manager, 'evaluation_session', [
    {
      id: sessionId,
      council_id: id,
      name: `${session} (demo)`,
      held_on,
      status: isOpen ? 'OPEN' : 'CLOSED',
      opened_at: `${held_on}T01:00:00Z`,
      closed_at: isOpen ? null : `${held_on}T09:00:00Z`,
    },
  ])
  await insertRows(
    manager,
    'session_dossier',
    dossierIds.map(dossier_id => ({ session_id: sessionId, dossier_id })),
  )
  return sessionId
}
