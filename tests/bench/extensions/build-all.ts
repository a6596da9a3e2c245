import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildBaselines, bundle } from "./build-baseline.ts";

/** The built extensions, unpacked, each with the bench's own page in it. */
export interface Extensions {
  readonly handrail: string;
  readonly baselineAtStart: string;
  readonly baselineAtIdle: string;
}

export const PROBE_PAGE = "bench-probe.html";

const BUILD_HANDRAIL = new URL("build-handrail.ts", import.meta.url).pathname;

/**
 * Builds everything that is compared, from the sources as they are now, into `folder`: nothing that is
 * measured depends on when somebody last built, and nobody else's build is touched.
 */
export async function buildExtensions(folder: string): Promise<Extensions> {
  const handrail = await buildHandrail(folder);
  const { atStart, atIdle } = await buildBaselines(folder);
  for (const extension of [atStart, atIdle]) await addProbe(extension);
  return { handrail, baselineAtStart: atStart, baselineAtIdle: atIdle };
}

/** Builds the product alone. */
export async function buildHandrail(folder: string): Promise<string> {
  // Rejects with everything that the build has said.
  await promisify(execFile)(process.execPath, [BUILD_HANDRAIL, folder]);
  const handrail = join(folder, "handrail");
  await addProbe(handrail);
  return handrail;
}

/** A page inside the extension from which the bench fills and reads its databases. */
async function addProbe(extension: string): Promise<void> {
  await bundle(extension, "bench-probe", "tests/bench/probe/probe.ts", []);
  await writeFile(
    join(extension, PROBE_PAGE),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="bench-probe.js"></script>',
  );
}
