import type { Person } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import type { Played } from './dossier.ts'

export interface Certificate {
  readonly recognitionId: string
  readonly token: string
}

const GRADINGS = 'query ($slug: String!) { product(slug: $slug) { star gradings { id star status certificateNumber } } }'
const VERIFY = /* GraphQL */ `
  query ($token: String!) {
    verifyCertificate(token: $token) {
      __typename
      ... on CertificateGenuine {
        standing
        star
      }
      ... on CertificateForged {
        reason
      }
    }
  }
`
interface Grading {
  readonly id: string
  readonly star: number
  readonly status: string
  readonly certificateNumber: string | null
}

export async function pageOf(visitor: Person, { product }: Played): Promise<{ star: number | null; gradings: Grading[] }> {
  return (await visitor.ask(GRADINGS, { slug: product.slug }))['product']
}

/** The certificate of a product’s star, as everybody can fetch it, and the code on it. */
export async function fetchCertificate({ visitor }: Cast, dossier: Played): Promise<Certificate> {
  const { gradings } = await pageOf(visitor, dossier)
  const star = dossier.stars.at(-1)!.star
  const { id: recognitionId } = gradings.find(one => one.star === star && one.certificateNumber !== null)!
  const response = await visitor.fetch(`/documents/certificate/${recognitionId}.pdf`)
  if (response.status !== 200) throw new Error(`the certificate was not given: HTTP ${response.status}`)
  return { recognitionId, token: tokenIn(Buffer.from(await response.arrayBuffer())) }
}

/** The code is told to screen readers too, in the wide letters that PDF keeps such texts in. */
function tokenIn(pdf: Buffer): string {
  const text = pdf.toString('latin1').replaceAll('\0', '')
  const [, token] = /chung-nhan\/([\w-]+\.[\w-]{86})/.exec(text) ?? []
  if (token === undefined) throw new Error('there is no code on the certificate')
  return token
}

/** A genuine one is told from a forged one, and what it is worth. */
export async function checkCertificate(story: Story, { visitor }: Cast, { token }: Certificate, standing: string): Promise<void> {
  const genuine = (await visitor.ask(VERIFY, { token }))['verifyCertificate']
  story.check(`the certificate is genuine and ${standing}`, [genuine['__typename'], genuine['standing']], ['CertificateGenuine', standing])
  const forged = (await visitor.ask(VERIFY, { token: changed(token) }))['verifyCertificate']
  story.check('a forged one is found out', forged, { __typename: 'CertificateForged', reason: 'SIGNATURE_WRONG' })
}

/** Another star than the one that was signed. */
function changed(token: string): string {
  const [payload, signature] = token.split('.') as [string, string]
  const bytes = Buffer.from(payload, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(21) === 5 ? 4 : 5, 21)
  return `${bytes.toString('base64url')}.${signature}`
}
