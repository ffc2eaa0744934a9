import type { Deadline } from './deadline.rules.ts'

/** A deadline explained to an organizer, in Vietnamese unless asked for English. */
export function explanationOf({ rule, waivedBy }: Deadline, language: string): string {
  const words = language === 'en' ? ENGLISH : VIETNAMESE
  if (waivedBy) return words[waivedBy]
  const sentence = words[rule.procedure](rule.minDaysBefore ?? rule.replyWorkingDays ?? rule.reportDaysAfter ?? 0, rule.maxDaysBefore)
  return rule.isVerified ? sentence : `${sentence} ${words.UNVERIFIED}`
}

type Words = Record<Deadline['rule']['procedure'], (days: number, most: number | null) => string> &
  Record<Exclude<Deadline['waivedBy'], null> | 'UNVERIFIED', string>

const VIETNAMESE: Words = {
  REGISTER_FAIR: (days, most) =>
    `Nộp hồ sơ đăng ký chậm nhất ${days} ngày trước ngày khai mạc${most === null ? '' : `, sớm nhất ${most} ngày trước`}.`,
  REPLY_OF_AUTHORITY: days =>
    `Cơ quan xác nhận hoặc từ chối bằng văn bản trong ${days} ngày làm việc; ngày ghi ở đây tính cho hồ sơ nộp vào ngày cuối.`,
  AMEND_REGISTRATION: days => `Đăng ký thay đổi nội dung chậm nhất ${days} ngày trước ngày khai mạc.`,
  REPORT_RESULTS: days => `Báo cáo kết quả bằng văn bản trong ${days} ngày kể từ ngày bế mạc.`,
  EXEMPTION: 'Không phải đăng ký: hội chợ thuộc chương trình xúc tiến thương mại do cấp có thẩm quyền quyết định.',
  CANCELLATION: 'Hội chợ đã hủy.',
  PASSING: 'Hội chợ đã kết thúc.',
  UNVERIFIED: 'Con số này chưa được kiểm chứng với văn bản gốc; hãy hỏi cơ quan tiếp nhận.',
}

const ENGLISH: Words = {
  REGISTER_FAIR: (days, most) =>
    `File the registration at least ${days} days before the opening day${most === null ? '' : `, at most ${most} days before`}.`,
  REPLY_OF_AUTHORITY: days =>
    `The authority confirms or refuses in writing within ${days} working days; the day shown is for a dossier filed on the last day.`,
  AMEND_REGISTRATION: days => `Register changes at least ${days} days before the opening day.`,
  REPORT_RESULTS: days => `Report the results in writing within ${days} days of the closing day.`,
  EXEMPTION: 'No registration: the fair belongs to a trade-promotion programme decided by the competent authority.',
  CANCELLATION: 'The fair is cancelled.',
  PASSING: 'The fair is over.',
  UNVERIFIED: 'This number was not checked against the original text; ask the authority.',
}
