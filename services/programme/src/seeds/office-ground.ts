/** What offices ask, as tests ask it: a document for each operation. */
export const GIVE_OPINION = `mutation ($input: GiveCommuneOpinionInput!) { giveCommuneOpinion(input: $input) { __typename
  ... on Dossier { status level dueOn steps { step level note dueOn } communeOpinion { origin isProposed givenAt } } ... on DossierNotReady { status } } }`
export const ACCEPT = `mutation ($input: AcceptDossierInput!) { acceptDossier(input: $input) { __typename
  ... on Dossier { status level dueOn screening } ... on DossierNotReady { status } } }`
export const REQUEST_COMPLETION = `mutation ($input: RequestCompletionInput!) { requestCompletion(input: $input) { __typename
  ... on Dossier { status level dueOn completionRequests { number missing dueOn completedAt } } ... on DossierNotReady { status } } }`
export const SUBMIT = `mutation ($input: SubmitDossierInput!) { submitDossier(input: $input) { __typename
  ... on Dossier { status level dueOn receiptNumber completionRequests { number completedAt } } ... on DossierIncomplete { missingFields missingPapers } } }`
export const ADMIT = `mutation ($input: AdmitRegistrationInput!) { admitRegistration(input: $input) { __typename
  ... on Dossier { status screening screeningReason screeningDecision { isAdmitted reason packagingNote } } ... on DossierNotReady { status }
  ... on RegistrationDecided { screening } } }`
export const DECLINE = `mutation ($input: DeclineRegistrationInput!) { declineRegistration(input: $input) { __typename
  ... on Dossier { status screening steps { step note } } ... on DossierNotReady { status } ... on RegistrationDecided { screening } } }`

export const OPINION = {
  origin: 'Cá cơm đánh bắt tại địa phương',
  localLabour: '18 trong 20 lao động ở xã',
  originOfIdea: 'Nghề truyền thống của làng',
  localIdentity: 'Mang tên làng',
  isProposed: true,
}
