import { defineConfig } from "@playwright/test";

/** The cases run before the first test, side by side in a few browsers; each test reads one verdict. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/chaos",
  globalSetup: "./run-all.ts",
  workers: 1,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["dot"], ["json"]],
});
