import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface Size {
  readonly raw: number;
  readonly gzip: number;
}

/** Bytes of a built file, as it lies there and as it travels. */
export async function measureSize(extension: string, file: string): Promise<Size> {
  const bytes = await readFile(join(extension, file));
  return { raw: bytes.byteLength, gzip: gzipSync(bytes, { level: 9 }).byteLength };
}
