import "#components/ui/theme.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { browser } from "wxt/browser";
import { askedSnooze } from "#components/clock/asked-snooze.ts";
import { readFirstPlaybook } from "#components/data/first-playbook.ts";
import type { Handrail } from "#components/data/handrail-context.tsx";
import { LiveHandrail } from "#components/data/LiveHandrail.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { DraftModelProvider } from "#components/parts/draft-model-context.ts";
import { type StorageAccess, StorageProvider } from "#components/parts/storage-context.tsx";
import { type OpenedLead, QueuePage } from "#components/queue/QueuePage.tsx";
import { beginAt } from "#components/queue/queue-screen.ts";
import { readQueueStart } from "#components/queue/queue-start.ts";
import { askBackground } from "#lib/platform/ask-background.ts";
import { createIdMaker } from "#lib/platform/ids.ts";
import { loadDraftModel } from "#lib/platform/load-draft-model.ts";
import { createMirrorVault } from "#lib/platform/mirror-vault.ts";
import { openSettings } from "#lib/platform/open-settings.ts";
import { after } from "#lib/platform/page-timers.ts";
import { createStore } from "#lib/store/databases.ts";
import { openStore } from "#lib/store/open-store.ts";

// The list is what has to be there at once; a lead brings everything else with it.
const LeadBeside = lazy(async () => ({ default: (await import("./LeadBeside.tsx")).LeadBeside }));

const AskedSnooze = lazy(async () => ({
  default: (await import("#components/clock/AskedSnooze.tsx")).AskedSnooze,
}));

const store = createStore();
const storage: StorageAccess = {
  watch: openStore(store, after),
  vault: createMirrorVault(browser.storage.local),
};

const handrail: Omit<Handrail, "playbook"> = {
  store,
  deps: { store, ask: askBackground, now: Date.now, newId: createIdMaker() },
  // The words are English, so dates are too: the person's own English, else day before month.
  locale: navigator.languages.find((language) => language.startsWith("en")) ?? "en-GB",
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  openSettings,
};

void start();

/** Not a top-level `await`, as in the sidebar. */
async function start(): Promise<void> {
  // No page can embed this one, so none has to vouch for it.
  useScreen.getState().set({ paired: true });
  const [begin, firstPlaybook] = await Promise.all([
    readQueueStart(store),
    readFirstPlaybook(store),
  ]);
  beginAt(begin.place);
  // Somebody pressed "Put the alert off" on a notification. A reload does not ask once more.
  const asked = askedSnooze(location.hash);
  if (asked !== null) history.replaceState(null, "", location.pathname);
  const root = document.getElementById("root");
  if (root === null) throw new Error("queue.html has no #root.");
  const drawLead = (lead: OpenedLead) => (
    <Suspense>
      <LeadBeside {...lead} />
    </Suspense>
  );
  createRoot(root).render(
    <LiveHandrail wiring={handrail} first={firstPlaybook}>
      <QueryClientProvider client={new QueryClient()}>
        <StorageProvider value={storage}>
          <DraftModelProvider value={loadDraftModel}>
            <QueuePage start={begin} first={asked} drawLead={drawLead} />
            <Suspense>{asked !== null && <AskedSnooze record={asked} />}</Suspense>
          </DraftModelProvider>
        </StorageProvider>
      </QueryClientProvider>
    </LiveHandrail>,
  );
}
