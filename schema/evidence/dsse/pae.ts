/**
 * What a signature is taken over (DSSE v1, pre-authentication encoding): type and body with their
 * lengths in bytes, so that no two pairs of them give the same message.
 */
export function pae(payloadType: string, payload: Uint8Array): Buffer {
  const type = Buffer.from(payloadType, 'utf8')
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${type.length} `),
    type,
    Buffer.from(` ${payload.length} `),
    payload,
  ])
}
