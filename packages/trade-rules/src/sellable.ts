/** Why a lot may not be sold on a day, or undefined when it may. A lot may be sold on the day it expires. */
export function whyNotSellable(
  { expiresOn, isRecalled }: { readonly expiresOn: string | null; readonly isRecalled: boolean },
  day: string,
): 'EXPIRED' | 'RECALLED' | undefined {
  if (isRecalled) return 'RECALLED'
  return expiresOn !== null && expiresOn < day ? 'EXPIRED' : undefined
}
