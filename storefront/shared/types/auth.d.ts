declare module '#auth-utils' {
  interface User {
    id: string
    displayName: string
    roles: string[]
  }

  interface SecureSessionData {
    accessToken: string
    accessTokenExpiresAt: string
    refreshToken: string
  }
}

export type { User } from '#auth-utils'
