import { fileURLToPath } from 'node:url'

/** A file of a compiled service: a bench may look inside, and must do so without making services a part of its own build. */
export const builtService = (service: string, file: string) =>
  fileURLToPath(new URL(`../../../../services/${service}/dist/${file}`, import.meta.url))
