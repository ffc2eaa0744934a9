import { mailVariables, readEnvironment, serviceVariables } from '@ocop/service-kit/environment'

/** Everything this service is told from outside. The only file that may touch process.env. */
export const readVariables = () =>
  readEnvironment(process.env, {
    ...serviceVariables('4101'),
    AUTH_SECRET: 'secret',
    ...mailVariables,
  })

export type Variables = ReturnType<typeof readVariables>

/** What the parts of the service are told; the rest is for starting it. */
export type Settings = Pick<Variables, 'AUTH_SECRET' | 'PUBLIC_URL' | 'SMTP_URL' | 'MAIL_DIR' | 'MAIL_FROM'>
