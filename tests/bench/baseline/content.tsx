import { firstQuestion } from "./first-question.ts";

// What stands above comes first: it asks while the rest is still being evaluated.

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { type Handrail, HandrailProvider } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { type StorageAccess, StorageProvider } from "#components/parts/storage-context.tsx";
import { Sidebar } from "#components/sidebar/Sidebar.tsx";
import type { FirstView } from "#components/sidebar/use-frame.ts";
import theme from "#components/ui/theme.css?inline";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { CrmPageState } from "#lib/domain/record.ts";
import { hubSpotPageState } from "#lib/pages/hubspot/page-state.ts";
import { isSamePageState } from "#lib/pages/same-page-state.ts";
import { watchAddress } from "#lib/pages/shell/watch-address.ts";
import { askBackground } from "#lib/platform/ask-background.ts";
import { createIdMaker } from "#lib/platform/ids.ts";
import type { Store } from "#lib/store/databases.ts";
import type { StorageState } from "#lib/store/open-store.ts";
import { mount } from "./mount.ts";
import { lastAnswer, showPage } from "./page-answer.ts";
import type { PageAnswer } from "./questions.ts";

/**
 * The baseline: the product's own sidebar, rendered by React in a shadow root inside the CRM's page. It
 * cannot open the extension's database there, so everything it shows comes from the worker by message.
 */
if (firstQuestion !== null) void start(firstQuestion.page);

/** As the product does: the record is the first thing painted, unless it takes too long to come. */
const WAIT_AT_MOST_MS = 250;

async function start(first: CrmPageState): Promise<void> {
  let page = first;
  useScreen.getState().set({ page, paired: true });
  void showPage(page, firstQuestion?.answer);
  watchAddress(window, follow, new AbortController().signal);
  const place = mount(document, theme);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), WAIT_AT_MOST_MS));
  const answer = await Promise.race([lastAnswer(), late]);
  createRoot(place).render(
    <StorageProvider value={STORAGE}>
      <HandrailProvider value={createHandrail()}>
        <QueryClientProvider client={new QueryClient()}>
          <Sidebar
            surface="frame"
            link="up"
            firstView={answer === null ? null : toFirstView(first, answer)}
            lead={null}
            onClose={null}
            onSidePanel={null}
            onNumberKeys={() => undefined}
          />
        </QueryClientProvider>
      </HandrailProvider>
    </StorageProvider>,
  );

  function follow(): void {
    const next = hubSpotPageState(new URL(location.href));
    if (next === null || isSamePageState(next, page)) return;
    page = next;
    useScreen.getState().set({ page });
    void showPage(page);
  }
}

function toFirstView(page: CrmPageState, { connection, record, owners }: PageAnswer): FirstView {
  return { page, connection, view: record?.view ?? null, owners };
}

const OPEN: StorageState = { type: "open" };

/** The worker keeps the databases; to the page they are simply there, and nothing of them was lost. */
const STORAGE: StorageAccess = {
  watch: {
    state: () => OPEN,
    subscribe: () => () => undefined,
    retry: async () => OPEN,
    startAnew: async () => OPEN,
  },
  vault: { read: async () => null, write: async () => undefined },
};

function createHandrail(): Handrail {
  // A page cannot open the extension's database; whatever would read it has been replaced by a message.
  const store = null as unknown as Store;
  return {
    store,
    deps: { store, ask: askBackground, now: Date.now, newId: createIdMaker() },
    playbook: DEFAULT_PLAYBOOK,
    locale: "en-GB",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    openSettings: () => undefined,
  };
}
