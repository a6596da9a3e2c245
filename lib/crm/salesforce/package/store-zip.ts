import type { PackageFile } from "./package-files.ts";

/** Nothing in the archive depends on when it was made: 1 January 1980, the first day that a zip knows. */
const DAY = 0x0021;

/** Files as a zip archive without compression: the same files always give the same bytes. */
export function storeZip(files: readonly PackageFile[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, text } of files) {
    const [name, data] = [encoder.encode(path), encoder.encode(text)];
    const common = [20, 0, 0, 0, DAY] as const;
    const sizes = [crc32(data), data.length, data.length] as const;
    const local = record(0x04034b50, [...common], [...sizes], [name.length, 0]);
    parts.push(local, name, data);
    const entry = record(0x02014b50, [20, ...common], [...sizes], [name.length, 0, 0, 0, 0]);
    directory.push(entry, numbers([0, offset], 4), name);
    offset += local.length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record(0x06054b50, [0, 0, files.length, files.length], [size, offset], [0]);
  return joined([...parts, ...directory, end]);
}

/** A signature, then numbers of two, of four and of two bytes, as every part of a zip begins. */
function record(
  signature: number,
  before: readonly number[],
  middle: readonly number[],
  after: readonly number[],
): Uint8Array {
  return joined([
    numbers([signature], 4),
    numbers(before, 2),
    numbers(middle, 4),
    numbers(after, 2),
  ]);
}

function numbers(values: readonly number[], bytes: 2 | 4): Uint8Array {
  return Uint8Array.from(
    values.flatMap((value) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 255)),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The checksum that every entry of a zip bears. */
function crc32(data: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
