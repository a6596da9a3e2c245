import type { Addresses } from "./places.ts";
import { query } from "./query.ts";

const PLURALS: Readonly<Record<string, string>> = {
  person: "people",
  company: "companies",
  opportunity: "opportunities",
};

export const twenty: Addresses = {
  kinds: ["person", "company", "opportunity"],
  read: (path) => {
    const [, word = "", first = "", id = ""] = path.split("/");
    if (word === "object") return { view: "record", kind: first, id };
    const known = Object.entries(PLURALS).find(([, plural]) => plural === first);
    return { view: "list", kind: known?.[0] ?? "person" };
  },
  record: (kind, id) => `/object/${kind}/${id}${query({ viewId: null })}`,
  list: (kind) => `/objects/${PLURALS[kind] ?? kind}${query()}`,
  owns: (path) => path.startsWith("/object"),
  staysOnList: true,
};
