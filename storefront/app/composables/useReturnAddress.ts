/** Where to go on after signing in; only an address of ours: never send somebody elsewhere. */
export function useReturnAddress(otherwise: string) {
  const route = useRoute()
  const localePath = useLocalePath()
  return computed(() =>
    typeof route.query.tiep === 'string' && /^\/(?!\/)/.test(route.query.tiep) ? route.query.tiep : localePath(otherwise),
  )
}
