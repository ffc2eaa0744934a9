/** Days and hours of fetching, as people say them. */
export function usePickupWords() {
  const { t, locale } = useI18n()
  const written = (moment: string, weekday: 'short' | 'long') =>
    new Date(moment).toLocaleDateString(locale.value === 'vi' ? 'vi-VN' : 'en-GB', {
      weekday,
      day: '2-digit',
      month: '2-digit',
      timeZone: 'Asia/Ho_Chi_Minh',
    })
  function near(moment: string) {
    const day = vietnamDay(moment)
    if (day === vietnamDay(new Date())) return t('checkout.today')
    return day === vietnamDay(new Date(Date.now() + 86_400_000)) ? t('checkout.tomorrow') : undefined
  }
  return {
    /** Short, for a button: `Hôm nay`, `T6, 27/11`. */
    day: (moment: string) => near(moment) ?? written(moment, 'short'),
    hours: ({ from, to }: PickupSlot) => `${timeOf(from)}–${timeOf(to)}`,
    /** The whole appointment. */
    fetchAt: ({ from, to }: PickupSlot) => t('order.fetchAt', { day: written(from, 'long'), from: timeOf(from), to: timeOf(to) }),
  }
}
