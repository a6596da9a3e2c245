import { CRM_IDS, type CrmId } from "#lib/domain/record.ts";
import { isAllowed } from "#lib/platform/host-access.ts";
import { type PageScript, runPageScripts } from "#lib/platform/page-scripts.ts";
import { readConnections } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { CRMS } from "./crms.ts";

export interface CrmPages {
  /**
   * Has the content scripts run in the pages of the connections that there are, as far as the browser
   * allows them. Never rejects.
   */
  readonly follow: (options?: { readonly openTabs: boolean }) => Promise<void>;
}

/** Keeps the browser's list of content scripts like the list of connections. */
export function createCrmPages(store: Store): CrmPages {
  const wanted = async (): Promise<readonly PageScript[]> => {
    const pagesByCrm = new Map<CrmId, Set<string>>();
    for (const { crm, server, account } of await readConnections(store)) {
      const pages = CRMS[crm].pages({ server, pageHost: account.pageHost });
      const known = pagesByCrm.get(crm) ?? new Set();
      for (const page of pages) if (await isAllowed([page])) known.add(page);
      pagesByCrm.set(crm, known);
    }
    return CRM_IDS.flatMap((crm) => {
      const { script: file } = CRMS[crm];
      return file === null ? [] : [{ file, pages: [...(pagesByCrm.get(crm) ?? [])] }];
    });
  };
  return {
    follow: async ({ openTabs } = { openTabs: false }) => {
      try {
        await runPageScripts(await wanted(), openTabs);
      } catch (error) {
        // The connection works without them: the side panel still searches.
        reportError(error);
      }
    },
  };
}
