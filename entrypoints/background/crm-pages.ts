import { CRM_IDS, type CrmId } from "#lib/domain/record.ts";
import { isAllowed } from "#lib/platform/host-access.ts";
import { type OpenTabs, type PageScript, runPageScripts } from "#lib/platform/page-scripts.ts";
import { MAIL_PAGE } from "#lib/platform/sidebar-pages.ts";
import { readConnections, readPreference } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { MAIL_SIDEBAR } from "#lib/store/preference-names.ts";
import { CRMS } from "./crms.ts";

export interface CrmPages {
  /**
   * Has the content scripts run in the pages of the connections that there are, and in Gmail's unless it
   * is switched off, as far as the browser allows them. Never rejects.
   */
  readonly follow: (options?: { readonly openTabs: OpenTabs }) => Promise<void>;
}

const MAIL_SCRIPT = "gmail-content.js";

/** Keeps the browser's list of content scripts like the list of connections and the choice about Gmail. */
export function createCrmPages(store: Store): CrmPages {
  const wanted = async (): Promise<readonly PageScript[]> => {
    const pagesByCrm = new Map<CrmId, Set<string>>();
    for (const { crm, server, account } of await readConnections(store)) {
      const pages = CRMS[crm].pages({ server, pageHost: account.pageHost });
      const known = pagesByCrm.get(crm) ?? new Set();
      for (const page of pages) if (await isAllowed([page])) known.add(page);
      pagesByCrm.set(crm, known);
    }
    const ofCrms = CRM_IDS.flatMap((crm) => {
      const { script: file } = CRMS[crm];
      return file === null ? [] : [{ file, pages: [...(pagesByCrm.get(crm) ?? [])] }];
    });
    return [...ofCrms, { file: MAIL_SCRIPT, pages: await mailPages() }];
  };
  const mailPages = async (): Promise<readonly string[]> => {
    const isWanted = (await readPreference(store, MAIL_SIDEBAR, true)) !== false;
    return isWanted && (await isAllowed([MAIL_PAGE])) ? [MAIL_PAGE] : [];
  };
  return {
    follow: async ({ openTabs } = { openTabs: "none" }) => {
      try {
        await runPageScripts(await wanted(), openTabs);
      } catch (error) {
        // The connection works without them: the side panel still searches.
        reportError(error);
      }
    },
  };
}
