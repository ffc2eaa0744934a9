import { fixedId } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import { type DemoDossier, DossierWriter, dossierIdOf } from './demo-dossier.ts'
import { dossiersNow, isPastCommune, stepsOf } from './demo-now.ts'
import { insertRows, unitToday } from './demo-rows.ts'
import { type Council, writeCouncil } from './demo-council.ts'
import { concluded, type Decided, scored, writeDecision } from './demo-verdicts.ts'

const DA_NANG = unitToday('48')

/** Dossiers of today’s law in every state there is, as seen on a day of 2026. */
export async function seedYearNow(manager: EntityManager, decided: Decided, day: (ago: number) => string): Promise<void> {
  const writer = new DossierWriter(manager)
  const dossiers = dossiersNow(day)
  for (const dossier of dossiers) await writer.write(dossier, stepsOf(dossier, day))
  const those = (...statuses: string[]) => dossiers.filter(({ status }) => statuses.includes(status))
  await insertRows(
    manager,
    'commune_opinion',
    dossiers.filter(isPastCommune).map(one => opinionOf(one, day(20))),
  )
  await askForMore(manager, those('COMPLETION_REQUESTED')[0]!, day)
  const open: Council = {
    key: 'now/open',
    level: 'PROVINCE',
    unitId: DA_NANG,
    name: 'thành phố, đợt 2',
    decidedOn: day(12),
    seats: 'ACCOUNTS',
  }
  const inSession = those('IN_SESSION')
  const openId = await writeCouncil(manager, {
    council: open,
    name: 'Đợt 2 năm 2026',
    heldOn: day(2),
    isOpen: true,
    dossierIds: inSession.map(dossierIdOf),
  })
  await scored(
    manager,
    writer,
    { sessionId: openId, dossier: inSession[0]!, points: inSession[0]!.points, day: day(1), seats: 'ACCOUNTS' },
    2,
  )
  await concludeThose(manager, { writer, decided }, those('CONCLUDED', 'NOT_RECOGNISED', 'FORWARDED', 'RECOGNISED'), day)
}

const opinionOf = (dossier: DemoDossier, day: string) => ({
  dossier_id: dossierIdOf(dossier),
  origin: 'Nguyên liệu của xã (demo)',
  local_labour: 'Phần lớn là người trong xã (demo)',
  origin_of_idea: 'Nghề của địa phương (demo)',
  local_identity: 'Gắn với câu chuyện địa phương (demo)',
  is_proposed: true,
  given_by: 'system',
  given_at: `${day}T03:00:00Z`,
})

const askForMore = (manager: EntityManager, dossier: DemoDossier, day: (ago: number) => string) =>
  insertRows(manager, 'completion_request', [
    {
      dossier_id: dossierIdOf(dossier),
      number: 1,
      missing: ['Phiếu kiểm nghiệm còn hạn (demo)', 'Ảnh bao bì mới (demo)'],
      due_on: day(-6),
      requested_by: 'system',
      requested_at: `${day(15)}T03:00:00Z`,
    },
  ])

async function concludeThose(
  manager: EntityManager,
  { writer, decided }: { readonly writer: DossierWriter; readonly decided: Decided },
  dossiers: readonly DemoDossier[],
  day: (ago: number) => string,
): Promise<void> {
  const council: Council = {
    key: 'now/closed',
    level: 'PROVINCE',
    unitId: DA_NANG,
    name: 'thành phố, đợt 1',
    decidedOn: day(22),
    seats: 'ACCOUNTS',
  }
  const sitting = { council, name: 'Đợt 1 năm 2026', heldOn: day(13), isOpen: false, dossierIds: dossiers.map(dossierIdOf) }
  const sessionId = await writeCouncil(manager, sitting)
  for (const dossier of dossiers) {
    const star = dossier.status === 'NOT_RECOGNISED' ? 3 : dossier.points >= 90 ? 5 : 4
    const outcome = { NOT_RECOGNISED: 'NOT_RECOGNISED', FORWARDED: 'FORWARD' }[dossier.status] ?? 'RECOGNISE'
    const spoken = { sessionId, dossier, points: dossier.points, day: day(13), seats: 'ACCOUNTS', star, outcome } as const
    const conclusion_id = await concluded(manager, writer, spoken)
    if (dossier.status === 'NOT_RECOGNISED') await objectTo(manager, dossier, conclusion_id, day(6))
  }
  const stars = dossiers.filter(({ status }) => status === 'RECOGNISED').map(dossier => ({ dossier, star: 4 }))
  await writeDecision(
    decided,
    { id: fixedId('decision', council.key), level: 'PROVINCE', unitId: DA_NANG, regimeId: 'R4', day: day(9) },
    stars,
  )
}

const objectTo = (manager: EntityManager, dossier: DemoDossier, conclusion_id: string, day: string) =>
  insertRows(manager, 'appeal', [
    {
      id: fixedId('appeal', conclusion_id),
      dossier_id: dossierIdOf(dossier),
      conclusion_id,
      reason: 'Hội đồng chưa tính giấy chứng nhận HACCP mới (demo)',
      status: 'OPEN',
      filed_by: 'system',
      filed_at: `${day}T03:00:00Z`,
    },
  ])
