/** Does something again and again while the page is open and looked at, and when one comes back to it. */
export function useEvery(seconds: number, work: () => unknown) {
  let timer: ReturnType<typeof setInterval> | undefined
  const isSeen = () => document.visibilityState === 'visible'
  const tick = () => {
    if (isSeen()) void work()
  }
  onMounted(() => {
    timer = setInterval(tick, seconds * 1000)
    document.addEventListener('visibilitychange', tick)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tick)
  })
}
