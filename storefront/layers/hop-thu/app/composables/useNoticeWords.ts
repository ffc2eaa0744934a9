import type { MyInboxQuery } from '~/gql/graphql'

export type InboxNotice = NonNullable<MyInboxQuery['myInbox']>['edges'][number]['node']

const told = <Value>(value: Value | null, words: (value: Value) => string) => (value === null ? '' : words(value))

/** A notice in the reader's words, made of its kind and its facts. */
export function useNoticeWords() {
  const { t } = useI18n()
  const { vnd, date, dateTime, number } = useFormat()

  function valuesOf({ number: code, placeName, productName, lotCode, amount, count, day, until }: InboxNotice) {
    return {
      number: told(code, String),
      place: told(placeName, String),
      product: told(productName, String),
      lot: told(lotCode, String),
      amount: told(amount, vnd),
      count: told(count, number),
      day: told(day, date),
      until: told(until, dateTime),
    }
  }
  return {
    titleOf: (notice: InboxNotice) => t(`inbox.title.${notice.kind}`, valuesOf(notice)),
    textOf: (notice: InboxNotice) => t(`inbox.text.${notice.kind}`, valuesOf(notice)),
  }
}
