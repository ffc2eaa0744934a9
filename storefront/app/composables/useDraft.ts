/**
 * A form's values, kept in this browser while they are typed: a lost network, a closed tab or a renewed sign-in loses nothing.
 * `forget` empties the form once its content was accepted. `name` is unique per form and subject.
 */
export function useDraft<Values extends object>(name: string, initial: () => Values) {
  const key = `ocop-draft:${name}`
  const values = ref(initial()) as Ref<Values>
  const isRestored = ref(false)
  onMounted(() => {
    const kept = localStorage.getItem(key)
    if (kept) {
      values.value = { ...values.value, ...(JSON.parse(kept) as Values) }
      isRestored.value = true
    }
    watch(values, now => localStorage.setItem(key, JSON.stringify(now)), { deep: true })
  })
  async function forget() {
    values.value = initial()
    isRestored.value = false
    await nextTick()
    localStorage.removeItem(key)
  }
  return { values, isRestored, forget }
}
