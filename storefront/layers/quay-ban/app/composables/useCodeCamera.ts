const EVERY_MS = 200
/** The same code held before the camera is one scan. */
const AGAIN_MS = 2_000

/** Reads codes by camera, where the browser can; `read` gets each code once. */
export function useCodeCamera(read: (code: string) => void) {
  const isAble = ref(false)
  const isOn = ref(false)
  const isDenied = ref(false)
  const video = shallowRef<HTMLVideoElement | null>(null)
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = { code: '', at: 0 }

  async function start() {
    isDenied.value = false
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    } catch {
      isDenied.value = true
      return
    }
    isOn.value = true
    await nextTick()
    if (!video.value) return stop()
    video.value.srcObject = stream
    await video.value.play()
    void look(await openCodeReader())
  }
  async function look(reader: CodeReader) {
    if (!isOn.value || !video.value) return
    const [found] = await reader.detect(video.value).catch(() => [])
    if (found) tell(found.rawValue)
    timer = setTimeout(() => void look(reader), EVERY_MS)
  }
  function tell(code: string) {
    const now = Date.now()
    if (code !== last.code || now - last.at > AGAIN_MS) read(code)
    last = { code, at: now }
  }
  function stop() {
    clearTimeout(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
    isOn.value = false
  }
  onMounted(async () => (isAble.value = await canReadCodes()))
  onBeforeUnmount(stop)
  return { isAble, isOn, isDenied, video, start, stop }
}
