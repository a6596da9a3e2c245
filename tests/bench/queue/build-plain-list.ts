import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle } from "../extensions/build-baseline.ts";

export const PLAIN_PAGE = "bench-plain.html";

/** Adds the plain list as a page of the extension, so that it reads the same database. */
export async function addPlainList(extension: string): Promise<void> {
  await bundle(extension, "bench-plain", "tests/bench/queue/plain-list.ts", []);
  await writeFile(
    join(extension, PLAIN_PAGE),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><body><script src="bench-plain.js"></script>',
  );
}
