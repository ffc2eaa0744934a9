/** What was opened stays readable in this browser when the network is gone. */
const STORE = 'opened'

const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('ocop-kept', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error as Error))
  })

async function use<Value>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const database = await open()
  try {
    return await new Promise<Value>((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE))
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error as Error))
    })
  } finally {
    database.close()
  }
}

/** A browser that keeps nothing (a full disk, a private window) is no reason to show nothing. */
export async function keepOpened(key: string, value: unknown): Promise<void> {
  await use('readwrite', store => store.put(JSON.parse(JSON.stringify(value)), key)).catch(() => undefined)
}

export const recallOpened = <Value>(key: string): Promise<Value | undefined> =>
  use<Value | undefined>('readonly', store => store.get(key) as IDBRequest<Value | undefined>).catch(() => undefined)
