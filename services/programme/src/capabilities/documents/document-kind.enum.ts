import { registerEnumType } from 'type-graphql'

export const DocumentKind = {
  REGISTRATION: 'REGISTRATION',
  SELF_ASSESSMENT: 'SELF_ASSESSMENT',
  COMMUNE_OPINION: 'COMMUNE_OPINION',
  MINUTES: 'MINUTES',
  DECISION: 'DECISION',
  CERTIFICATE: 'CERTIFICATE',
} as const
export type DocumentKind = keyof typeof DocumentKind

registerEnumType(DocumentKind, {
  name: 'DocumentKind',
  description: 'Which paper a PDF of ours is; its address is `/documents/<kind, in small letters with hyphens>/<id>.pdf`.',
  valuesConfig: {
    REGISTRATION: { description: 'Form 01 (Mẫu 01), by dossier: the producer registers a product.' },
    SELF_ASSESSMENT: { description: 'Form 02 (Mẫu 02), by dossier: the producer’s own report and scores.' },
    COMMUNE_OPINION: { description: 'Form 03 (Mẫu 03), by dossier: what the commune says of it.' },
    MINUTES: { description: 'Minutes of a council’s sitting, by evaluation session.' },
    DECISION: { description: 'A decision of recognition or revocation with its list, by decision.' },
    CERTIFICATE: { description: 'The certificate of a star, by recognition.' },
  },
})
