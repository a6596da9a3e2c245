import type { Addresses } from "./places.ts";
import { query } from "./query.ts";

/** Lists have the plural for a name, records the singular; leads have neither. */
const LISTS: Readonly<Record<string, string>> = {
  lead: "/leads/inbox",
  person: "/persons/list",
  organization: "/organizations/list",
  deal: "/pipeline",
};

export const pipedrive: Addresses = {
  kinds: ["lead", "person", "organization", "deal"],
  read: (path) => {
    const [, word = "", first = "", second = ""] = path.split("/");
    if (word === "leads" && second !== "") return { view: "panel", kind: "lead", id: second };
    const list = Object.entries(LISTS).find(([, address]) => address === path);
    if (list !== undefined) return { view: "list", kind: list[0] };
    return { view: "record", kind: word, id: first };
  },
  record: (kind, id) =>
    kind === "lead" ? `/leads/inbox/${id}${query()}` : `/${kind}/${id}${query()}`,
  list: (kind) => `${LISTS[kind] ?? "/leads/inbox"}${query()}`,
  owns: (path) => /^\/(leads|persons?|organizations?|deal|pipeline)(\/|$)/.test(path),
  staysOnList: false,
};
