import type { DataSource } from 'typeorm'
import { Bell } from './bell.ts'

const bells = new WeakMap<DataSource, Bell>()

/** Rung after every commit that recorded events, so that the relay of this process need not wait for its next look. */
export function outboxBell(dataSource: DataSource): Bell {
  const bell = bells.get(dataSource) ?? new Bell()
  bells.set(dataSource, bell)
  return bell
}
