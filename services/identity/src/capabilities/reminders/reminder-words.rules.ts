import type { DeadlineNoticed } from '@ocop/contracts'
import type { Wording } from '@ocop/service-kit/mail'

type Told = Pick<DeadlineNoticed, 'kind' | 'dueOn' | 'productName' | 'receiptNumber' | 'role'>

const VI_SUBJECTS = { DUE_IN_A_WEEK: 'Sắp đến hạn', DUE_TOMORROW: 'Đến hạn', OVERDUE: 'Đã quá hạn' } as const
const EN_SUBJECTS = { DUE_IN_A_WEEK: 'Due soon', DUE_TOMORROW: 'Due', OVERDUE: 'Overdue' } as const

/** `23/11/2026`. */
const dayOf = (day: string) => day.split('-').toReversed().join('/')

/** What a reminder says, in Vietnamese and in English. Nothing of the dossier but what it is called. */
export function wordsOf({ kind, dueOn, productName, receiptNumber, role }: Told): [vi: Wording, en: Wording] {
  const day = dayOf(dueOn)
  const number = receiptNumber === null ? '' : ` (${receiptNumber})`
  const isLate = kind === 'OVERDUE'
  const vi = {
    subject: `${VI_SUBJECTS[kind]} ${day}: hồ sơ ${productName}`,
    paragraphs: [
      isLate
        ? `Hồ sơ OCOP “${productName}”${number} đã quá hạn xử lý ngày ${day}.`
        : `Hồ sơ OCOP “${productName}”${number} cần được xử lý chậm nhất ngày ${day}.`,
      role === 'PRODUCER' ? 'Xin bổ sung hồ sơ theo yêu cầu rồi nộp lại.' : 'Xin mở hồ sơ để thực hiện bước tiếp theo.',
    ],
    action: 'Mở mục nhắc việc',
  }
  const en = {
    subject: `${EN_SUBJECTS[kind]} ${day}: dossier of ${productName}`,
    paragraphs: [
      isLate
        ? `The last day for the OCOP dossier “${productName}”${number} was ${day}.`
        : `The OCOP dossier “${productName}”${number} is due on ${day}.`,
      role === 'PRODUCER' ? 'Please complete it as asked and hand it in again.' : 'Please open it for its next step.',
    ],
    action: 'See the reminders',
  }
  return [vi, en]
}
