import { randomBytes } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import { composeLetter, type Letter } from '@ocop/service-kit/mail'
import type { DataSource } from 'typeorm'
import type { FindOrganizations } from '../organizations/find-organizations.use-case.ts'
import { hashOfInvitation } from './find-invitation.use-case.ts'
import { statusOf } from './invitation-life.rules.ts'
import { InvitationRepository } from './invitation.repository.ts'

/** The letter of an invitation, with a fresh link; undefined when it was taken back meanwhile. */
export class WriteInvitation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly findOrganizations: FindOrganizations,
    private readonly publicUrl: string,
    private readonly now: Clock,
  ) {}

  async execute({ about }: { about: string | null }): Promise<Letter | undefined> {
    const invitations = new InvitationRepository(this.dataSource.manager)
    const invitation = await invitations.find(about!)
    if (!invitation || statusOf(invitation, this.now()) !== 'OPEN') return undefined
    const [organization] = await this.findOrganizations.execute([invitation.organizationId])
    const token = randomBytes(32).toString('base64url')
    await invitations.setToken(invitation.id, hashOfInvitation(token))
    const name = organization!.name
    const vi = {
      subject: `Lời mời tham gia ${name}`,
      paragraphs: [
        `Bạn được mời tham gia ${name} trên OCOP Connect.`,
        'Lời mời có hiệu lực 7 ngày, dành riêng cho địa chỉ email này. Nếu chưa có tài khoản, hãy đăng ký bằng chính địa chỉ này.',
      ],
      action: 'Xem lời mời',
    }
    const en = {
      subject: `Invitation to ${name}`,
      paragraphs: [
        `You are invited to join ${name} on OCOP Connect.`,
        'The invitation is good for 7 days and for this e-mail address only. If you have no account yet, sign up with this very address.',
      ],
      action: 'See the invitation',
    }
    return composeLetter(invitation.email, vi, en, new URL(`/loi-moi?ma=${token}`, this.publicUrl).href)
  }
}
