import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { requireBrowser } from "./browser.ts";

/**
 * Everything that must hold, in the order in which a failure is cheapest to see. Ends with one line,
 * `N passed, N failed`: each gate counts as one, each test of the test runners as one.
 */
const REPORTS = "test-results";
const VITEST_REPORT = `${REPORTS}/vitest.json`;
const PLAYWRIGHT_REPORT = `${REPORTS}/playwright.json`;
const CHAOS_REPORT = `${REPORTS}/chaos.json`;

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Reads how many tests ran; without it the step counts as one. */
  readonly count?: () => Count;
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
    count: countVitest,
  },
  { name: "Sizes", command: ["size-limit"] },
  {
    name: "End to end",
    command: ["playwright", "test", "--config", "tests/e2e/playwright.config.ts"],
    count: () => countPlaywright(PLAYWRIGHT_REPORT),
  },
  {
    name: "Chaos",
    command: ["node", "tests/chaos/chaos.ts"],
    count: () => countPlaywright(CHAOS_REPORT),
  },
];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
process.env["CHROMIUM_PATH"] = requireBrowser();
process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] = resolve(PLAYWRIGHT_REPORT);

const total = { passed: 0, failed: 0 };
const failedSteps: string[] = [];
for (const step of STEPS) {
  console.log(`\n── ${step.name}`);
  const started = performance.now();
  const [program = "", ...programArguments] = step.command;
  const { status } = spawnSync(program, programArguments, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const count = step.count?.() ?? { passed: 0, failed: 0 };
  const gate = countGate(status === 0, count);
  total.passed += count.passed + gate.passed;
  total.failed += count.failed + gate.failed;
  if (status !== 0) failedSteps.push(step.name);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  console.log(`── ${step.name}: ${status === 0 ? "ok" : "FAILED"} (${seconds} s)`);
}
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** A step that failed without a failing test (a crash, no tests at all) still counts as a failure. */
function countGate(ok: boolean, count: Count): Count {
  if (count.passed + count.failed === 0)
    return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return { passed: 0, failed: !ok && count.failed === 0 ? 1 : 0 };
}

function countVitest(): Count {
  if (!existsSync(VITEST_REPORT)) return { passed: 0, failed: 1 };
  const report: unknown = JSON.parse(readFileSync(VITEST_REPORT, "utf8"));
  return {
    passed: readNumber(report, "numPassedTests"),
    failed: readNumber(report, "numFailedTests"),
  };
}

function countPlaywright(path: string): Count {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const report: unknown = JSON.parse(readFileSync(path, "utf8"));
  const stats: unknown = isObject(report) ? report["stats"] : null;
  return {
    passed: readNumber(stats, "expected") + readNumber(stats, "flaky"),
    failed: readNumber(stats, "unexpected"),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function readNumber(report: unknown, name: string): number {
  const value = isObject(report) ? report[name] : undefined;
  if (typeof value !== "number") throw new Error(`The test report has no number "${name}".`);
  return value;
}
