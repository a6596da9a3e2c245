import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** A test that did not pass, or only on its second try. */
export interface Mishap {
  readonly outcome: "failed" | "flaky";
  /** File and full title, as in `tests/e2e/flows.spec.ts › What › it does`. */
  readonly title: string;
  /** What was expected and found, in a few lines; empty when the runner says nothing. */
  readonly words: readonly string[];
}

/** What a test runner wrote down about one run. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  readonly mishaps: readonly Mishap[];
}

/** The report of a runner that never got to writing one. */
const MISSING: TestReport = { passed: 0, failed: 1, mishaps: [] };

const WORDS = { lines: 5, length: 200 } as const;

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          title: z.string(),
          ancestorTitles: z.array(z.string()),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const errorSchema = z.object({ message: z.string().default("") });

const suiteSchema = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(
        z.object({
          status: z.string(),
          results: z.array(z.object({ errors: z.array(errorSchema) })),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});

const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(suiteSchema),
  errors: z.array(errorSchema),
});

/** Reads what `vitest --reporter=json` wrote. A file that could not be loaded is a mishap too. */
export function readVitestReport(path: string): TestReport {
  if (!existsSync(path)) return MISSING;
  const report = vitestSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  const mishaps = report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === "failed");
    const name = relative(".", file.name);
    if (failed.length === 0 && file.status === "failed")
      return [toMishap("failed", [name], file.message)];
    return failed.map(({ ancestorTitles, title, failureMessages }) =>
      toMishap("failed", [name, ...ancestorTitles, title], failureMessages?.[0] ?? ""),
    );
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests, mishaps };
}

/** Reads what Playwright's `json` reporter wrote. A test that passed on its second try has passed. */
export function readPlaywrightReport(path: string): TestReport {
  if (!existsSync(path)) return MISSING;
  const report = playwrightSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  const { expected, flaky, unexpected } = report.stats;
  const outside = report.errors.map(({ message }) => toMishap("failed", ["Playwright"], message));
  const mishaps = [...outside, ...report.suites.flatMap((suite) => mishapsOf(suite, []))];
  return { passed: expected + flaky, failed: unexpected, mishaps };
}

function mishapsOf(
  suite: z.infer<typeof suiteSchema>,
  above: readonly string[],
): readonly Mishap[] {
  const titles = [...above, suite.title];
  const own = suite.specs.flatMap((spec) =>
    spec.tests.flatMap(({ status, results }) => {
      if (status !== "unexpected" && status !== "flaky") return [];
      const [error] = results.flatMap(({ errors }) => errors);
      const outcome = status === "flaky" ? "flaky" : "failed";
      return [toMishap(outcome, [...titles, spec.title], error?.message ?? "")];
    }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => mishapsOf(inner, titles))];
}

function toMishap(outcome: Mishap["outcome"], titles: readonly string[], message: string): Mishap {
  const lines = stripVTControlCharacters(message).split("\n");
  const words = lines
    .map((line) => line.trim().slice(0, WORDS.length))
    .filter((line) => line !== "" && !line.startsWith("at "))
    .slice(0, WORDS.lines);
  return { outcome, title: titles.join(" › "), words };
}
