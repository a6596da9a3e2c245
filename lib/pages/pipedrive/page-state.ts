import type { CrmPageState, ObjectType, OpenRecord } from "../../domain/record.ts";

/** Every company has a host of its own. */
const HOST = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)\.pipedrive\.com$/;

/** Hosts that are Pipedrive's own; only `app` shows records, and it does not say whose. */
const NOT_THE_APP = new Set(
  "api www oauth developers support marketplace status learn community info go".split(" "),
);

/** Numbers without a leading zero, as Pipedrive writes them. */
const NUMBER = /^[1-9]\d{0,14}$/;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const BY_WORD: ReadonlyMap<string, ObjectType> = new Map([
  ["person", "person"],
  ["organization", "company"],
  ["deal", "deal"],
]);

/**
 * What the address says is open. Null when it is not an address of Pipedrive's app; then nothing may be
 * put into the page. Leads open as a panel over their list, which changes the address too. Only exact
 * shapes name a record, so that whatever else stands in an address never becomes part of a request.
 */
export function pipedrivePageState(url: URL): CrmPageState | null {
  const company = companyOf(url);
  if (company === null) return null;
  const account = company === "app" ? null : url.hostname;
  const record = account === null ? null : recordOf(account, url.pathname.split("/").slice(1));
  return record === null
    ? { type: "no-record", crm: "pipedrive", account }
    : { type: "record", record };
}

function companyOf(url: URL): string | null {
  if (url.protocol !== "https:" || url.port !== "") return null;
  const company = HOST.exec(url.hostname)?.[1];
  return company === undefined || NOT_THE_APP.has(company) ? null : company;
}

/** `/leads/inbox/{uuid}`, or `/{word}/{number}` and any tab after it. */
function recordOf(account: string, [word = "", ...rest]: readonly string[]): OpenRecord | null {
  if (word === "leads") {
    const [list, id = ""] = rest;
    if (list !== "inbox" || !UUID.test(id)) return null;
    return { crm: "pipedrive", account, objectType: "lead", recordId: id.toLowerCase() };
  }
  const objectType = BY_WORD.get(word);
  const [recordId = ""] = rest;
  if (objectType === undefined || !NUMBER.test(recordId)) return null;
  return { crm: "pipedrive", account, objectType, recordId };
}
