import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Stack } from '@ocop/launcher/stack'
import { emailOf, once, PASSWORD, Person } from '../person.ts'
import { eventually } from './in-parallel.ts'

export interface Place {
  readonly organizationId: string
  readonly role: 'PRODUCER' | 'OFFICER' | 'COUNCIL_MEMBER'
  readonly subjectIds: readonly string[]
}

/** Gives people roles as it is done: an administrator invites, the person signs up and follows the link in the letter. */
export class Inviter {
  readonly #stack: Stack
  readonly #administrator: Person

  constructor(stack: Stack, administrator: Person) {
    this.#stack = stack
    this.#administrator = administrator
  }

  async organization(name: string, kind: 'PRODUCER' | 'AUTHORITY'): Promise<string> {
    const { id } = await this.#administrator.carryOut('createOrganization', once({ name, kind }), ['Organization', 'id'])
    return id
  }

  async invite(account: string, displayName: string, place: Place): Promise<Person> {
    const { gatewayUrl } = this.#stack
    const email = emailOf(account)
    await this.#administrator.carryOut('inviteMember', once({ email, ...place }), ['Invitation', 'id'])
    // an answer that comes late is no matter: whoever can sign in has an account
    await new Person(gatewayUrl).attempt('signUp', { email, displayName, password: PASSWORD }).catch(() => undefined)
    const person = await Person.signIn(gatewayUrl, account)
    const token = await eventually(() => this.#linkIn(email))
    await person.carryOut('acceptInvitation', { token }, ['UserMembership', 'id'])
    person.forgetSession()
    return person
  }

  async #linkIn(email: string): Promise<string> {
    const { mailDir } = this.#stack
    for (const name of (await readdir(mailDir)).filter(file => file.endsWith('.eml'))) {
      const letter = (await readFile(path.join(mailDir, name), 'utf8')).replaceAll('=\n', '').replaceAll('=3D', '=')
      const link = letter.includes(`To: ${email}`) && /loi-moi\?ma=([\w-]{43})/.exec(letter)
      if (link) return link[1]!
    }
    throw new Error(`no letter has reached ${email}`)
  }
}
