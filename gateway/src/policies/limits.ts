/** How much one request may ask for. Generous for every page of the storefront, small for a machine that wants to hurt. */
export interface Limits {
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  readonly fields: number
  readonly tokens: number
  readonly cost: number
  readonly bodyBytes: number
  readonly mediaBytes: number
  /** Papers of dossiers are larger than pictures. */
  readonly paperBytes: number
  /** Milliseconds for a whole request. */
  readonly deadline: number
  /** Milliseconds for a paper to come or go. */
  readonly paperDeadline: number
  /** Inboxes that one gateway keeps open on pages. */
  readonly streams: number
  /** Milliseconds until an open inbox has to be asked for anew; its service ends it a little sooner. */
  readonly streamDeadline: number
  /** Milliseconds a service has for one operation. */
  readonly serviceTimeout: number
}

export const LIMITS: Limits = {
  depth: 12,
  aliases: 30,
  directives: 30,
  fields: 1_000,
  tokens: 2_000,
  cost: 10_000,
  // a product import is a file of up to 2 MB, as base64
  bodyBytes: 3_000_000,
  mediaBytes: 10_000_000,
  // 20 MB, and what is larger learns so from the service
  paperBytes: 21_000_000,
  deadline: 15_000,
  paperDeadline: 180_000,
  streams: 5_000,
  streamDeadline: 600_000,
  serviceTimeout: 10_000,
}
