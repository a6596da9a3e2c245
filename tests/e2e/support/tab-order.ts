import type { Frame } from "@playwright/test";
import { shellOf } from "./shell.ts";

/** One control as the keyboard finds it. */
export interface Stop {
  readonly name: string;
  /** Whether one can see that the focus is there. */
  readonly isSeen: boolean;
}

/** What Tab should visit in the frame, in the order in which it stands there. */
export function controlsOf(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [tabindex='0']",
    );
    window.__nameOf = (element) =>
      `${element.tagName} ${element.getAttribute("aria-label") ?? element.id} ${element.textContent.slice(0, 40)}`;
    const first = new Set<string>();
    const isVisited = (element: HTMLElement) => {
      if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true }))
        return false;
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      // Of a radio group, Tab visits the chosen one, or the first; the arrow keys reach the others.
      const chosen = document.querySelector(`input[name="${element.name}"]:checked`);
      if (chosen !== null) return chosen === element;
      const isFirst = !first.has(element.name);
      first.add(element.name);
      return isFirst;
    };
    return [...all].filter(isVisited).map(window.__nameOf);
  });
}

/** A field for a date and a time is several stops for Tab and one for us. */
const MORE_STOPS = 10;

/** Walks with Tab from the edge through so many controls of the frame, and tells where the focus stood. */
export async function walkWithTab(frame: Frame, controls: number): Promise<readonly Stop[]> {
  const { edge } = await shellOf(frame);
  await frame.evaluate(() => {
    window.__stops = [];
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const { outlineStyle, boxShadow } = getComputedStyle(target);
      const isSeen = outlineStyle !== "none" || boxShadow !== "none";
      window.__stops.push({ name: window.__nameOf(target), isSeen });
    });
  });
  await edge.focus();
  const { keyboard } = frame.page();
  await keyboard.press("Tab");
  // The frame is another process. Until it has taken the focus, a Tab still goes to the page, which
  // sends the focus to the frame's first control once more.
  await frame.waitForFunction(() => window.__stops.length > 0);
  const most = controls + MORE_STOPS;
  for (let step = 1; step < most && (await countStops(frame)) < controls; step += 1)
    await keyboard.press("Tab");
  return frame.evaluate(() => window.__stops);
}

const countStops = (frame: Frame) => frame.evaluate(() => window.__stops.length);

declare global {
  interface Window {
    __nameOf: (element: HTMLElement) => string;
    __stops: Stop[];
  }
}
