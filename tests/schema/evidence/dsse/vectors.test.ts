import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pae, parseEnvelope, signersOf } from '../../../../schema/evidence/index.ts'

/** The example of the DSSE protocol, version 1.0.2: a key on P-256, in decimal as it stands there. */
const X = 46950820868899156662930047687818585632848591499744589407958293238635476079160n
const Y = 5640078356564379163099075877009565129882514886557779369047442380624545832820n
const ENVELOPE =
  '{"payload": "aGVsbG8gd29ybGQ=",\n "payloadType": "http://example.com/HelloWorld",\n "signatures": [{"sig": "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="}]}'

const base64url = (n: bigint) =>
  Buffer.from(n.toString(16).padStart(64, '0'), 'hex').toString('base64url')
const jwk = { kty: 'EC', crv: 'P-256', x: base64url(X), y: base64url(Y) }
const key = createPublicKey({ format: 'jwk', key: jwk })
const example = {
  keyid: '66301bbf',
  verify: (message: Uint8Array, signature: Uint8Array) =>
    verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature),
}

describe('the example of the DSSE protocol', () => {
  it('has the encoding that the text gives', () => {
    expect(pae('http://example.com/HelloWorld', Buffer.from('hello world')).toString()).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    )
  })

  it('was signed by the key that the text gives', () => {
    const envelope = parseEnvelope(Buffer.from(ENVELOPE))
    expect(envelope.payload.toString()).toBe('hello world')
    expect(signersOf(envelope, [example])).toEqual([example])
  })

  it('may be written in the other alphabet of base64, with the name of its key', () => {
    const url = ENVELOPE.replaceAll('+', '-').replace('{"sig"', '{"keyid": "66301bbf", "sig"')
    expect(signersOf(parseEnvelope(Buffer.from(url)), [example])).toEqual([example])
  })
})

describe('the encoding that is signed', () => {
  it('counts bytes, not characters', () => {
    expect(pae('é', Buffer.from('€')).toString()).toBe('DSSEv1 2 é 3 €')
  })

  it('is another for any other type and body, wherever the line between them is drawn', () => {
    expect(pae('a 1', Buffer.from('b'))).not.toEqual(pae('a', Buffer.from('1 b')))
    expect(pae('', Buffer.alloc(0)).toString()).toBe('DSSEv1 0  0 ')
  })
})
