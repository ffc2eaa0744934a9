import { registerEnumType } from 'type-graphql'

export const DossierStatus = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  COMPLETION_REQUESTED: 'COMPLETION_REQUESTED',
  PROPOSED: 'PROPOSED',
  ACCEPTED: 'ACCEPTED',
  IN_SESSION: 'IN_SESSION',
  CONCLUDED: 'CONCLUDED',
  FORWARDED: 'FORWARDED',
  RECOGNISED: 'RECOGNISED',
  NOT_RECOGNISED: 'NOT_RECOGNISED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type DossierStatus = keyof typeof DossierStatus

registerEnumType(DossierStatus, {
  name: 'DossierStatus',
  description: 'Where a dossier stands in its life.',
  valuesConfig: {
    DRAFT: { description: 'Being written; only the producer sees it.' },
    SUBMITTED: { description: 'Handed in; the commune checks it and gives its opinion.' },
    COMPLETION_REQUESTED: { description: 'The office asked for more; the producer completes it and hands it in again.' },
    PROPOSED: { description: 'The commune proposes it; the office that scores looks at it.' },
    ACCEPTED: { description: 'Complete; it waits for a session of the council.' },
    IN_SESSION: { description: 'A council scores it.' },
    CONCLUDED: { description: 'The chair has concluded; the decision is yet to come.' },
    FORWARDED: { description: 'Sent to the level above, which has not accepted it yet.' },
    RECOGNISED: { description: 'The product was given a star by a decision.' },
    NOT_RECOGNISED: { description: 'Ended without a star: not proposed, or too few points.' },
    REJECTED: { description: 'Turned away: the registration was declined, or the dossier disqualified.' },
    WITHDRAWN: { description: 'Taken back by the producer.' },
  },
})
