import type { RouteLocationNormalized } from 'vue-router'

/** For pages that need a signed-in person: the way to signing in, from where one comes back; undefined for who has signed in. */
export async function signInFirst(to: RouteLocationNormalized) {
  const app = useNuxtApp()
  const localePath = useLocalePath()
  const { loggedIn, ready, fetch: readSession } = useUserSession()
  if (!ready.value) await readSession()
  if (loggedIn.value) return undefined
  // what was waited for has left Nuxt's context
  return app.runWithContext(() => navigateTo({ path: localePath('/dang-nhap'), query: { tiep: to.fullPath } }))
}
