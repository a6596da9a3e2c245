import type { CrmPageState } from "../../domain/record.ts";
import { recordInPath } from "./record-path.ts";
import { recordInSidePanel } from "./side-panel.ts";

/**
 * What the page shows: the record that the address names, else the one that is open at the side. Any host
 * can be a Twenty: the script runs only where a person connected one. Null for anything that no server of
 * Twenty's can be at: a page that is not https, unless it is this machine's.
 */
export function twentyPageState(url: URL, document: Document): CrmPageState | null {
  if (url.protocol !== "https:" && !isThisMachine(url)) return null;
  const account = url.host;
  const record = recordInPath(url.pathname) ?? recordInSidePanel(document, url);
  return record === null
    ? { type: "no-record", crm: "twenty", account }
    : { type: "record", record: { crm: "twenty", account, ...record } };
}

function isThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname);
}
