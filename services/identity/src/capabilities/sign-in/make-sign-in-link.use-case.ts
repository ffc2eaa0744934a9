import { createHash, randomBytes } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { SignInLinkRepository } from './sign-in-link.repository.ts'

export const hashOfLink = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** An address that signs a person in once, until it expires. It is kept nowhere but in the letter. */
export class MakeSignInLink {
  constructor(private readonly publicUrl: string) {}

  async execute(manager: EntityManager, userId: string, expiresAt: Date): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    await new SignInLinkRepository(manager).add(hashOfLink(token), userId, expiresAt)
    return new URL(`/dang-nhap?ma=${token}`, this.publicUrl).href
  }
}
