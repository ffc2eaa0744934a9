import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, Forbidden, requireRole, type Role } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { TransferState, TransferStepKind } from './transfer.enum.ts'
import { type Transfer, TransferRepository } from './transfer.repository.ts'
import { type NewStep, TransferGoodsRepository } from './transfer-goods.repository.ts'

export type { Transfer } from './transfer.repository.ts'

export type TransferSide = 'SENDER' | 'RECEIVER' | 'EITHER'

export interface TransferGate {
  readonly step: TransferStepKind
  /** What the person may not do, in words. */
  readonly action: string
  readonly side: TransferSide
  /** Managers only. */
  readonly isManagers?: boolean
}

export interface TransferRequest {
  readonly idempotencyKey: string
  readonly transferId: string
}

const STAFF = ['SALES_POINT_STAFF', 'SALES_POINT_MANAGER'] as const satisfies readonly Role[]
const MANAGERS = ['SALES_POINT_MANAGER'] as const satisfies readonly Role[]

const MUTATIONS: Readonly<Record<TransferStepKind, string>> = {
  DRAFTED: 'draftTransfer',
  CHANGED: 'changeTransfer',
  READIED: 'readyTransfer',
  REOPENED: 'reopenTransfer',
  DISPATCHED: 'dispatchTransfer',
  RECEIVED: 'receiveTransfer',
  SOLD: 'sellAtFair',
  RESOLVED: 'resolveTransferDiscrepancy',
  CANCELLED: 'cancelTransfer',
}

/**
 * One step of a transfer, once per key: lets in who may, alone with the transfer until the end of the transaction. Everybody
 * else, and everybody for an unknown transfer, gets the same answer.
 */
export class TakeTransferStep {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute<Request extends TransferRequest>(
    gate: TransferGate,
    { idempotencyKey, ...content }: Request,
    actor: Actor,
    work: (transaction: Transaction, transfer: Transfer, userId: string) => Promise<Transfer | Refusal>,
  ): Promise<Transfer | Refusal> {
    const roles = gate.isManagers ? MANAGERS : STAFF
    const userId = requireRole(actor, gate.action, roles)
    return this.unitOfWork.once<Transfer, Refusal>(
      { scope: `${MUTATIONS[gate.step]}:${userId}`, key: idempotencyKey, content },
      async transaction => {
        const transfer = await new TransferRepository(transaction.manager).lock(content.transferId)
        if (!transfer || !isLetIn(transfer, gate.side, actor, roles)) throw new Forbidden(gate.action)
        return work(transaction, transfer, userId)
      },
      (id, { manager }) => new TransferRepository(manager).get(id),
    )
  }

  /** Sets the state and says who did what; `before` is the transfer as it was, its goods are read anew. */
  async record({ manager, audit }: Transaction, before: Transfer, state: TransferState, step: NewStep): Promise<Transfer> {
    await new TransferGoodsRepository(manager).move(before.id, state, step)
    const after = await new TransferRepository(manager).get(before.id)
    await audit.add({
      actorId: step.actorId,
      action: MUTATIONS[step.kind],
      subject: 'Transfer',
      subjectId: before.id,
      before: { state: before.state, lines: before.lines },
      after: { state, lines: after.lines, note: step.note ?? null },
    })
    return after
  }
}

function isLetIn({ fromPointId, toPointId, toldAt }: Transfer, side: TransferSide, actor: Actor, roles: readonly Role[]): boolean {
  const isSender = side !== 'RECEIVER' && actsFor(actor, fromPointId, ...roles)
  const isReceiver = side !== 'SENDER' && toldAt !== null && actsFor(actor, toPointId, ...roles)
  return isSender || isReceiver
}
