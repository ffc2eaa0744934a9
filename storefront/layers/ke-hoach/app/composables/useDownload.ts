/** Fetches a file that takes a while to make, and tells how that goes; the link works without it too. */
export function useDownload() {
  const state = ref<'idle' | 'making' | 'failed'>('idle')
  async function download(address: string) {
    state.value = 'making'
    try {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(String(answer.status))
      const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
      saveFile(await answer.blob(), name ?? address.split('/').at(-1)!.split('?')[0]!)
      state.value = 'idle'
    } catch {
      state.value = 'failed'
    }
  }
  return { state, download }
}
