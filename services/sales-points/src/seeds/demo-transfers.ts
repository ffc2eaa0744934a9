import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import { Refusal } from '@ocop/service-kit/refusal'
import type { SalesPointsApplication } from '../application.ts'
import type { Transfer } from '../capabilities/transfers/transfer.repository.ts'
import type { DemoReceipt } from './demo-goods.ts'

const CLERK = fixedId('user', 'diemban@demo.ocop')
const MANAGER = fixedId('user', 'quanlydiemban@demo.ocop')
const NOTE = 'Dữ liệu minh họa (demo)'
const pointOf = (number: string) => fixedId('sales-point', number)

type Outcome = Transfer | Refusal

/** Transfers as staff find them: a draft of their own, goods on their way to them, and some that came with one missing. */
export async function seedTransfers(
  transaction: Transaction,
  { transfers }: SalesPointsApplication,
  receiptsAt: (number: string) => readonly DemoReceipt[],
): Promise<void> {
  const linesAt = (number: string, from: number, quantities: readonly number[]) =>
    quantities.map((quantity, index) => {
      const { product, lotCode } = receiptsAt(number)[from + index]!
      return { productId: product.id, lotCode, quantity }
    })
  const draft = async (from: string, to: string, lines: ReturnType<typeof linesAt>, actorId: string) => {
    const asked = { fromPointId: pointOf(from), toPointId: pointOf(to), lines, note: NOTE, isDemo: true }
    return done(await transfers.draftTransfer.draft(transaction, asked, actorId))
  }
  const send = async (drafted: Transfer) => {
    const ready = done(await transfers.sendTransfer.makeReady(transaction, drafted, MANAGER))
    return done(await transfers.sendTransfer.send(transaction, ready, MANAGER))
  }

  await draft('502-1', '507-1', linesAt('502-1', 2, [2, 1]), CLERK)
  await send(await draft('503-1', '502-1', linesAt('503-1', 2, [3, 2]), MANAGER))
  const arrived = await send(await draft('503-1', '502-1', linesAt('503-1', 4, [3]), MANAGER))
  const [line] = arrived.lines
  const told = { lineId: line!.id, received: 2, lost: 0, damaged: 1, returned: 0, note: 'Vỡ khi vận chuyển' }
  done(await transfers.receiveTransfer.receive(transaction, arrived, [told], CLERK))
}

function done(outcome: Outcome): Transfer {
  if (outcome instanceof Refusal) throw new Error(`demo data: ${outcome.message}`)
  return outcome
}
