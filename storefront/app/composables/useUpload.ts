export interface Sent {
  readonly isDone: boolean
  /** What the receiving service answered, or nothing at all. */
  readonly answer: Record<string, unknown>
  /** Why not: the service's code, or `UNREACHABLE`. */
  readonly code?: string
}

const parsed = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** Sends a file to the address of an upload ticket, with progress in percent, which fetch does not tell. */
export function useUpload() {
  const progress = ref<number>()
  function send(url: string, file: File): Promise<Sent> {
    progress.value = 0
    return new Promise(resolve => {
      const request = new XMLHttpRequest()
      request.open('PUT', url)
      request.setRequestHeader('x-ocop-request', '1')
      request.setRequestHeader('content-type', file.type)
      request.upload.addEventListener('progress', ({ loaded, total }) => (progress.value = Math.round((loaded / total) * 100)))
      request.addEventListener('loadend', () => {
        progress.value = undefined
        const answer = parsed(request.responseText)
        if (request.status >= 200 && request.status < 300) return resolve({ isDone: true, answer })
        const { error } = answer as { error?: { code?: string } }
        resolve({ isDone: false, answer: error ?? answer, code: error?.code ?? 'UNREACHABLE' })
      })
      request.send(file)
    })
  }
  return { send, progress }
}
