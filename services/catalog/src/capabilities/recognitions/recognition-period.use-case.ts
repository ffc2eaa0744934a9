import { certificateExpiryOf } from '@ocop/contracts'

/** 36 months in every regime so far; a claim says no more. */
const USUAL_MONTHS = 36

/** How long a recognition lasts that was issued on a day. */
export class RecognitionPeriod {
  expiryOf(issuedOn: string): string {
    return certificateExpiryOf(issuedOn, USUAL_MONTHS)
  }
}
