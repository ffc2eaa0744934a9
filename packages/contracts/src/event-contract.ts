/** A named, versioned promise about an event's payload. Published versions are never edited, only succeeded. */
export interface EventContract<Payload> {
  /** `<service>.<what-happened>.v<n>` */
  readonly topic: string
  /** Never read at run time: carries the payload type. */
  readonly payload?: Payload
}

export const eventContract = <Payload>(topic: string): EventContract<Payload> => ({ topic })
