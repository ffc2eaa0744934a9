import { certificateExpiryOf } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { slugOf } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import type { CheckProductCode } from '../product-codes/check-product-code.use-case.ts'
import { type PlainFact, readRow } from './import-row.rules.ts'
import { type KnownUnit, matchUnit, unitKey } from './match-unit.rules.ts'
import { type KnownProduct, planOf, whyNotImportable } from './plan-row.rules.ts'
import type { ImportedFact, ImportProblem, ImportRow, RawRow } from './product-import.entity.ts'
import { ProductImportRepository } from './product-import.repository.ts'

interface Understood {
  readonly row: RawRow
  readonly problems: ImportProblem[]
  readonly fact: ImportedFact | null
}

/** How long a certificate lasts in every regime so far; a claim says no more. */
const USUAL_MONTHS = 36

/** Understands rows and says what each would do; five statements for any number of rows. */
export class CheckRows {
  constructor(
    private readonly checkCode: CheckProductCode,
    private readonly now: Clock,
  ) {}

  async execute(rows: readonly RawRow[], areaIds: readonly string[], manager: EntityManager): Promise<ImportRow[]> {
    const repository = new ProductImportRepository(manager)
    const units = (await repository.units(areaIds)).map(unit => ({
      ...unit,
      key: unitKey(slugOf(unit.name)),
      province: unit.provinceName && unitKey(slugOf(unit.provinceName)),
    }))
    const understood = rows.map(row => this.#understand(row, units))
    const facts = understood.flatMap(({ fact }) => (fact ? [fact] : []))
    const products = new Map((await repository.products(facts.map(({ slug }) => slug))).map(product => [product.slug, product]))
    const owners = new Map(
      (await repository.gtinOwners(facts.flatMap(({ gtin }) => (gtin ? [gtin] : [])))).map(({ gtin, slug }) => [gtin, slug]),
    )
    const seen = { turns: new Map<string, number>(), gtins: new Map<string, string>(owners) }
    return understood.map(one => judged(one, products, seen))
  }

  #understand(row: RawRow, units: readonly KnownUnit[]): Understood {
    const { fact: plain, problems } = readRow(row.values, vietnamDay(this.now()))
    const code = plain?.gtin ? this.checkCode.execute(plain.gtin) : undefined
    if (code) problems.push({ column: 'gtin', message: code })
    if (!plain) return { row, problems, fact: null }
    const unit = unitIn(plain.district, units)
    if (typeof unit === 'string') problems.push({ column: 'district2024', message: unit })
    return { row, problems, fact: problems.length > 0 || typeof unit === 'string' ? null : this.#completed(plain, unit.id) }
  }

  #completed({ expiresOn, ...plain }: PlainFact, unitId: string): ImportedFact {
    const slug = slugOf(plain.name).slice(0, 200) || 'san-pham'
    const producerSlug = plain.producer ? slugOf(plain.producer) : `chu-the-chua-ro-${slug}`
    return { ...plain, slug, producerSlug, unitId, expiresOn: expiresOn ?? certificateExpiryOf(plain.issuedOn, USUAL_MONTHS) }
  }
}

/** The unit, or what is wrong. `Hòa Vang (Đà Nẵng)` tells the province in brackets. */
function unitIn(district: string, units: readonly KnownUnit[]): KnownUnit | string {
  const [, name = district, province] = /^(.*?)\s*(?:\((.+)\))?$/.exec(district) ?? []
  const unit = matchUnit(slugOf(name), province ? unitKey(slugOf(province)) : null, units)
  if (unit === 'UNKNOWN') return 'No district or commune of this name is known.'
  if (unit === 'SEVERAL') return 'Several units bear this name; add the province in brackets or use the slug.'
  return unit.isMine ? unit : 'This unit is outside the area you are in charge of.'
}

interface Seen {
  readonly turns: Map<string, number>
  readonly gtins: Map<string, string>
}

function judged({ row, problems, fact }: Understood, products: Map<string, KnownProduct>, seen: Seen): ImportRow {
  if (!fact) return { ...row, problems, action: null, fact: null, fingerprint: null }
  const product = products.get(fact.slug)
  const plan = planOf(fact, product)
  const problem = repetitionOf(row, plan.fact, seen) ?? whyNotImportable(fact, product, gtinOwner(fact, seen))
  if (problem) return { ...row, problems: [problem], action: null, fact: null, fingerprint: null }
  return { ...row, problems: [], action: plan.action, fact: plan.fact, fingerprint: product?.fingerprint ?? null }
}

/** What is wrong when the file says the same before; remembers the row for those that follow. */
function repetitionOf({ line }: RawRow, { slug, issuedOn }: ImportedFact, { turns }: Seen): ImportProblem | undefined {
  const turn = `${slug}/${issuedOn}`
  const earlier = turns.get(turn)
  turns.set(turn, earlier ?? line)
  return earlier === undefined ? undefined : { column: null, message: `The same product and turn stand in line ${earlier}.` }
}

/** Who bears the code, in the catalogue or further up in the file. */
function gtinOwner({ gtin, slug }: ImportedFact, { gtins }: Seen): string | undefined {
  if (gtin === null) return undefined
  const owner = gtins.get(gtin)
  if (owner === undefined) gtins.set(gtin, slug)
  return owner
}
