import { liveQuery } from "dexie";
import { type PageState, siteOf } from "#lib/domain/record.ts";
import type { PageLink } from "#lib/platform/page-link.ts";
import { readPreference } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { MAIL_SIDEBAR, placementName } from "#lib/store/preference-names.ts";
import { readLayout } from "./layout.ts";

/**
 * Tells the page at once what somebody chooses about its site, here, in Settings or in another tab: to lie
 * under the sidebar or to give way to it, or to be left alone.
 */
export function followChoices(store: Store, link: PageLink, page: PageState): void {
  const site = siteOf(page);
  let placement: unknown;
  const choices = liveQuery(async () => ({
    isWanted: site !== "mail" || (await readPreference(store, MAIL_SIDEBAR, true)) !== false,
    placement: await readPreference(store, placementName(site), "push"),
  }));
  choices.subscribe({
    next: async (chosen) => {
      if (!chosen.isWanted) link.tell({ type: "leave" });
      // The first one is in the layout that the link began with.
      else if (placement !== undefined && placement !== chosen.placement) {
        link.tell({ type: "layout", ...(await readLayout(store, page)) });
      }
      placement = chosen.placement;
    },
    // A database that cannot be read keeps no choice; the frame says so elsewhere.
    error: () => undefined,
  });
}
