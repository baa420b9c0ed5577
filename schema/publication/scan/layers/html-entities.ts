import { decodeHTML } from 'entities'
import { inPlace } from './layer.ts'

/** `&amp;`, `&#64;`, `&#x40;` and all two thousand names, as browsers read them. */
export const htmlEntities = inPlace('HTML entities', /&[#a-zA-Z]/g, decodeHTML)
