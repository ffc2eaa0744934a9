import { takeWords } from '../dossiers/take-words.use-case.ts'
import type { Decision } from './decision.entity.ts'

export interface GivenSigner {
  readonly name: string
  readonly title: string
}

/** Who signed, as it is written down; refuses, at its field, what is empty or too long. */
export const takeSigner = (signer: GivenSigner | null | undefined, field = 'signer'): Pick<Decision, 'signerName' | 'signerTitle'> =>
  signer
    ? { signerName: takeWords(signer.name, `${field}.name`, 100), signerTitle: takeWords(signer.title, `${field}.title`, 150) }
    : { signerName: null, signerTitle: null }
