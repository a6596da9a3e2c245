import { expect } from "@playwright/test";
import { type Beside, buyerName } from "../../support/sidebar.ts";
import { findViolations } from "./axe.ts";
import { shellOf } from "./shell.ts";

/** The frame as narrow as it gets, a laptop at 200 % zoom, and the frame as wide as it gets. */
const WINDOWS = [
  { width: 356, height: 720, frame: 320 },
  { width: 640, height: 400, frame: 560 },
  { width: 1360, height: 860, frame: 560 },
] as const;
const SCHEMES = ["light", "dark"] as const;

const SMALLEST_TEXT_PX = 12;

/** Makes the sidebar as wide as it gets, so that the window alone decides from here on. */
export async function widen({ frame }: Beside): Promise<void> {
  await expect(buyerName(frame)).not.toHaveText(/^\s*$/);
  const { edge } = await shellOf(frame);
  await edge.press("End");
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(560);
}

/** Looks at the present state in every width and both colour schemes: all of it must be in order. */
export async function expectAccessible(
  { page, frame }: Beside,
  state: string,
  exceptRules: readonly string[] = [],
): Promise<void> {
  for (const window of WINDOWS) {
    await page.setViewportSize(window);
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(window.frame);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const where = `${state}, ${colorScheme}, ${window.width} × ${window.height}`;
      expect(await findViolations(frame, exceptRules), where).toEqual([]);
    }
    const { overflow, tooSmall } = await frame.evaluate(measure, SMALLEST_TEXT_PX);
    const where = `${state}, ${window.width} × ${window.height}`;
    expect(overflow, `${where}: scrolls sideways by`).toBe(0);
    expect(tooSmall, `${where}: text below ${SMALLEST_TEXT_PX} px`).toEqual([]);
  }
}

/** Runs in the frame. */
function measure(smallest: number): { overflow: number; tooSmall: readonly string[] } {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const tooSmall: string[] = [];
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (parentElement === null || textContent?.trim() === "" || !parentElement.checkVisibility()) {
      continue;
    }
    const size = Number.parseFloat(getComputedStyle(parentElement).fontSize);
    if (size < smallest) tooSmall.push(`${size} px: ${textContent}`);
  }
  const scrollers = [document.documentElement, ...document.querySelectorAll("main, body")];
  const overflow = Math.max(...scrollers.map((it) => it.scrollWidth - it.clientWidth));
  return { overflow, tooSmall };
}
