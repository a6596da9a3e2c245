import { create } from "zustand";
import { useScreen } from "#components/data/screen-store.ts";
import type { LinkState } from "#components/sidebar/frame-state.ts";
import type { PageState } from "#lib/domain/record.ts";
import { type FrameStart, parseFrameHash } from "#lib/messages/page-state-schema.ts";
import { isSamePageState } from "#lib/pages/same-page-state.ts";
import { linkToPage, type PageLink } from "#lib/platform/page-link.ts";
import { startMailReader } from "#lib/platform/start-mail-reader.ts";
import type { Store } from "#lib/store/databases.ts";
import { readLayout, writeLayout } from "./layout.ts";

/** A frame that nobody has vouched for after this long shows nothing. */
const VOUCHED_WITHIN_MS = 3000;

/** How the link to the page stands. */
export const useLink = create<{ readonly state: LinkState }>()(() => ({ state: "connecting" }));

/** The extension under this page is gone; only a reload of the page helps. */
export function markGone(): void {
  useLink.setState({ state: "gone" });
  useScreen.getState().set({ paired: false });
}

/** What the content script wrote into the frame's address; null in the side panel. */
export function readFrameStart(surface: "frame" | "side-panel"): FrameStart | null {
  return surface === "frame" ? parseFrameHash(location.hash) : null;
}

/** Starts the conversation with the page beside us and keeps the screen told of it. */
export function linkPage(
  store: Store,
  surface: "frame" | "side-panel",
  start: FrameStart | null,
): PageLink | null {
  const { set } = useScreen.getState();
  if (surface === "frame" && start === null) {
    useLink.setState({ state: "late" });
    return null;
  }
  // No page can embed the side panel, so none has to vouch for it: people work in it also beside a page
  // that is no CRM's, with a record that they searched for.
  if (surface === "side-panel") set({ paired: true });
  // The address already names the record, so the database is read before the link stands.
  if (start !== null) set({ page: start.state });
  setTimeout(() => {
    if (useLink.getState().state === "connecting") useLink.setState({ state: "late" });
  }, VOUCHED_WITHIN_MS);
  // What somebody has closed looks at nothing.
  const readMail = (page: PageState | null, open: boolean): void => {
    if (page?.type === "mail" && open) void startMailReader();
  };
  const readOwnLayout = async ({ state }: FrameStart) => {
    const layout = await readLayout(store, state);
    readMail(state, layout.open);
    return layout;
  };
  return linkToPage({
    nonce: start?.nonce ?? null,
    layout: async () => (start === null ? null : readOwnLayout(start)),
    onPaired: () => {
      useLink.setState({ state: "up" });
      set({ paired: true });
    },
    // The page repeats itself when the link is renewed; what is on screen must not start anew for that.
    onPage: (page) => {
      const shown = useScreen.getState().page;
      if (shown === null || !isSamePageState(shown, page)) set({ page });
      readMail(page, surface === "side-panel" && shown?.type !== "mail");
    },
    onLayout: (layout) => {
      readMail(useScreen.getState().page, layout.open);
      void writeLayout(store, layout);
    },
    onFocus: focusFirst,
    onSent: (sent) => set({ sent }),
    onTurned: () => {
      useLink.setState({ state: "connecting" });
      set({ page: null, sent: null });
    },
    onLost: () => {
      if (useLink.getState().state !== "gone") useLink.setState({ state: "lost" });
      set(surface === "frame" ? { paired: false } : { page: null });
    },
  });
}

/** Where work begins, the best place first. */
const FIRST_PLACES = ["[role=tab][aria-selected=true]", "main input", "main button", "button"];

/** The sidebar was opened by the person: the focus goes to where work begins. */
function focusFirst(): void {
  for (const place of FIRST_PLACES) {
    const element = document.querySelector<HTMLElement>(place);
    if (element === null) continue;
    element.focus();
    return;
  }
}
