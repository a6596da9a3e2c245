import { mkdirSync, writeFileSync } from "node:fs";
import { BENCH_CRMS } from "./crms.ts";
import { type Measurement, measureCrm } from "./measure.ts";
import { toTables } from "./tables.ts";

const FOLDER = "test-results";
const FILE = `${FOLDER}/bench-crms.json`;

/** Measures what each synced change costs on each CRM, prints and writes. No clock takes part. */
export async function benchCrms(say: (line: string) => void): Promise<void> {
  const measured: Measurement[] = [];
  for (const crm of BENCH_CRMS) {
    say(`Measuring ${crm.name}…`);
    measured.push(...(await measureCrm(crm)));
  }
  say(`\n${toTables(measured)}`);
  mkdirSync(FOLDER, { recursive: true });
  const results = { at: new Date().toISOString(), measured };
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
  say(`\nWritten to ${FILE}`);
}
