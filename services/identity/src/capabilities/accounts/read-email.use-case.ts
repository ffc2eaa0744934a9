import { BadInput } from '@ocop/service-kit/graphql'
import { isMailbox, writtenOneWay } from './email.rules.ts'

/** The e-mail address of an input, written one way; refuses at the field what no letter could reach. */
export function readEmail(email: string): string {
  const address = writtenOneWay(email)
  if (!isMailbox(address)) throw new BadInput('email', 'This is not an e-mail address.')
  return address
}
