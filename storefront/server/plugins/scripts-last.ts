const SCRIPT = /<(link (?=[^>]*rel="modulepreload")|script (?=[^>]*type="module"))/g

/** Scripts wake a page that can be read already: on a slow line its letters and pictures come first. */
export default defineNitroPlugin(nitro => {
  nitro.hooks.hook('render:html', html => {
    html.head = html.head.map(part => part.replaceAll(SCRIPT, '<$1fetchpriority="low" '))
  })
})
