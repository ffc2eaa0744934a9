const LONGEST = 254
/** What a mailbox of our users looks like; characters that would begin another recipient or header never pass. */
const MAILBOX = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/u

/** An e-mail address as we keep and compare it. */
export const writtenOneWay = (email: string): string => email.normalize('NFC').trim().toLowerCase()

/** Whether a letter could go there. */
export const isMailbox = (email: string): boolean => email.length <= LONGEST && MAILBOX.test(email)
