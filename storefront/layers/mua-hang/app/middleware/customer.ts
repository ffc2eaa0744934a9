/** Orders are seen by who made them: sign in, and be back where one wanted to be. */
export default defineNuxtRouteMiddleware(async to => {
  const { loggedIn, ready, fetch: readSession } = useUserSession()
  if (!ready.value) await readSession()
  if (!loggedIn.value) return navigateTo({ path: useLocalePath()('/dang-nhap'), query: { tiep: to.fullPath } })
})
