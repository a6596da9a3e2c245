import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle } from "../extensions/build-baseline.ts";

/** What the queue's page is measured beside. */
export const PEERS = { plain: "bench-plain.html", empty: "bench-empty.html" } as const;

/** Adds them as pages of the extension, so that they read the same database. */
export async function addPeers(extension: string): Promise<void> {
  await bundle(extension, "bench-plain", "tests/bench/queue/plain-list.ts", []);
  await bundle(extension, "bench-empty", "tests/bench/queue/empty-page.ts", []);
  for (const page of Object.values(PEERS)) {
    await writeFile(
      join(extension, page),
      `<!doctype html><meta charset="utf-8"><title>Bench</title><body><script src="${page.replace("html", "js")}"></script>`,
    );
  }
}
