/** Orders are seen by who made them. */
export default defineNuxtRouteMiddleware(to => signInFirst(to))
