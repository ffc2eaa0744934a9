import { expiryOf } from './recognition-validity.rules.ts'

/** How long a recognition lasts that was issued on a day. */
export class RecognitionPeriod {
  expiryOf(issuedOn: string): string {
    return expiryOf(issuedOn)
  }
}
