/**
 * Tokens of one block. About the square root of GPT-2's vocabulary, so that neither step of a draw adds
 * up many numbers: a sum of 50,257 of them in single precision depends on who adds.
 */
export const BLOCK = 224

/** How many blocks a vocabulary has. */
export const blockCount = (vocabulary: number): number => Math.ceil(vocabulary / BLOCK)
