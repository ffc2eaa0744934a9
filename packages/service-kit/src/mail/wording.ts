/** One language's words of a letter. */
export interface Wording {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** What following the link does. */
  readonly action: string
}

const SIGNATURE = 'OCOP Connect'
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Plain text and HTML of the same letter; nothing in it loads from anywhere. */
export function bodiesOf(vi: Wording, en: Wording, link: string | null): { text: string; html: string } {
  const words = [vi, en]
  const text = words.map(one => textOf(one, link)).join('\n\n———\n\n')
  const html = words
    .map((one, place) => htmlOf(one, link, place === 0 ? 'vi' : 'en'))
    .join('<hr style="border:0;border-top:1px solid #ddd;margin:24px 0">')
  return {
    text: `${text}\n\n${SIGNATURE}\n`,
    html: `<!doctype html><html lang="vi"><body style="font:16px/1.6 system-ui,sans-serif;color:#1c1917;max-width:560px;margin:24px auto;padding:0 16px">${html}<p>${SIGNATURE}</p></body></html>`,
  }
}

const textOf = ({ paragraphs, action }: Wording, link: string | null) =>
  [...paragraphs, ...(link === null ? [] : [`${action}:\n${link}`])].join('\n\n')

function htmlOf({ paragraphs, action }: Wording, link: string | null, language: string): string {
  const button =
    link === null
      ? ''
      : `<p><a href="${escaped(link)}" style="display:inline-block;background:#166534;color:#fff;padding:10px 18px;border-radius:6px;text-decoration:none">${escaped(action)}</a></p>`
  return `<div lang="${language}">${paragraphs.map(paragraph => `<p>${escaped(paragraph)}</p>`).join('')}${button}</div>`
}
