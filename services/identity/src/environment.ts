import { readEnvironment, serviceVariables } from '@ocop/service-kit/environment'

/** Everything this service is told from outside. The only file that may touch process.env. */
export const readVariables = () =>
  readEnvironment(process.env, {
    ...serviceVariables('4101'),
    AUTH_SECRET: 'secret',
    SMTP_URL: { kind: 'url', default: undefined },
    MAIL_FROM: { kind: 'text', default: 'OCOP Connect <khong-tra-loi@ocop.localhost>' },
    MAIL_DIR: { kind: 'text', default: '.data/mail' },
  })

export type Variables = ReturnType<typeof readVariables>

/** What the parts of the service are told; the rest is for starting it. */
export type Settings = Pick<Variables, 'AUTH_SECRET' | 'PUBLIC_URL' | 'SMTP_URL' | 'MAIL_DIR' | 'MAIL_FROM'>
