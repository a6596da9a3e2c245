import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The Chromium to use: `CHROMIUM_PATH`, else Playwright's own, else the system's. Branded Chrome is left
 * out, because it refuses `--load-extension`. Null when there is none.
 */
function findBrowser(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named))
      throw new Error(`CHROMIUM_PATH names a file that is not there: ${named}`);
    return named;
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  return SYSTEM_BROWSERS.find((path) => existsSync(path)) ?? null;
}

/** Finds a browser, or has Playwright fetch its own. */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  console.log("No Chromium found: fetching Playwright's own (once)…");
  spawnSync("playwright", ["install", "chromium"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const fetched = findBrowser();
  if (fetched !== null) return fetched;
  throw new Error(
    "No Chromium could be found or fetched. Install Chromium, or name one with CHROMIUM_PATH.",
  );
}
