import { mkdirSync, writeFileSync } from "node:fs";
import { type CaseResult, runCampaign } from "./campaign.ts";
import { type ChaosCase, planCases } from "./cases.ts";
import { readOptions } from "./options.ts";
import { RESULTS } from "./results.ts";

/** As many as one sandbox and one browser see through in a few minutes. */
const CASES_AT_ONCE = 600;

/** Plays all cases before the first test looks at them; Playwright calls it once. */
// biome-ignore lint/style/noDefaultExport: this is where Playwright looks for it
export default async function runAll(): Promise<void> {
  const options = readOptions();
  const cases = planCases(options);
  if (cases.length === 0) throw new Error(`No case has "${options.only}" in its name.`);
  const started = performance.now();
  const say = (line: string) => console.log(`${seconds(started).padStart(6)} s  ${line}`);
  say(`${cases.length} cases in ${options.browsers} browsers`);
  const results: CaseResult[] = [];
  for (let at = 0; at < cases.length; at += CASES_AT_ONCE * options.browsers) {
    const part = cases.slice(at, at + CASES_AT_ONCE * options.browsers);
    const shares = deal(part, options.browsers);
    const done = await Promise.all(
      shares.map((share, index) => runCampaign(share, (line) => say(`[${index + 1}] ${line}`))),
    );
    results.push(...done.flat());
  }
  mkdirSync(new URL(".", RESULTS), { recursive: true });
  writeFileSync(RESULTS, JSON.stringify(results));
  const bad = results.filter(({ problems }) => problems.length > 0);
  for (const { name, problems, history } of bad) {
    say(`FAILED  ${name}\n${problems.join("\n")}\n${history}`);
    console.log(`play it again: npm run chaos -- --only "${name}"\n`);
  }
  say(`${results.length - bad.length} of ${results.length} cases hold`);
}

/** Whole steps stay together, since their cases die together; long ones and short ones are dealt out evenly. */
function deal(cases: readonly ChaosCase[], browsers: number): readonly (readonly ChaosCase[])[] {
  const steps = [...Map.groupBy(cases, ({ step }) => step).values()];
  return Array.from({ length: browsers }, (_, browser) =>
    steps.filter((_step, index) => index % browsers === browser).flat(),
  );
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
