import { readFileSync } from "node:fs";
import type { CaseResult } from "./campaign.ts";

/** Where the run leaves what became of its cases. */
export const RESULTS = new URL("../../test-results/chaos-results.json", import.meta.url);

/** What became of each case, by name. */
export function readResults(): ReadonlyMap<string, CaseResult> {
  const results: readonly CaseResult[] = JSON.parse(readFileSync(RESULTS, "utf8"));
  return new Map(results.map((result) => [result.name, result]));
}
