import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/e2e",
  // Each test has a sandbox and a browser of its own, so the two workers share any file's tests and end together.
  fullyParallel: true,
  workers: 2,
  // A machine that is busy with something else starts browsers late. A second try is printed as flaky.
  retries: 1,
  // What is waited for is seen, not timed: these only end what will never come, on the slowest machine too.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"], ["json"]],
});
