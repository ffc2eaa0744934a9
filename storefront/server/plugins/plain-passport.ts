const PASSPORT = /^\/(en\/)?(t|01|chung-nhan)\/./
const SCRIPT = /<script(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/g

/** What a printed code opens carries no script at all, not even the small ones that modules add to every page. */
export default defineNitroPlugin(nitro => {
  nitro.hooks.hook('render:response', (response, { event }) => {
    if (PASSPORT.test(event.path) && typeof response.body === 'string') response.body = response.body.replaceAll(SCRIPT, '')
  })
})
