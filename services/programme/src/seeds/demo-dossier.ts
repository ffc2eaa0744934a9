import { fixedId } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import type { RubricCriterion, RubricPart } from '../capabilities/rubrics/find-rubric.use-case.ts'
import { insertRows, producerName, producerOf, productOf, type Row } from './demo-rows.ts'

/** A dossier as it stands: everything that has happened to it is in its steps. */
export interface DemoDossier {
  readonly product: string
  readonly producer: string
  readonly setNumber: number
  readonly unitId: string
  readonly regimeId: string
  readonly planYear: number
  readonly kind: string
  readonly status: string
  readonly level: string
  readonly screening: string
  readonly day: string
  readonly points: number
}
export interface Step {
  readonly step: string
  readonly level: string
  readonly day: string
  readonly dueOn?: string
  readonly note?: string
}
export interface Answer {
  readonly code: string
  readonly index: number | null
  readonly points: number
}

const FORM = {
  applicantType: 'COOPERATIVE',
  registrationNumber: 'DEMO-0001',
  address: 'Thôn mẫu 01',
  phone: '0235 000 0000',
  representativeName: 'Người đại diện mẫu 01',
  representativeTitle: 'Giám đốc',
  specification: 'Hộp 500 g',
  materials: 'Nguyên liệu trong xã',
  technology: 'Sơ chế, sấy, đóng gói',
  market: 'Trong tỉnh',
  plan: 'Mở rộng vùng nguyên liệu',
}

export const dossierIdOf = ({ product, planYear }: Pick<DemoDossier, 'product' | 'planYear'>) =>
  fixedId('dossier', `demo/${product}/${planYear}`)

/** Dossiers with the answers of their producers; those of one regime at a time. */
export class DossierWriter {
  readonly #rubrics = new Map<string, { id: string; leaves: readonly RubricCriterion[] }>()

  constructor(private readonly manager: EntityManager) {}

  async write(dossier: DemoDossier, steps: readonly Step[]): Promise<void> {
    const id = dossierIdOf(dossier)
    const rubric = await this.#rubric(dossier)
    const isDraft = dossier.status === 'DRAFT'
    await insertRows(this.manager, 'dossier', [
      {
        id,
        product_id: productOf(dossier.product),
        producer_id: producerOf(dossier.product, dossier.producer),
        product_name: dossier.product,
        producer_name: producerName(dossier.product, dossier.producer),
        unit_id: dossier.unitId,
        set_number: dossier.setNumber,
        kind: dossier.kind,
        status: dossier.status,
        level: dossier.level,
        dated_on: dossier.day,
        regime_id: dossier.regimeId,
        rubric_id: isDraft ? null : rubric.id,
        plan_year: dossier.planYear,
        form: { ...FORM, business: [{ year: dossier.planYear - 1, revenue: 1_200_000_000, profit: 150_000_000 }] },
        receipt_number: isDraft ? null : `DEMO-${id.slice(0, 6).toUpperCase()}/${dossier.planYear}`,
        screening: dossier.screening,
        screening_reason: dossier.screening === 'DECLINED' ? 'Trùng với sản phẩm đã đăng ký (demo)' : null,
        version: 1,
        created_at: `${dossier.day}T01:00:00Z`,
        submitted_at: isDraft ? null : `${dossier.day}T02:00:00Z`,
      },
    ])
    const answers = await this.answersOf(dossier)
    await insertRows(
      this.manager,
      'dossier_answer',
      answers.map(({ code, index, points }) => ({ dossier_id: id, criterion_code: code, option_index: index, points })),
    )
    await insertRows(
      this.manager,
      'dossier_step',
      steps.map((step, place) => stepRow(id, step, place + 1)),
    )
  }

  /** Answers worth the points at least; whole parts where the law of then has no options. */
  async answersOf(dossier: Pick<DemoDossier, 'regimeId' | 'setNumber'>, points = 0): Promise<Answer[]> {
    const { leaves } = await this.#rubric(dossier)
    const wanted = points || (dossier as DemoDossier).points
    const least = (leaf: RubricCriterion) => leastFor(leaf, starOf(wanted))
    let left = wanted - leaves.reduce((sum, leaf) => sum + (leaf.options ? least(leaf).points : Math.floor((leaf.max * wanted) / 100)), 0)
    return leaves.map(leaf => {
      if (!leaf.options?.length) return { code: leaf.code, index: null, points: Math.floor((leaf.max * wanted) / 100) }
      const best = leaf.options.reduce((one, other) => (other.points > one.points ? other : one))
      const chosen = left > 0 ? best : least(leaf)
      left -= chosen.points - least(leaf).points
      return { code: leaf.code, index: leaf.options.indexOf(chosen), points: chosen.points }
    })
  }

  async rubricIdOf(dossier: Pick<DemoDossier, 'regimeId' | 'setNumber'>): Promise<string> {
    return (await this.#rubric(dossier)).id
  }

  async #rubric({ regimeId, setNumber }: Pick<DemoDossier, 'regimeId' | 'setNumber'>) {
    const key = `${regimeId}/${setNumber}`
    const known = this.#rubrics.get(key)
    if (known) return known
    const [row]: { id: string; content: { parts: RubricPart[] } }[] = await this.manager.query(
      'SELECT id, content FROM rubric WHERE regime_id = $1 AND set_number = $2 ORDER BY version DESC LIMIT 1',
      [regimeId, setNumber],
    )
    const leaves = row!.content.parts.flatMap(part =>
      part.children.length > 0 ? part.children.flatMap(leavesOf) : [part as RubricCriterion],
    )
    const rubric = { id: row!.id, leaves }
    this.#rubrics.set(key, rubric)
    return rubric
  }
}

const leavesOf = (criterion: RubricCriterion): RubricCriterion[] => criterion.children?.flatMap(leavesOf) ?? [criterion]
const starOf = (points: number) => (points >= 90 ? 5 : points >= 70 ? 4 : 3)
/** What so many stars ask for; what fewer ask for, where these ask for nothing more. */
function leastFor({ options }: RubricCriterion, star: number) {
  const asked = options!.filter(({ minimumFor = [] }) => minimumFor.some(one => one <= star))
  return asked.reduce((one, other) => (other.points > one.points ? other : one), asked[0] ?? options![0]!)
}

const stepRow = (dossierId: string, { step, level, day, dueOn = undefined, note = undefined }: Step, number: number): Row => ({
  dossier_id: dossierId,
  number,
  step,
  level,
  actor_id: 'system',
  at: `${day}T03:00:00Z`,
  due_on: dueOn ?? null,
  note: note ?? null,
})
