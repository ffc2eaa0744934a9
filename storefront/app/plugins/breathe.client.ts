/** Waking a page is long work for a phone: between its steps the page answers to fingers, and the browser paints. */
const breathe = () => new Promise<void>(resolve => setTimeout(resolve))

export default defineNuxtPlugin({
  name: 'breathe',
  enforce: 'pre',
  async setup(nuxt) {
    await breathe()
    nuxt.hook('app:created', breathe)
    nuxt.hook('app:beforeMount', breathe)
  },
})
