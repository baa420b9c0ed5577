/** The part of the `edtf` package that is used; it ships no types. */
declare module 'edtf' {
  /** @throws where the text is not in the Extended Date/Time Format. */
  export function parse(text: string): { readonly type: string }
}
