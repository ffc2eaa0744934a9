import type { DueDate } from './calendar-feed.entity.ts'

const encoder = new TextEncoder()
const LONGEST_LINE_BYTES = 75

const escaped = (text: string) => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n')
const dateOf = (day: string) => day.replaceAll('-', '')
const momentOf = (moment: Date) => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** A line of at most 75 bytes, gone on with after a space; no letter is cut in two (RFC 5545, 3.1). */
function folded(line: string): string {
  let text = ''
  let bytes = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (bytes + size > LONGEST_LINE_BYTES) {
      text += '\r\n '
      bytes = 1
    }
    text += letter
    bytes += size
  }
  return text
}

const STEPS: Record<string, string> = {
  SUBMITTED: 'Ý kiến của cấp xã',
  PROPOSED: 'Tiếp nhận, đánh giá',
  ACCEPTED: 'Đánh giá, phân hạng',
  IN_SESSION: 'Đánh giá, phân hạng',
  CONCLUDED: 'Quyết định công nhận',
  FORWARDED: 'Tiếp nhận, đánh giá',
}

const eventOf = (due: DueDate, address: (dossierId: string) => string): string[] => [
  'BEGIN:VEVENT',
  `UID:${due.dossierId}-${due.stepNumber}@ocop-connect`,
  `DTSTAMP:${momentOf(due.changedAt)}`,
  `DTSTART;VALUE=DATE:${dateOf(due.dueOn)}`,
  `DTEND;VALUE=DATE:${dateOf(dayAfter(due.dueOn))}`,
  `SUMMARY:${escaped(`${STEPS[due.status] ?? due.status}: ${due.productName}`)}`,
  `DESCRIPTION:${escaped(due.receiptNumber)}`,
  `URL:${address(due.dossierId)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** Due dates as a calendar (RFC 5545): one event of a whole day each. */
export function calendarOf(dueDates: readonly DueDate[], address: (dossierId: string) => string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//OCOP Connect//Programme//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped('OCOP: hạn xử lý hồ sơ')}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...dueDates.flatMap(due => eventOf(due, address)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
