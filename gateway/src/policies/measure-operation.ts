import { Kind, type SelectionNode, type SelectionSetNode, type ValidationContext } from 'graphql'

export interface Measure {
  /** Fields inside fields, at the deepest place. */
  readonly depth: number
  /** Fields and spreads in all, once every fragment is spread: a few short fragments can stand for millions. */
  readonly fields: number
}

const NOTHING: Measure = { depth: 0, fields: 0 }

/**
 * Measures what a selection becomes when its fragments are spread, without spreading them: each is measured once.
 * `known` also breaks circles of fragments; that they are forbidden is another rule's word. Introspection, deep by nature, has no depth.
 */
export function measureSelections(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  known = new Map<string, Measure>(),
): Measure {
  let depth = 0
  let fields = 0
  for (const selection of selections) {
    const measure = measureSelection(selection, context, known)
    depth = Math.max(depth, measure.depth)
    fields += measure.fields
  }
  return { depth, fields }
}

function measureSelection(selection: SelectionNode, context: ValidationContext, known: Map<string, Measure>): Measure {
  if (selection.kind === Kind.INLINE_FRAGMENT) return measureSelections(selection.selectionSet, context, known)
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const { depth, fields } = measureFragment(selection.name.value, context, known)
    return { depth, fields: fields + 1 }
  }
  const inside = selection.selectionSet ? measureSelections(selection.selectionSet, context, known) : NOTHING
  return { depth: selection.name.value.startsWith('__') ? 0 : 1 + inside.depth, fields: 1 + inside.fields }
}

function measureFragment(name: string, context: ValidationContext, known: Map<string, Measure>): Measure {
  const found = known.get(name)
  if (found) return found
  known.set(name, NOTHING)
  const fragment = context.getFragment(name)
  const measure = fragment ? measureSelections(fragment.selectionSet, context, known) : NOTHING
  known.set(name, measure)
  return measure
}
