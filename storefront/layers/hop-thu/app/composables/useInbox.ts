import { type InboxNews, openInboxLine } from '../utils/inbox-line'

let line: ReturnType<typeof openInboxLine> | undefined

/** The person's inbox, as far as a bell needs it; one line for all bells of the page, open while somebody is signed in. */
export function useInbox() {
  const { loggedIn } = useUserSession()
  const unread = useState('inbox-unread', () => 0)
  /** What came while the page was open, the last time something did. */
  const fresh = useState<InboxNews['fresh']>('inbox-fresh', () => [])
  /** Grows whenever the inbox has changed. */
  const changes = useState('inbox-changes', () => 0)

  function heard(news: InboxNews) {
    unread.value = news.unread
    changes.value += 1
    if (news.fresh.length > 0) fresh.value = news.fresh
  }
  function hangUp() {
    line?.close()
    line = undefined
  }
  const answer = () => (loggedIn.value ? (line ??= openInboxLine(heard)) : hangUp())

  onMounted(() => {
    watch(loggedIn, answer, { immediate: true })
    // a page that is put aside and comes back must not keep the others from listening
    window.addEventListener('pagehide', hangUp)
    window.addEventListener('pageshow', answer)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('pagehide', hangUp)
    window.removeEventListener('pageshow', answer)
  })
  const told = computed(() => (unread.value > 99 ? '99+' : String(unread.value)))
  return { unread, fresh, changes, told }
}
