import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { requireBrowser } from "./browser.ts";
import {
  type Mishap,
  readPlaywrightReport,
  readVitestReport,
  type TestReport,
} from "./test-reports.ts";

/**
 * Everything that must hold, in the order in which a failure is cheapest to see. Ends with one line,
 * `N passed, N failed`: each gate counts as one, each test of the test runners as one.
 */
const REPORTS = "test-results";
const VITEST_REPORT = `${REPORTS}/vitest.json`;
const PLAYWRIGHT_REPORT = `${REPORTS}/playwright.json`;
const CHAOS_REPORT = `${REPORTS}/chaos.json`;

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Reads which tests ran; without it the step counts as one. */
  readonly report?: () => TestReport;
  /** Begins with the step before it and is told after it: for what mostly waits, on browsers of its own. */
  readonly beside?: true;
}

interface Running {
  readonly step: Step;
  readonly started: number;
  /** The program's answer, null where it did not end by itself, and what it printed unseen. */
  readonly ended: Promise<{ readonly status: number | null; readonly printed: string }>;
}

const STEPS: readonly Step[] = [
  { name: "Prepare types", command: ["wxt", "prepare"] },
  { name: "Format and lint", command: ["biome", "check", "--error-on-warnings", "."] },
  { name: "Types", command: ["tsc", "--noEmit"] },
  {
    name: "Import rules",
    command: [
      "depcruise",
      "--config",
      "tests/architecture/dependency-cruiser.cjs",
      "entrypoints",
      "components",
      "lib",
    ],
  },
  { name: "Nothing unused", command: ["knip"] },
  { name: "Build", command: ["wxt", "build"] },
  {
    name: "Unit, contract and architecture tests",
    command: [
      "vitest",
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${VITEST_REPORT}`,
    ],
    report: () => readVitestReport(VITEST_REPORT),
  },
  { name: "Sizes", command: ["size-limit"] },
  {
    name: "End to end",
    command: ["playwright", "test", "--config", "tests/e2e/playwright.config.ts"],
    report: () => readPlaywrightReport(PLAYWRIGHT_REPORT),
  },
  {
    name: "Chaos",
    command: ["node", "tests/chaos/chaos.ts"],
    report: () => readPlaywrightReport(CHAOS_REPORT),
    beside: true,
  },
];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
process.env["CHROMIUM_PATH"] = requireBrowser();
process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] = resolve(PLAYWRIGHT_REPORT);

const total = { passed: 0, failed: 0 };
const failedSteps: string[] = [];
const mishaps: Mishap[] = [];
for (const [at, step] of STEPS.entries()) {
  if (step.beside) continue;
  const next = STEPS[at + 1];
  console.log(`\n── ${step.name}`);
  const first = start(step);
  const second = next?.beside ? start(next) : null;
  await finish(first);
  if (second === null) continue;
  console.log(`\n── ${second.step.name}`);
  await finish(second);
}
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(", ")}`);
mishaps.forEach(printMishap);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

function start(step: Step): Running {
  const [program = "", ...programArguments] = step.command;
  const child = spawn(program, programArguments, {
    stdio: step.beside ? ["ignore", "pipe", "pipe"] : "inherit",
    shell: process.platform === "win32",
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const ended = new Promise<Awaited<Running["ended"]>>((resolve) => {
    child.once("error", ({ message }) => resolve({ status: null, printed: `${message}\n` }));
    child.once("close", (status) => resolve({ status, printed }));
  });
  return { step, started: performance.now(), ended };
}

async function finish({ step, started, ended }: Running): Promise<void> {
  const { status, printed } = await ended;
  process.stdout.write(printed);
  const report = step.report?.() ?? { passed: 0, failed: 0, mishaps: [] };
  const gate = countGate(status === 0, report);
  total.passed += report.passed + gate.passed;
  total.failed += report.failed + gate.failed;
  mishaps.push(...report.mishaps);
  if (status !== 0) failedSteps.push(step.name);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  console.log(`── ${step.name}: ${status === 0 ? "ok" : "FAILED"} (${seconds} s)`);
}

/** A step that failed without a failing test (a crash, no tests at all) still counts as a failure. */
function countGate(ok: boolean, count: Omit<TestReport, "mishaps">) {
  if (count.passed + count.failed === 0)
    return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return { passed: 0, failed: !ok && count.failed === 0 ? 1 : 0 };
}

/** The end of the output is often all that one sees, so it names what did not pass at the first try. */
function printMishap({ outcome, title, words }: Mishap): void {
  console.log(`\n${outcome === "flaky" ? "Flaky (passed on its second try)" : "Failed"}: ${title}`);
  for (const line of words) console.log(`  ${line}`);
}
