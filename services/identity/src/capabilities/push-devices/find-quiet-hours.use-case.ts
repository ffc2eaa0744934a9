export { quietUntil } from './quiet-hours.rules.ts'
