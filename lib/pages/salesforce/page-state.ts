import type { CrmPageState, ObjectType, OpenRecord } from "../../domain/record.ts";
import { toApiHost } from "./hosts.ts";
import { toRecordId } from "./record-id.ts";

/** The first three characters of an id say what it is the id of. */
const BY_PREFIX: ReadonlyMap<string, ObjectType> = new Map([
  ["00Q", "lead"],
  ["003", "person"],
  ["001", "company"],
  ["006", "deal"],
]);

/**
 * What the address says is open. Null when it is not an address of Salesforce's; then nothing may be put
 * into the page. Only exact shapes with a whole id name a record, so that whatever else stands in an
 * address never becomes part of a request.
 */
export function salesforcePageState(url: URL): CrmPageState | null {
  if (url.protocol !== "https:" || url.port !== "") return null;
  const account = toApiHost(url.hostname);
  if (account === null) return null;
  const found = recordIdIn(url);
  const objectType = BY_PREFIX.get(found?.slice(0, 3) ?? "");
  if (found === null || objectType === undefined) {
    return { type: "no-record", crm: "salesforce", account };
  }
  const record: OpenRecord = { crm: "salesforce", account, objectType, recordId: found };
  return { type: "record", record };
}

/** The id that is open by the address, of whatever kind. */
function recordIdIn(url: URL): string | null {
  if (url.hostname.includes(".lightning.")) {
    if (url.pathname === "/one/one.app") return inOlderLightning(url.hash);
    // A console shows the workspace's record beside what is open in its tab: the tab's own comes first.
    return inLightning(url.pathname) ?? inWorkspace(url.searchParams.get("ws"));
  }
  return inClassic(url.pathname);
}

/** `/lightning/r/Contact/{id}/view`, and the short form without the object. */
function inLightning(path: string): string | null {
  const [, id] =
    /^\/lightning\/r\/(?:[A-Za-z]\w{0,80}\/)?([a-zA-Z0-9]{15,18})(?:\/|$)/.exec(path) ?? [];
  return toRecordId(id ?? "");
}

function inWorkspace(workspace: string | null): string | null {
  return workspace === null ? null : inLightning(workspace);
}

/** `#/sObject/{id}/view`, where the app kept its place in former years. */
function inOlderLightning(hash: string): string | null {
  const [, id] = /^#\/sObject\/([a-zA-Z0-9]{15,18})(?:\/|$)/.exec(hash) ?? [];
  return toRecordId(id ?? "");
}

/** `/{id}`, and `/{id}/e` while it is edited. */
function inClassic(path: string): string | null {
  const [, id] = /^\/([a-zA-Z0-9]{15,18})(?:\/e)?\/?$/.exec(path) ?? [];
  return toRecordId(id ?? "");
}
