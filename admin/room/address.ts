/** The decision room of a stage. */
export const roomHref = (releaseId: string): string =>
  `/decision-room?release=${encodeURIComponent(releaseId)}`
