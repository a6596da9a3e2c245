import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { requireBrowser } from "../support/browser.ts";
import { toEnvironment } from "./options.ts";

/** `npm run chaos`, with what to run named on the command line. */
const { values } = parseArgs({
  options: {
    all: { type: "boolean", default: false },
    only: { type: "string" },
    browsers: { type: "string", default: "2" },
  },
});
const { status } = spawnSync(
  "playwright",
  ["test", "--config", "tests/chaos/playwright.config.ts"],
  {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: {
      ...process.env,
      CHROMIUM_PATH: requireBrowser(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: resolve("test-results/chaos.json"),
      ...toEnvironment({
        all: values.all,
        only: values.only ?? null,
        browsers: Number(values.browsers),
      }),
    },
  },
);
process.exit(status ?? 1);
