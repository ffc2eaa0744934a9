/** A record in words: its name, and its other fields one by one. */
export function useRecordWords(register: () => Register, courses: () => readonly { id: string; title: string }[]) {
  const { t } = useI18n()
  const { date, number, vnd } = useFormat()
  const yesNo = (value: unknown) => t(value ? 'planWork.yes' : 'planWork.no')
  const WORDS: Partial<Record<RegisterField['kind'], (value: unknown, field: RegisterField) => string>> = {
    day: value => date(String(value)),
    number: value => (Number(value) >= 1900 && Number(value) <= 2100 ? String(value) : number(Number(value))),
    money: value => vnd(Number(value)),
    yesNo,
    choice: (value, { name }) => t(`planWork.${register().key}.${name}.${value as string}`),
    course: value => courses().find(({ id }) => id === value)?.title ?? '–',
  }
  const valueOf = ({ kind, name }: RegisterField, kept: KeptRecord) =>
    (kind === 'producer' || kind === 'product' ? kept[kind]?.name : kept[name]) ?? null
  function told(field: RegisterField, kept: KeptRecord): string {
    const value = valueOf(field, kept)
    return value === null ? '' : (WORDS[field.kind]?.(value, field) ?? String(value))
  }
  return {
    nameOf: (kept: KeptRecord) =>
      told(
        register().fields.find(({ name }) => name === register().named)!,
        kept,
      ) || '–',
    factsOf: (kept: KeptRecord) =>
      register()
        .fields.filter(({ name }) => name !== register().named)
        .map(field => ({ name: field.name, text: told(field, kept) }))
        .filter(({ text }) => text),
  }
}
