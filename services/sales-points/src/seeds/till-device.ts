import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { type TillEntry, tillEntryText, type TillLine } from '@ocop/trade-rules'

export interface WrittenEntry extends TillEntry {
  readonly signature: string
}

/** A device with a key of its own and a journal, as the page in a browser is. */
export function aDevice(tillId: string, keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })) {
  let counter = 0
  const write = (change: Partial<TillEntry> = {}): WrittenEntry => {
    const entry: TillEntry = {
      tillId,
      id: randomUUID(),
      counter: change.counter ?? ++counter,
      at: '2026-11-23T04:00:00.000Z',
      sellerId: '00000000-0000-4000-8000-000000000001',
      kind: 'SALE',
      lines: [],
      paymentMethod: change.kind && change.kind !== 'SALE' ? null : 'CASH',
      cash: null,
      note: null,
      ...change,
    }
    const signature = sign('sha256', Buffer.from(tillEntryText(entry)), { key: keys.privateKey, dsaEncoding: 'ieee-p1363' })
    return { ...entry, signature: signature.toString('base64url') }
  }
  const sell = (lines: readonly TillLine[], change: Partial<TillEntry> = {}) => write({ lines, ...change })
  return { write, sell }
}
