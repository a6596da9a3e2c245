import type { Addresses } from "./places.ts";
import { query } from "./query.ts";

export const salesforce: Addresses = {
  kinds: ["Lead", "Contact", "Account", "Opportunity"],
  read: (path) => {
    const [, , word = "", kind = "Lead", id = ""] = path.split("/");
    return word === "r" ? { view: "record", kind, id } : { view: "list", kind };
  },
  record: (kind, id) => `/lightning/r/${kind}/${id}/view${query({ ws: null })}`,
  related: (kind, id) => `/lightning/r/${kind}/${id}/view${query(workspace())}`,
  list: (kind) => `/lightning/o/${kind}/list${query({ ws: null, filterName: "Recent" })}`,
  owns: (path) => /^\/lightning\/[ro]\//.test(path),
  staysOnList: false,
};

/** In the console, what is opened from a record becomes a tab inside that record's workspace. */
function workspace(): Readonly<Record<string, string | null>> {
  const given = new URLSearchParams(location.search);
  if (given.get("console") === null && given.get("ws") === null) return {};
  return { ws: given.get("ws") ?? location.pathname };
}
