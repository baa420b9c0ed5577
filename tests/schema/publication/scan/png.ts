import zlib from 'node:zlib'

/** A chunk of a PNG picture; its checksum, which the scan does not look at, is left empty. */
function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
}

/** A picture of one pixel with one chunk more. */
const picture = (type: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    chunk(type, data),
    chunk('IDAT', zlib.deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])

const key = Buffer.from('Comment\0', 'latin1')

/** A picture with a text beside it, in each of the ways that PNG has. */
export const pictures = {
  'the tEXt of a PNG': (text: string) =>
    picture('tEXt', Buffer.concat([key, Buffer.from(text, 'latin1')])),
  'the zTXt of a PNG': (text: string) =>
    picture(
      'zTXt',
      Buffer.concat([key, Buffer.of(0), zlib.deflateSync(Buffer.from(text, 'latin1'))]),
    ),
  'the iTXt of a PNG': (text: string) =>
    picture('iTXt', Buffer.concat([key, Buffer.from('\0\0en\0\0'), Buffer.from(text)])),
  'the packed iTXt of a PNG': (text: string) =>
    picture('iTXt', Buffer.concat([key, Buffer.from([1, 0, 0, 0]), zlib.deflateSync(text)])),
  'the pixels of a PNG': (text: string) =>
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IDAT', zlib.deflateSync(text)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
}
