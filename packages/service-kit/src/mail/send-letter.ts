import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import type { Letter } from './compose-letter.ts'

export interface MailSettings {
  /** `smtp://user:password@host:port`, or undefined to write files instead. */
  readonly SMTP_URL: string | undefined
  readonly MAIL_DIR: string
  readonly MAIL_FROM: string
}

/** The way out for letters: a mail server, or `.eml` files for whoever runs this without one. */
export class SendLetter {
  readonly #send: (letter: Letter) => Promise<void>

  constructor({ SMTP_URL, MAIL_DIR, MAIL_FROM }: MailSettings) {
    this.#send = SMTP_URL === undefined ? intoFiles(MAIL_DIR, MAIL_FROM) : overSmtp(SMTP_URL, MAIL_FROM)
  }

  execute(letter: Letter): Promise<void> {
    return this.#send(letter)
  }
}

/** Given up before the letter's next turn comes, so that it is not sent twice. */
const PATIENCE = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 12_000 }

function overSmtp(url: string, from: string) {
  const transport = createTransport({ url, ...PATIENCE }, { from, disableFileAccess: true, disableUrlAccess: true })
  return async (letter: Letter) => void (await transport.sendMail(letter))
}

function intoFiles(directory: string, from: string) {
  const transport = createTransport(
    { streamTransport: true, buffer: true, newline: 'unix' },
    { from, disableFileAccess: true, disableUrlAccess: true },
  )
  return async (letter: Letter) => {
    const { message } = await transport.sendMail(letter)
    await mkdir(directory, { recursive: true, mode: 0o700 })
    const file = path.join(directory, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID()}`)
    // whoever watches the folder never sees half a letter
    await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 })
    await rename(`${file}.part`, `${file}.eml`)
  }
}
