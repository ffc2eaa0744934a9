import type { Clock } from '@ocop/service-kit/clock'
import { DeliverLetters, SendLetter } from '@ocop/service-kit/mail'
import type { DataSource } from 'typeorm'
import type { Accounts } from './application.ts'
import { WriteInvitation } from './capabilities/invitations/write-invitation.use-case.ts'
import type { NoticeLetterContent } from './capabilities/notice-letters/order-notice-letters.use-case.ts'
import { WriteNewOrdersLetter, WriteNoticeLetter } from './capabilities/notice-letters/write-notice-letter.use-case.ts'
import { MindWishes } from './capabilities/notice-settings/mind-wishes.use-case.ts'
import { SignOptOut } from './capabilities/notice-settings/sign-opt-out.use-case.ts'
import { OrderReminders } from './capabilities/reminders/order-reminders.use-case.ts'
import { WriteReminder } from './capabilities/reminders/write-reminder.use-case.ts'
import { OrderSalesLetters } from './capabilities/sales-letters/order-sales-letters.use-case.ts'
import { WriteSalesLetter } from './capabilities/sales-letters/write-sales-letter.use-case.ts'
import { WriteSignInLetter } from './capabilities/sign-in/write-sign-in-letter.use-case.ts'
import type { Settings } from './environment.ts'
import { whenDeadlineNoticed } from './reactions/when-deadline-noticed.ts'
import { whenSalesNoticed } from './reactions/when-sales-noticed.ts'

/** All that is written to people: the part of the service that has their addresses. */
export function createMail(dataSource: DataSource, clock: Clock, settings: Settings, accounts: Accounts) {
  const { findUsers, findOrganizations, listMemberships, makeSignInLink } = accounts
  const signOptOut = new SignOptOut(settings.AUTH_SECRET, settings.PUBLIC_URL)
  const wishes = new MindWishes(dataSource.manager, signOptOut)
  const writers = {
    SIGN_IN_LINK: new WriteSignInLetter(dataSource, findUsers, makeSignInLink),
    INVITATION: new WriteInvitation(dataSource, findOrganizations, settings.PUBLIC_URL, clock),
    DEADLINE_REMINDER: wishes.for('DEADLINE', new WriteReminder(findUsers, listMemberships, settings.PUBLIC_URL)),
    SALES_NOTICE: wishes.for('GOODS_SOLD', new WriteSalesLetter(findUsers, listMemberships, settings.PUBLIC_URL)),
    NOTICE: wishes.for(({ content }) => (content as NoticeLetterContent).kind, new WriteNoticeLetter(findUsers, settings.PUBLIC_URL)),
    NEW_ORDERS: wishes.for('NEW_ORDER', new WriteNewOrdersLetter(dataSource.manager, { findUsers, listMemberships }, settings.PUBLIC_URL)),
  }
  const mail = new DeliverLetters(dataSource, writers, new SendLetter(settings), clock)
  return {
    mail,
    signOptOut,
    wishes,
    reactions: [whenDeadlineNoticed(new OrderReminders(mail, clock)), whenSalesNoticed(new OrderSalesLetters(mail, clock))],
  }
}
