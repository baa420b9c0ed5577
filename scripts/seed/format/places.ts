import { isMap, isNode, isPair, isScalar, type Document, type LineCounter, type Node } from 'yaml'
import type { Place } from '../errors.ts'

export type Path = readonly PropertyKey[]

/** Finds the line of a path in a YAML document: of the key where there is one, else of what holds it. */
export class Places {
  readonly #file: string
  readonly #document: Document
  readonly #lines: LineCounter

  constructor(file: string, document: Document, lines: LineCounter) {
    this.#file = file
    this.#document = document
    this.#lines = lines
  }

  at(path: Path): Place {
    let node: unknown = this.#document.contents
    let offset = offsetOf(node) ?? 0
    for (const step of path) {
      const next = child(node, step)
      if (!next) break
      offset = offsetOf(next.key) ?? offsetOf(next.value) ?? offset
      node = next.value
    }
    return { file: this.#file, line: this.#lines.linePos(offset).line }
  }
}

function child(node: unknown, step: PropertyKey): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      item => isPair(item) && isScalar(item.key) && item.key.value === step,
    )
    return pair && { key: pair.key, value: pair.value }
  }
  const items = (node as { items?: unknown[] } | undefined)?.items
  const value = Array.isArray(items) ? items[Number(step)] : undefined
  return value === undefined ? undefined : { key: undefined, value }
}

const offsetOf = (node: unknown): number | undefined =>
  isNode(node) ? (node as Node).range?.[0] : undefined
