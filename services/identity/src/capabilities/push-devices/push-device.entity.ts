/** A browser on which a person wants to be told. Its endpoint is a secret: whoever has it can speak to the device. */
export interface PushDevice {
  readonly id: string
  readonly userId: string
  readonly endpoint: string
  readonly label: string
  readonly createdAt: Date
  /** When a push service last took something for it; null before the first time. */
  readonly lastSuccessAt: Date | null
}

/** What a browser says of itself when a person turns it on. */
export interface OfferedDevice {
  readonly endpoint: string
  /** Its public key, an uncompressed point on P-256 in base64url. */
  readonly p256dh: string
  /** Sixteen bytes in base64url. */
  readonly auth: string
  readonly label: string
  readonly language: string
}

/** Minutes of the day in Vietnam; an end before the beginning is one of the next day. */
export interface QuietHours {
  readonly from: number
  readonly until: number
}
