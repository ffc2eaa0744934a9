import { registerEnumType } from 'type-graphql'

export const CertificateForgery = {
  SIGNATURE_WRONG: 'SIGNATURE_WRONG',
  KEY_UNKNOWN: 'KEY_UNKNOWN',
  KEY_DISTRUSTED: 'KEY_DISTRUSTED',
} as const
export type CertificateForgery = keyof typeof CertificateForgery

registerEnumType(CertificateForgery, {
  name: 'CertificateForgery',
  description: 'Why a certificate is not believed.',
  valuesConfig: {
    SIGNATURE_WRONG: { description: 'Something in it was changed after it was signed, or somebody else signed it.' },
    KEY_UNKNOWN: { description: 'It names a key that never signed for this platform.' },
    KEY_DISTRUSTED: { description: 'Its key fell into wrong hands: the certificate has to be issued anew.' },
  },
})
