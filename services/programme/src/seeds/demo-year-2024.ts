import { fixedId } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import { type DemoDossier, DossierWriter, dossierIdOf, type Step } from './demo-dossier.ts'
import { tableOf, unitThen } from './demo-rows.ts'
import { type Council, type DemoSitting, writeCouncil } from './demo-council.ts'
import { concluded, type Decided, writeDecision } from './demo-verdicts.ts'
import { QUANG_NAM } from './plan-973.ts'
import type { Registered } from './demo-registers.ts'

/** Product, producer (empty: the catalogue names none), set, district, commune, points of the district’s council. */
const PRODUCTS = tableOf(`
Dầu mè đen Việt||7|517|20965|62
Rau câu chỉ vàng||1|517|20968|58
Nếp bầu Tam Mỹ||3|517|20971|61
Dầu phộng Chu Lai||7|517|20974|64
Trà linh chi Hoàng Hải||12|517|20977|57
Rượu gạo Bàn Than||14|517|20980|46
Rượu đảng sâm Chính Châu|Cơ sở sản xuất kinh doanh rượu Chính Châu|15|504|20437|60
Sâm dây Phước Sơn|Hộ SXKD Võ Thị Thủy|20|511|20722|55
Đĩa Chùa Cầu||21|503|20398|63
Nước mắm Nhĩ truyền thống Tư Tài|Cơ sở Tư Tài|9|503|20401|66
Bánh đậu xanh Nguyễn Thị Bông|Cơ sở Nguyễn Thị Bông|7|503|20404|59
Gạo đỏ Nam Trà My||3|516|20935|48
Bánh tráng lề Địch Yên||6|514|20854|76
Dầu phụng Thanh Toàn|Cơ sở Nguyễn Thanh Toàn|7|514|20857|74
Vòng đeo tay từ trầm hương|HTX Trầm hương Tiên Phước|21|514|20860|78
`)
const [THREE_STARS, GOES_ON] = [50, 70]
const DISTRICT_DAY = '2024-07-15'
const PROVINCE_DAY = '2024-10-10'

const dossiers = PRODUCTS.map(([product, producer, set, district, commune, points]) =>
  dossierOf({ product, producer, set, commune, points }, district!),
)

export const REGISTERED_2024: readonly Registered[] = dossiers.map(({ product, producer, district }) => ({
  product,
  producer,
  unitId: unitThen(district),
}))

function dossierOf(row: Record<'product' | 'producer' | 'set' | 'commune' | 'points', string | undefined>, district: string) {
  const points = Number(row.points)
  const status = points < THREE_STARS ? 'NOT_RECOGNISED' : 'RECOGNISED'
  const dossier: DemoDossier = {
    product: row.product!,
    producer: row.producer!,
    setNumber: Number(row.set),
    unitId: unitThen(row.commune!),
    regimeId: 'R2',
    planYear: 2024,
    kind: 'RE_GRADING',
    status,
    level: points < GOES_ON ? 'DISTRICT' : 'PROVINCE',
    screening: 'ADMITTED',
    day: '2024-03-20',
    points,
  }
  return { ...dossier, district }
}

/** The year of Plan 973: districts score and give three stars, the province four to what they sent on. */
export async function seedYear2024(manager: EntityManager, decided: Decided): Promise<void> {
  const writer = new DossierWriter(manager)
  for (const dossier of dossiers) await writer.write(dossier, stepsOf(dossier))
  for (const [district, some] of Map.groupBy(dossiers, one => one.district))
    await sit(writer, decided, { level: 'DISTRICT', unitId: unitThen(district) }, some)
  await sit(
    writer,
    decided,
    { level: 'PROVINCE', unitId: QUANG_NAM },
    dossiers.filter(({ points }) => points >= GOES_ON),
  )
}

async function sit(writer: DossierWriter, decided: Decided, at: Pick<Council, 'level' | 'unitId'>, some: readonly DemoDossier[]) {
  const { manager } = decided.transaction
  const isProvince = at.level === 'PROVINCE'
  const [day, heldOn] = isProvince ? [PROVINCE_DAY, '2024-09-12'] : [DISTRICT_DAY, '2024-06-12']
  const name = `${at.level === 'PROVINCE' ? 'cấp tỉnh' : 'cấp huyện'} 2024`
  const council: Council = { ...at, key: `2024/${at.unitId}`, name, decidedOn: '2024-05-20', seats: 'FORMER' }
  const sitting: DemoSitting = { council, name: 'Đợt 1 năm 2024', heldOn, isOpen: false, dossierIds: some.map(dossierIdOf) }
  const sessionId = await writeCouncil(manager, sitting)
  for (const dossier of some)
    await concluded(manager, writer, { sessionId, dossier, points: dossier.points, day: heldOn, star: starOf(dossier, isProvince) })
  const deserving = some.filter(({ points }) => points >= THREE_STARS)
  if (deserving.length > 0)
    await writeDecision(
      decided,
      { id: fixedId('decision', council.key), ...at, regimeId: 'R2', day },
      deserving.map(one => ({ dossier: one, star: isProvince ? 4 : 3 })),
    )
}

const starOf = ({ points }: DemoDossier, isProvince: boolean) => (points < THREE_STARS ? 2 : points >= GOES_ON && isProvince ? 4 : 3)

function stepsOf({ points }: DemoDossier): Step[] {
  const district: Step[] = [
    { step: 'SUBMITTED', level: 'COMMUNE', day: '2024-03-20', dueOn: '2024-04-05' },
    { step: 'COMMUNE_OPINION', level: 'DISTRICT', day: '2024-04-02' },
    { step: 'ACCEPTED', level: 'DISTRICT', day: '2024-04-20' },
    { step: 'IN_SESSION', level: 'DISTRICT', day: '2024-06-10' },
    { step: 'CONCLUSION', level: 'DISTRICT', day: '2024-06-12' },
  ]
  if (points < THREE_STARS) return district
  const recognised: Step[] = [...district, { step: 'DECISION', level: 'DISTRICT', day: DISTRICT_DAY }]
  if (points < GOES_ON) return recognised
  const above = ['FORWARDED', 'ACCEPTED', 'IN_SESSION', 'CONCLUSION', 'DECISION']
  const days = [DISTRICT_DAY, '2024-08-05', '2024-09-10', '2024-09-12', PROVINCE_DAY]
  return [...recognised, ...above.map((step, place) => ({ step, level: 'PROVINCE', day: days[place]! }))]
}
