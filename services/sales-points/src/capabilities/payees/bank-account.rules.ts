export interface BankAccount {
  readonly bankBin: string
  readonly accountNumber: string
  readonly accountName: string
}

/** As banks write names: capital letters without accents. */
const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[đĐ]/g, 'D')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim()

/** The account as banks write it, or the first field that cannot be. */
export function bankAccountOf(given: BankAccount): BankAccount | { readonly field: keyof BankAccount; readonly message: string } {
  const bankBin = given.bankBin.trim()
  const accountNumber = given.accountNumber.replaceAll(/[\s.-]/g, '').toUpperCase()
  const accountName = plain(given.accountName)
  if (!/^\d{6}$/.test(bankBin)) return { field: 'bankBin', message: 'The bank’s identification number has six digits.' }
  if (!/^[0-9A-Z]{6,19}$/.test(accountNumber))
    return { field: 'accountNumber', message: 'An account number has 6 to 19 digits or letters.' }
  if (!/^[A-Z0-9 ]{1,70}$/.test(accountName)) return { field: 'accountName', message: 'The holder has 1 to 70 letters.' }
  return { bankBin, accountNumber, accountName }
}
