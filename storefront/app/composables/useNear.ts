/** The visitor's place, asked for only when they press the button, kept in this page alone and rounded to about a kilometre. */
export function useNear() {
  const point = ref<{ latitude: number; longitude: number }>()
  const state = ref<'idle' | 'asking' | 'known' | 'refused'>('idle')
  const rounded = (degrees: number) => Math.round(degrees * 100) / 100
  function locate() {
    if (!('geolocation' in navigator)) return void (state.value = 'refused')
    state.value = 'asking'
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        point.value = { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) }
        state.value = 'known'
      },
      () => (state.value = 'refused'),
      { timeout: 10_000, maximumAge: 300_000 },
    )
  }
  return { point, state, locate }
}
