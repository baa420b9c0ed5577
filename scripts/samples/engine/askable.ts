/** Who may be asked to multiply. */
export const ASKABLE = ['auto', 'cpu', 'webgpu', 'cuda'] as const
export type Askable = (typeof ASKABLE)[number]
