import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId, slugOf } from '@ocop/service-kit/identifiers'
import type { ClaimedRecognition } from '../capabilities/recognitions/claim-recognitions.use-case.ts'
import type { createApplication } from '../application.ts'
import { demoCertificates, demoGtins, habitsOf } from './demo-extras.ts'
import { demoPages } from './demo-product-pages.ts'
import { demoProducts } from './demo-product-facts.ts'
import { renewalOf } from './demo-renewal.ts'

type Fact = (typeof demoProducts)[number]
type Units = Map<string, { id: string; latitude: number | null; longitude: number | null }>

const CONFIDENCE = { h: 'OFFICIAL_NEWS', m: 'OFFICIAL_NEWS', l: 'PROPOSAL_ONLY' } as const
/** A cooperative's own page: it sells, so it counts as commercial. */
const COMMERCIAL_SOURCE = 'P10'
/** The pages were made public on the day the demonstration begins. */
const PUBLISHED_AT = '2026-10-01T02:00:00Z'

/** 64 products as their sources tell of them, with pages, prices and papers made up for the demonstration; repeatable. */
export async function seedDemo(
  transaction: Transaction,
  { application, clock }: { readonly application: Awaited<ReturnType<typeof createApplication>>; readonly clock: Clock },
): Promise<void> {
  const units = await unitsOf(transaction)
  await application.registerProducers.execute(
    demoProducts.map(fact => producerOf(fact, units)),
    transaction,
  )
  await writeProducts(transaction, units)
  await writeCertificates(transaction)
  await application.announceProducts.published(demoProducts.map(idOf), transaction)
  await application.claimRecognitions.execute([...demoProducts.flatMap(recognitionsOf), renewalOf(clock())], transaction)
  await transaction.audit.add({
    actorId: 'system',
    action: 'seedDemo',
    subject: 'catalog',
    subjectId: 'demo',
    after: { products: demoProducts.length },
  })
}

const idOf = ({ name }: Fact) => fixedId('product', slugOf(name))
const producerSlug = ({ name, producer }: Fact) => (producer ? slugOf(producer) : `chu-the-chua-ro-${slugOf(name)}`)

async function unitsOf({ manager }: Transaction): Promise<Units> {
  const slugs = [...new Set(demoProducts.map(fact => fact.unit))]
  const rows: { slug: string; id: string; latitude: number | null; longitude: number | null }[] = await manager.query(
    'SELECT slug, id, latitude, longitude FROM administrative_unit WHERE slug = ANY ($1)',
    [slugs],
  )
  return new Map(rows.map(row => [row.slug, row]))
}

function producerOf(fact: Fact, units: Units) {
  const { id: unitId, latitude, longitude } = units.get(fact.unit)!
  const name = fact.producer ?? `Chủ thể chưa rõ (${fact.name})`
  return {
    name,
    slug: producerSlug(fact),
    isNamed: fact.producer !== null,
    isDemo: true,
    unitId,
    latitude,
    longitude,
    isLocationApproximate: true,
  }
}

async function writeProducts({ manager }: Transaction, units: Units) {
  const rows = demoProducts.map(fact => {
    const slug = slugOf(fact.name)
    const gtin = demoGtins.get(slug)
    return {
      ...demoPages.get(slug)!,
      ...habitsOf(fact.setNumber),
      id: idOf(fact),
      slug,
      name: fact.name,
      producerId: fixedId('producer', producerSlug(fact)),
      originId: units.get(fact.unit)!.id,
      setNumber: fact.setNumber,
      codeKind: gtin ? 'GTIN' : 'INTERNAL',
      codeValue: gtin ?? null,
    }
  })
  await manager.query(
    `INSERT INTO product (id, slug, producer_id, origin_id, status, is_public, is_demo, name, summary, story, usage, storage, packaging, price, is_price_invented,
            set_number, code_kind, code_value, published_at, updated_at)
     SELECT n.id, n.slug, n."producerId", n."originId", 'PUBLISHED', true, true, n.name, n.summary, n.story, n.usage, n.storage, n.packaging, n.price, true,
            n."setNumber", n."codeKind", coalesce(n."codeValue", 'NB-' || lpad(nextval('internal_product_code')::text, 6, '0')), $2, $2
       FROM jsonb_to_recordset($1) AS n (id uuid, slug text, "producerId" uuid, "originId" uuid, name text, summary text, story text, usage text, storage text,
            packaging text, price bigint, "setNumber" smallint, "codeKind" text, "codeValue" text)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(rows), PUBLISHED_AT],
  )
}

const recognitionsOf = (fact: Fact): ClaimedRecognition[] =>
  fact.recognitions.map(({ star, source, confidence }) => ({
    productId: idOf(fact),
    star,
    issuedOn: source.issuedOn,
    isIssueDateApproximate: source.isApproximate,
    decisionNumber: source.decisionNumber,
    authority: source.authority,
    verificationLevel: source.key === COMMERCIAL_SOURCE ? 'COMMERCIAL' : CONFIDENCE[confidence as keyof typeof CONFIDENCE],
    source: `${source.key}: ${source.address}`,
  }))

async function writeCertificates({ manager }: Transaction) {
  const rows = demoCertificates.map(([slug, scheme, expiresOn], index) => ({
    id: fixedId('certificate', `${slug}/${scheme}`),
    productId: fixedId('product', slug),
    scheme,
    number: `DEMO-${String(index + 1).padStart(3, '0')}`,
    expiresOn,
  }))
  await manager.query(
    `INSERT INTO quality_certificate (id, product_id, scheme, number, issuer, issued_on, expires_on, is_demo)
     SELECT n.id, n."productId", n.scheme, n.number, 'Tổ chức chứng nhận (demo)', n."expiresOn" - interval '3 years' + interval '1 day', n."expiresOn", true
       FROM jsonb_to_recordset($1) AS n (id uuid, "productId" uuid, scheme text, number text, "expiresOn" date) ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(rows)],
  )
}
