import { crc32, createDeflateRaw } from 'node:zlib';
import { pipeline, Readable } from 'node:stream';

export interface ZipEntry {
  name: string;
  text: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

/** Sizes follow the data, names are UTF-8: what streaming needs (APPNOTE 4.4.4, bits 3 and 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1 January 1980, the first day that the format knows: the same table makes the same bytes. */
const FIRST_DAY = 0x0021;

/** A zip archive while it is made. Deflating runs beside the event loop. */
export async function* zipOf(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for (const entry of entries) {
    const one: Written = { name: Buffer.from(entry.name), crc: 0, packed: 0, size: 0, at };
    for await (const chunk of entryOf(one, entry.text)) {
      at += chunk.length;
      yield chunk;
    }
    written.push(one);
  }
  const directory = Buffer.concat(written.map(directoryLine));
  yield Buffer.concat([directory, endOf(written.length, directory.length, at)]);
}

async function* entryOf(one: Written, text: ZipEntry['text']): AsyncGenerator<Buffer> {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  writeCommon(head, 4, { ...one, crc: 0, packed: 0, size: 0 });
  yield Buffer.concat([head, one.name]);
  // A failure of either ends the other, and comes out of the loop.
  const deflate = pipeline(Readable.from(measure(one, text), { highWaterMark: 1 }), createDeflateRaw(), () => undefined);
  for await (const chunk of deflate) {
    one.packed += (chunk as Buffer).length;
    yield chunk as Buffer;
  }
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(one.crc, 4);
  tail.writeUInt32LE(one.packed, 8);
  tail.writeUInt32LE(one.size, 12);
  yield tail;
}

async function* measure(one: Written, text: ZipEntry['text']): AsyncGenerator<Buffer> {
  for await (const part of text) {
    const bytes = Buffer.from(part);
    one.crc = crc32(bytes, one.crc);
    one.size += bytes.length;
    yield bytes;
  }
}

/** Version, flags, method, time, sums and sizes: the same in both headers. */
function writeCommon(target: Buffer, from: number, { crc, packed, size, name }: Written): void {
  target.writeUInt16LE(20, from);
  target.writeUInt16LE(FLAGS, from + 2);
  target.writeUInt16LE(DEFLATE, from + 4);
  target.writeUInt16LE(FIRST_DAY, from + 8);
  target.writeUInt32LE(crc, from + 10);
  target.writeUInt32LE(packed, from + 14);
  target.writeUInt32LE(size, from + 18);
  target.writeUInt16LE(name.length, from + 22);
}

function directoryLine(one: Written): Buffer {
  const line = Buffer.alloc(46);
  line.writeUInt32LE(0x02014b50, 0);
  line.writeUInt16LE(20, 4);
  writeCommon(line, 6, one);
  line.writeUInt32LE(one.at, 42);
  return Buffer.concat([line, one.name]);
}

function endOf(entries: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
