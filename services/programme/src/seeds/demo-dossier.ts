import { fixedId } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import type { RubricCriterion, RubricPart } from '../capabilities/rubrics/find-rubric.use-case.ts'
import { type Answer, answersWorth, leavesOf } from './demo-answers.ts'
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

  async answersOf(dossier: Pick<DemoDossier, 'regimeId' | 'setNumber'>, points = 0): Promise<Answer[]> {
    const { leaves } = await this.#rubric(dossier)
    const wanted = points || (dossier as DemoDossier).points
    return answersWorth(leaves, wanted)
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
