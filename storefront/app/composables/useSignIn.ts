interface Outcome {
  readonly outcome: string
  readonly code?: string
  readonly field?: string
  readonly retryAfterSeconds?: number
}

/** Signs in by way of our own server, which keeps the tokens; answers the outcome's name. */
export function useSignIn() {
  const { fetch: readSession } = useUserSession()
  const pending = ref(false)
  async function signIn(by: 'password' | 'link' | 'signUp', input: Record<string, unknown>): Promise<Outcome> {
    pending.value = true
    try {
      const outcome = await $fetch<Outcome>('/api/auth/sign-in', {
        method: 'POST',
        body: { by, input },
        headers: { 'x-ocop-request': '1' },
      })
      if (outcome.outcome === 'Session') await readSession()
      return outcome
    } catch {
      return { outcome: 'Unreachable' }
    } finally {
      pending.value = false
    }
  }
  return { signIn, pending }
}
