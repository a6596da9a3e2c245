import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "@playwright/test";

/**
 * The checker itself, as the Playwright package brings it. That package finds frames by looking through
 * the page, and ours stands in a closed shadow root, so the script goes into the frame directly.
 */
const SOURCE = readFileSync(
  createRequire(import.meta.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What axe finds wrong in a frame, one line for each rule and element. */
export async function findViolations(
  frame: Frame,
  exceptRules: readonly string[],
): Promise<readonly string[]> {
  await frame.evaluate(`${SOURCE}; undefined`);
  return frame.evaluate(async (except) => {
    // Half-way through a change of colours nothing has the contrast that it will have.
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    const { violations } = await window.axe.run(document, {
      rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, exceptRules);
}

declare global {
  interface Window {
    axe: {
      run(
        context: Document,
        options: { rules: Readonly<Record<string, { enabled: boolean }>> },
      ): Promise<{
        violations: readonly { id: string; nodes: readonly { html: string }[] }[];
      }>;
    };
  }
}
