import { registerEnumType } from 'type-graphql'

export const DossierAction = {
  EDIT_DOSSIER_FORM: 'EDIT_DOSSIER_FORM',
  ANSWER_CRITERIA: 'ANSWER_CRITERIA',
  LINK_EVIDENCE: 'LINK_EVIDENCE',
  SUBMIT_DOSSIER: 'SUBMIT_DOSSIER',
  WITHDRAW_DOSSIER: 'WITHDRAW_DOSSIER',
  FILE_APPEAL: 'FILE_APPEAL',
  GIVE_COMMUNE_OPINION: 'GIVE_COMMUNE_OPINION',
  ADMIT_REGISTRATION: 'ADMIT_REGISTRATION',
  DECLINE_REGISTRATION: 'DECLINE_REGISTRATION',
  ACCEPT_DOSSIER: 'ACCEPT_DOSSIER',
  REQUEST_COMPLETION: 'REQUEST_COMPLETION',
  SUBMIT_SCORE_SHEET: 'SUBMIT_SCORE_SHEET',
  CONCLUDE_DOSSIER: 'CONCLUDE_DOSSIER',
  ISSUE_RECOGNITION_DECISION: 'ISSUE_RECOGNITION_DECISION',
  FORWARD_DOSSIER: 'FORWARD_DOSSIER',
  ANSWER_APPEAL: 'ANSWER_APPEAL',
} as const
export type DossierAction = keyof typeof DossierAction

registerEnumType(DossierAction, {
  name: 'DossierAction',
  description: 'What can be done with a dossier, by the operation that does it.',
  valuesConfig: {
    EDIT_DOSSIER_FORM: { description: 'Change the forms: `editDossierForm`.' },
    ANSWER_CRITERIA: { description: 'Score oneself: `answerCriterion`, `answerCriteria`.' },
    LINK_EVIDENCE: { description: 'Link papers and take them off: `linkEvidence`, `unlinkEvidence`.' },
    SUBMIT_DOSSIER: { description: 'Hand it in, complete as it is: `submitDossier`.' },
    WITHDRAW_DOSSIER: { description: 'Take it back: `withdrawDossier`.' },
    FILE_APPEAL: { description: 'Appeal against its conclusion: `fileAppeal`.' },
    GIVE_COMMUNE_OPINION: { description: 'Give the commune’s opinion: `giveCommuneOpinion`.' },
    ADMIT_REGISTRATION: { description: 'Admit the registration: `admitRegistration`.' },
    DECLINE_REGISTRATION: { description: 'Turn the registration away: `declineRegistration`.' },
    ACCEPT_DOSSIER: { description: 'Take it in: `acceptDossier`.' },
    REQUEST_COMPLETION: { description: 'Ask the producer for more: `requestCompletion`.' },
    SUBMIT_SCORE_SHEET: { description: 'Hand in one’s sheet in the open session: `submitScoreSheet`.' },
    CONCLUDE_DOSSIER: { description: 'Conclude, with enough sheets: `concludeDossier`.' },
    ISSUE_RECOGNITION_DECISION: { description: 'Give the star by a decision of one’s office: `issueRecognitionDecision`.' },
    FORWARD_DOSSIER: { description: 'Send it to the level above: `forwardDossier`.' },
    ANSWER_APPEAL: { description: 'Answer its appeal: `answerAppeal`.' },
  },
})
