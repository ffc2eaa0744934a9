import { createECDH } from 'node:crypto'
import { mailVariables, readEnvironment, serviceVariables } from '@ocop/service-kit/environment'

/** Everything this service is told from outside. The only file that may touch process.env. */
export const readVariables = (source: NodeJS.ProcessEnv = process.env) =>
  withPairOfKeys(
    readEnvironment(source, {
      ...serviceVariables('4101'),
      AUTH_SECRET: 'secret',
      ...mailVariables,
      VAPID_PUBLIC_KEY: { kind: 'text', default: undefined },
      VAPID_PRIVATE_KEY: { kind: 'text', default: undefined },
      VAPID_SUBJECT: { kind: 'url', default: undefined },
      PUSH_HOSTS: { kind: 'text', default: 'fcm.googleapis.com,.push.services.mozilla.com,.notify.windows.com,.push.apple.com' },
    }),
  )

export type Variables = ReturnType<typeof readVariables>

type Mail = Pick<Variables, 'AUTH_SECRET' | 'PUBLIC_URL' | 'SMTP_URL' | 'MAIL_DIR' | 'MAIL_FROM'>
/** What the parts of the service are told; the rest is for starting it. */
export type Settings = Mail & Partial<Pick<Variables, 'VAPID_PUBLIC_KEY' | 'VAPID_PRIVATE_KEY' | 'VAPID_SUBJECT' | 'PUSH_HOSTS'>>

/** Half a pair, or halves of two, would be refused by every push service, one message after the other. */
function withPairOfKeys<Keys extends { readonly VAPID_PUBLIC_KEY: string | undefined; readonly VAPID_PRIVATE_KEY: string | undefined }>(
  variables: Keys,
): Keys {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = variables
  if (publicKey === undefined && privateKey === undefined) return variables
  if (publicKey !== undefined && publicHalf(privateKey) === publicKey) return variables
  throw new Error('Environment: VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be one P-256 key pair in base64url, or both absent')
}

function publicHalf(privateKey: string | undefined): string | undefined {
  if (!privateKey || !/^[\w-]{43}$/.test(privateKey)) return undefined
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(Buffer.from(privateKey, 'base64url'))
  return pair.getPublicKey().toString('base64url')
}
