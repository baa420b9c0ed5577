/**
 * How every refusal begins, so that the layers above can tell it from other database errors and
 * show its words.
 */
export const REFUSAL = 'desk'
