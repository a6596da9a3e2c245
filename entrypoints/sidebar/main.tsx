import "#components/ui/theme.css";
import { createRoot } from "react-dom/client";
import { browser } from "wxt/browser";
import { readFirstPlaybook } from "#components/data/first-playbook.ts";
import type { Handrail } from "#components/data/handrail-context.tsx";
import { DraftModelProvider } from "#components/parts/draft-model-context.ts";
import { type StorageAccess, StorageProvider } from "#components/parts/storage-context.tsx";
import type { Ask } from "#lib/commands/deps.ts";
import { askBackground, ExtensionGoneError } from "#lib/platform/ask-background.ts";
import { createIdMaker } from "#lib/platform/ids.ts";
import { loadDraftModel } from "#lib/platform/load-draft-model.ts";
import { createMirrorVault } from "#lib/platform/mirror-vault.ts";
import { openSettings } from "#lib/platform/open-settings.ts";
import { after } from "#lib/platform/page-timers.ts";
import { createStore } from "#lib/store/databases.ts";
import { openStore } from "#lib/store/open-store.ts";
import { App } from "./App.tsx";
import { readFirstView } from "./first-view.ts";
import { followChoices } from "./follow-choices.ts";
import { linkPage, markGone, readFrameStart } from "./link-page.ts";

const store = createStore();
const storage: StorageAccess = {
  // Opened before anything is rendered: the first query then waits for nothing but its own row.
  watch: openStore(store, after),
  vault: createMirrorVault(browser.storage.local),
};

/** Asks the background; an extension that was replaced under us becomes a state of the screen. */
const ask: Ask = async (type, body) => {
  try {
    return await askBackground(type, body);
  } catch (error) {
    if (error instanceof ExtensionGoneError) markGone();
    throw error;
  }
};

const handrail: Omit<Handrail, "playbook"> = {
  store,
  deps: { store, ask, now: Date.now, newId: createIdMaker() },
  locale: readLocale(),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  openSettings,
};

void start();

/**
 * Not a top-level `await`: with one, the bundler takes everything that a lazy part shares with this file
 * out of it, and the first paint waits for two dozen small files.
 */
async function start(): Promise<void> {
  const surface = window.top === window ? "side-panel" : "frame";
  const frameStart = readFrameStart(surface);
  const link = linkPage(store, surface, frameStart);
  if (link !== null && frameStart !== null) followChoices(store, link, frameStart.state);
  const [firstView, firstPlaybook] = await Promise.all([
    frameStart === null ? null : readFirstView(store, frameStart.state),
    readFirstPlaybook(store),
  ]);
  const root = document.getElementById("root");
  if (root === null) throw new Error("sidebar.html has no #root.");
  createRoot(root).render(
    <StorageProvider value={storage}>
      <DraftModelProvider value={loadDraftModel}>
        <App
          handrail={handrail}
          surface={surface}
          link={link}
          firstView={firstView}
          firstPlaybook={firstPlaybook}
        />
      </DraftModelProvider>
    </StorageProvider>,
  );
}

/** The words are English, so dates are too: the person's own English, else day before month. */
function readLocale(): string {
  return navigator.languages.find((language) => language.startsWith("en")) ?? "en-GB";
}
