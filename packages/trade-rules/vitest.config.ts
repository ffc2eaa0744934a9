import preset from '@ocop/tooling/vitest'
import { defineConfig } from 'vitest/config'

export default defineConfig(preset)
