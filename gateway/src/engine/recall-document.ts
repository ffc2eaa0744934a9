import { type DocumentNode, print } from 'graphql'

const variants = new WeakMap<DocumentNode, Map<string, DocumentNode>>()

/** So many ways to lock parts of one document are remembered; there are few kinds of people. */
const MANY = 50

/**
 * Hive hands over a new copy of a document each time it has looked for locked fields, also when it found none. Plans are kept by
 * document, so the same selection must be the same object again.
 */
export function recallDocument(whole: DocumentNode, left: DocumentNode): DocumentNode {
  if (left === whole || isUntouched(whole, left)) return whole
  const known = variants.get(whole) ?? new Map<string, DocumentNode>()
  variants.set(whole, known)
  const text = print(left)
  const found = known.get(text)
  if (found) return found
  if (known.size >= MANY) known.clear()
  known.set(text, left)
  return left
}

/** Selections that Hive did not touch are the very objects of the whole document. */
const isUntouched = (whole: DocumentNode, left: DocumentNode) =>
  whole.definitions.length === left.definitions.length &&
  whole.definitions.every((definition, index) => selectionsOf(definition) === selectionsOf(left.definitions[index]))

const selectionsOf = (definition: DocumentNode['definitions'][number] | undefined) =>
  definition && 'selectionSet' in definition ? definition.selectionSet : undefined
