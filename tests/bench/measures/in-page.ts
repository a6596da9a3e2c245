/**
 * Functions that run in the CRM's page or in the sidebar's frame. Each uses nothing but its arguments and
 * what the browser has. Times are milliseconds since 1970 with fractions, so that two processes compare.
 */

/** In every page, before its own scripts: marks when the page has given way, which is when the frame shows. */
export const MARK_SHOWN = `
new MutationObserver((_, observer) => {
  if (!document.documentElement?.style.marginRight) return;
  observer.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("bench:shown")));
}).observe(document, { attributes: true, attributeFilter: ["style"], subtree: true });
`;

/** When a mark was set; waits for it. Rejects after so many milliseconds. */
export function timeOfMark(mark: string, patienceMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`No "${mark}" within ${patienceMs} ms.`)), patienceMs);
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName(mark);
      if (entry !== undefined) resolve(performance.timeOrigin + entry.startTime);
    }).observe({ type: "mark", buffered: true });
  });
}

export interface PageTimes {
  readonly navigationStart: number;
  readonly domContentLoaded: number;
}

/** Waits until the page has loaded. */
export async function pageTimes(): Promise<PageTimes> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }
  const [navigation] = performance.getEntriesByType("navigation");
  if (!(navigation instanceof PerformanceNavigationTiming)) throw new Error("No navigation.");
  return {
    navigationStart: performance.timeOrigin,
    domContentLoaded: performance.timeOrigin + navigation.domContentLoadedEventStart,
  };
}

export function timeNow(): number {
  return performance.timeOrigin + performance.now();
}

/**
 * From now on waits for the sidebar to show this as its heading, above the tabs of a record or without
 * them, and remembers when the second frame after that began: by then it was on screen.
 */
export function awaitHeading(name: string, isRecord: boolean): void {
  const root =
    [...document.documentElement.children].find((child) => child.shadowRoot)?.shadowRoot ??
    document;
  const shown = new Promise<number>((resolve) => {
    const look = () => {
      const heading = root.querySelector("h1")?.textContent?.trim();
      const hasTabs = root.querySelector("[role=tab]") !== null;
      if (heading !== name || hasTabs !== isRecord) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())),
      );
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    look();
  });
  Object.assign(window, { benchShown: shown });
}

/** When that was. */
export function timeOfHeading(): Promise<number> {
  return Promise.race([
    (window as unknown as { benchShown: Promise<number> }).benchShown,
    new Promise<number>((_, reject) =>
      setTimeout(() => reject(new Error("The next record never showed.")), 10_000),
    ),
  ]);
}

/** Follows a link of the single-page application; tells when. */
export function clickLink(href: string): number {
  const link = document.querySelector(`a[href^="${href}"]`);
  if (!(link instanceof HTMLElement)) throw new Error(`The page has no link to ${href}.`);
  const now = performance.timeOrigin + performance.now();
  link.click();
  return now;
}

/** Waits until the page has drawn an element. */
export function drawn(selector: string): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`The page never drew ${selector}.`)), 10_000);
    const look = () => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true });
    look();
  });
}
