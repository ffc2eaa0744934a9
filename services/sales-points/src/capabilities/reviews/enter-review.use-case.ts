import type { Transaction } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EnterArea } from '../areas/enter-area.use-case.ts'
import type { Review } from './review.entity.ts'
import { ReviewRepository } from './review.repository.ts'
import { LONGEST_TEXT, textOf } from './review.rules.ts'

/** What people wrote, when it may be shown to everybody. */
export function fitText(written: string | null | undefined): string | null {
  const { text, isFit } = textOf(written)
  if (!isFit) throw new BadInput('text', `At most ${LONGEST_TEXT} signs, without telephone numbers and e-mail addresses.`)
  return text
}

interface Entering {
  readonly reviewId: string
  readonly actor: Actor
  /** For the words of a refusal: `edit this review`. */
  readonly action: string
}

/** Lets those at a review who belong there, locked; everybody else, and everybody at an unknown one, gets the same answer. */
async function enter(
  { manager }: Transaction,
  { reviewId, actor, action }: Entering,
  belongs: (review: Review, userId: string) => boolean | Promise<boolean>,
): Promise<{ review: Review; userId: string }> {
  const userId = requireUser(actor)
  const review = await new ReviewRepository(manager).lock(reviewId)
  if (!review || !(await belongs(review, userId))) throw new Forbidden(action)
  return { review, userId }
}

export const enterAsAuthor = (transaction: Transaction, entering: Entering) =>
  enter(transaction, entering, ({ customerId }, userId) => customerId === userId)

export const enterAsProducer = (transaction: Transaction, entering: Entering) =>
  enter(transaction, entering, ({ producerId }) => producerId !== null && actsFor(entering.actor, producerId, 'PRODUCER'))

/** The office of the area in which the sales point lies. */
export const enterAsOffice = (transaction: Transaction, entering: Entering, enterArea: EnterArea) =>
  enter(transaction, entering, ({ salesPointId }) => enterArea.isInCharge(transaction.manager, entering.actor, salesPointId))

interface Change {
  /** The operation's name. */
  readonly action: string
  readonly userId: string
  readonly after: Readonly<Record<string, unknown>>
}

/** Writes down who changed a review, and answers how it is now. */
export async function changed({ manager, audit }: Transaction, { id }: Review, { action, userId, after }: Change): Promise<Review> {
  await audit.add({ actorId: userId, action, subject: 'ProductReview', subjectId: id, after })
  return (await new ReviewRepository(manager).find(id))!
}

export type ReviewOutcome = Promise<Review | Refusal>
