import { browser } from "wxt/browser";

/** A content script, and the pages in which it is to run. */
export interface PageScript {
  /** Its file, which also names it. */
  readonly file: string;
  readonly pages: readonly string[];
}

/** The name of the lock under which scripts are registered: two at once would register one twice. */
const LOCK = "page-scripts";

/**
 * Which tabs that are open already get a script without a reload: none, as at the worker's start, since
 * after an update the old script is still in the page and says so; those to whose pages it is new; or, just
 * installed, all. A script that is there already does nothing when it is started again.
 */
export type OpenTabs = "none" | "new" | "all";

/**
 * Has the browser run exactly these scripts in the pages they name, from now on and after a restart.
 */
export async function runPageScripts(
  wanted: readonly PageScript[],
  openTabs: OpenTabs,
): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { scripting } = browser;
    const before = await scripting.getRegisteredContentScripts();
    const pagesBefore = new Map(before.map(({ id, matches }) => [id, matches ?? []]));
    const needed = wanted.filter(({ pages }) => pages.length > 0);
    const files = new Set(needed.map(({ file }) => file));
    const gone = [...pagesBefore.keys()].filter((id) => !files.has(id));
    if (gone.length > 0) await scripting.unregisterContentScripts({ ids: gone });
    for (const script of needed) {
      const known = pagesBefore.get(script.file);
      if (known === undefined) await scripting.registerContentScripts([toRegistered(script)]);
      else if (!isSame(known, script.pages)) {
        await scripting.updateContentScripts([toRegistered(script)]);
      }
      if (openTabs === "none") continue;
      const isFresh = (page: string) => openTabs === "all" || known?.includes(page) !== true;
      const fresh = script.pages.filter(isFresh);
      if (fresh.length > 0) await runInOpenTabs(script.file, fresh);
    }
  });
}

function toRegistered({ file, pages }: PageScript) {
  return {
    id: file,
    js: [file],
    matches: [...pages],
    runAt: "document_start" as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((page) => other.includes(page));
}

async function runInOpenTabs(file: string, pages: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...pages] });
  const runs = tabs.map(async ({ id }) => {
    if (id !== undefined)
      await browser.scripting.executeScript({ target: { tabId: id }, files: [file] });
  });
  // A tab that shows an error page, or was closed meanwhile, takes no script; its next page will.
  await Promise.allSettled(runs);
}
