import { type PushChannelPartsFragment, TurnOffPushDocument, TurnOnPushDocument } from '~/gql/graphql'

export type PushState = 'checking' | 'unavailable' | 'unsupported' | 'install' | 'blocked' | 'off' | 'on'
type Channel = PushChannelPartsFragment | undefined

const CANNOT = { nothing: 'unsupported', 'after-install': 'install', all: undefined } as const

/** What the browser says now; what was given out for other keys counts for nothing. */
async function lookHere(publicKey: string | null | undefined) {
  if (whatBrowserCan() !== 'all') return { permission: 'default' as const, fingerprint: null }
  const subscription = await subscriptionHere().catch(() => null)
  const isOurs = subscription && publicKey && isFor(subscription, publicKey)
  return { permission: Notification.permission, fingerprint: isOurs ? await fingerprintOf(subscription) : null }
}

function stateOf(channel: Channel, seen: Awaited<ReturnType<typeof lookHere>> | undefined): PushState {
  if (!channel || !seen) return 'checking'
  if (!channel.publicKey) return 'unavailable'
  const cannot = CANNOT[whatBrowserCan()]
  if (cannot) return cannot
  if (seen.permission === 'denied') return 'blocked'
  const isOn = seen.permission === 'granted' && channel.devices.some(({ fingerprint }) => fingerprint === seen.fingerprint)
  return isOn ? 'on' : 'off'
}

/** Whether this very browser is told, and turning that on and off. Nothing asks for a permission without a click. */
export function usePushHere(channel: Ref<Channel>) {
  const { t } = useI18n()
  const turningOn = useCommand(TurnOnPushDocument)
  const turningOff = useCommand(TurnOffPushDocument)
  const seen = ref<Awaited<ReturnType<typeof lookHere>>>()
  const trouble = ref('')
  const isBusy = ref(false)
  const state = computed(() => stateOf(channel.value, seen.value))
  const device = computed(() => channel.value?.devices.find(({ fingerprint }) => fingerprint === seen.value?.fingerprint))
  const look = async () => void (seen.value = await lookHere(channel.value?.publicKey))

  async function work(task: () => Promise<Channel>) {
    isBusy.value = true
    trouble.value = ''
    try {
      channel.value = (await task()) ?? channel.value
      await look()
    } catch {
      trouble.value = t('push.cannotSubscribe')
    } finally {
      isBusy.value = false
    }
  }
  const turnOn = (label: string) =>
    work(async () => {
      // before anything else is waited for: browsers ask only while a click is fresh
      const permission = await Notification.requestPermission()
      const publicKey = channel.value?.publicKey
      if (permission !== 'granted' || !publicKey) return undefined
      const subscription = await subscribe(publicKey)
      const outcome = await turningOn.run({ ...offerOf(subscription), label }, 'PushChannel', false)
      if (!outcome) await subscription.unsubscribe()
      return outcome as unknown as Channel
    })
  const turnOff = () =>
    work(async () => {
      const outcome = device.value && (await turningOff.run({ deviceId: device.value.id }, 'PushChannel', false))
      if (outcome) await (await subscriptionHere())?.unsubscribe()
      return outcome as unknown as Channel
    })
  const problem = computed(() => trouble.value || turningOn.problem.value?.text || turningOff.problem.value?.text || '')
  return { state, device, problem, isBusy, look, turnOn, turnOff }
}
