/** The address of the page on which a record is seen as the public will see it, and published. */
export const previewHref = (listKey: string, id: string): string =>
  `/publish?${new URLSearchParams({ list: listKey, id })}`
