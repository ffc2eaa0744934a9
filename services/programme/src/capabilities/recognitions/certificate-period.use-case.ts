import { certificateExpiryOf } from '@ocop/contracts'
import type { EntityManager } from 'typeorm'
import type { FindRegime } from '../regimes/find-regime.use-case.ts'
import { daysAfter } from './recognition-facts.rules.ts'

/** 36 months in every regime so far: for days of which no regime is known. */
const USUAL_MONTHS = 36

/** How long certificates last, and how much longer the law of today lets them count. */
export class CertificatePeriod {
  constructor(private readonly regimes: FindRegime) {}

  async expiryOf(issuedOn: string, manager: EntityManager): Promise<string> {
    const regime = await this.regimes.on(issuedOn, manager)
    return certificateExpiryOf(issuedOn, regime?.certificateMonths ?? USUAL_MONTHS)
  }

  /** The last day of the transition that the law of a day gives to a certificate that was valid when it came into force; undefined when it gives none. */
  async transitionOf(
    { issuedOn, expiresOn }: { readonly issuedOn: string; readonly expiresOn: string },
    today: string,
    manager: EntityManager,
  ): Promise<{ readonly latest: string; readonly legalBasis: string } | undefined> {
    const regime = await this.regimes.on(today, manager)
    const transition = regime?.transitions.find(({ rule }) => rule === 'EXTEND_CERTIFICATE')
    if (!regime || !transition || issuedOn >= regime.validFrom || expiresOn < regime.validFrom) return undefined
    return { latest: daysAfter(expiresOn, transition.days), legalBasis: transition.legalBasis }
  }
}
