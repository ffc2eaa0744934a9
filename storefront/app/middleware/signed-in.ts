/** Workspaces need a signed-in person; after signing in they are back where they wanted to be. */
export default defineNuxtRouteMiddleware(async to => {
  const { loggedIn, ready, fetch: readSession } = useUserSession()
  if (!ready.value) await readSession()
  if (loggedIn.value) return
  const localePath = useLocalePath()
  return navigateTo({ path: localePath('/dang-nhap'), query: { tiep: to.fullPath } })
})
