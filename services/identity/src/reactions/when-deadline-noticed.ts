import { DeadlineNoticedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { OrderReminders } from '../capabilities/reminders/order-reminders.use-case.ts'

export const whenDeadlineNoticed = (order: OrderReminders) =>
  reactTo(DeadlineNoticedV1, 'order-reminders', (notice, transaction) => order.execute(notice, transaction))
