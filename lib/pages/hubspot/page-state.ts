import type { CrmPageState, ObjectType, OpenRecord } from "../../domain/record.ts";

/** HubSpot's app lives at one address per region: `app`, `app-eu1`, `app-na2` and so on. */
const HOST = /^app(-[a-z]{2}\d+)?\.hubspot\.com$/;

/** Account and record ids: digits without a leading zero, as HubSpot writes them. */
const ID = /^[1-9]\d{0,19}$/;

/** HubSpot's ids of the object types that can be handed off. */
const BY_TYPE_ID: ReadonlyMap<string, ObjectType> = new Map([
  ["0-1", "person"],
  ["0-2", "company"],
  ["0-3", "deal"],
  ["0-136", "lead"],
]);

/** The words that older addresses use in place of `record` and a type id. */
const BY_OLDER_WORD: ReadonlyMap<string, ObjectType> = new Map([
  ["contact", "person"],
  ["company", "company"],
  ["deal", "deal"],
]);

/**
 * What the address says is open. Null when it is not an address of HubSpot's app; then nothing may be
 * put into the page. Only exact shapes with plain digits name a record, so that whatever else stands
 * in an address never becomes part of a request.
 */
export function hubSpotPageState(url: URL): CrmPageState | null {
  if (!isHubSpotApp(url)) return null;
  const segments = url.pathname.split("/").slice(1);
  const account = accountOf(segments);
  const record = account === null ? null : recordOf(account, segments);
  return record === null
    ? { type: "no-record", crm: "hubspot", account }
    : { type: "record", record };
}

/** The manifest's match patterns are wider than they need to be; this is the exact check. */
function isHubSpotApp(url: URL): boolean {
  return url.protocol === "https:" && url.port === "" && HOST.test(url.hostname);
}

/** Every tool of the app keeps the account in the same place: `/{tool}/{account}/…`. */
function accountOf([, account]: readonly string[]): string | null {
  return account !== undefined && ID.test(account) ? account : null;
}

/** `/contacts/{account}/record/{type id}/{id}` or `/contacts/{account}/{word}/{id}`, and any tab after it. */
function recordOf(account: string, segments: readonly string[]): OpenRecord | null {
  const [tool, , kind = "", ...rest] = segments;
  if (tool !== "contacts") return null;
  const [objectType, recordId] =
    kind === "record"
      ? [BY_TYPE_ID.get(rest[0] ?? ""), rest[1]]
      : [BY_OLDER_WORD.get(kind), rest[0]];
  if (objectType === undefined || recordId === undefined || !ID.test(recordId)) return null;
  return { crm: "hubspot", account, objectType, recordId };
}
