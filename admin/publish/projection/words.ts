import {
  ACCESS_LEVEL,
  EVENT_CATEGORY,
  MEASURED_BY,
  RELEASE_STATUS,
  RESEARCH_AREA,
  SELECTION_PROTOCOL,
  UNIT,
  type Vocabulary,
} from '../../../schema/vocabulary/index.ts'

/** Public fields that hold terms; a reader is shown their labels. */
const TERMS: Readonly<Record<string, Vocabulary<string>>> = {
  accessLevel: ACCESS_LEVEL,
  category: EVENT_CATEGORY,
  measuredBy: MEASURED_BY,
  researchArea: RESEARCH_AREA,
  selection: SELECTION_PROTOCOL,
  status: RELEASE_STATUS,
  topics: RESEARCH_AREA,
  unit: UNIT,
}

/** A term's label where the field holds terms; any other text as it is. */
export function termOf(field: string, value: string): string {
  const term = TERMS[field]?.terms[value]
  return term ? term.label || term.meaning : value
}

/** `eventDate` → "Event date". */
export function labelOf(field: string): string {
  const words = field.replace(/([A-Z])/g, letter => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
