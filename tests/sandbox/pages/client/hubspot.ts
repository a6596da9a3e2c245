import type { Addresses } from "./places.ts";
import { query } from "./query.ts";

const OLDER_NAMES: Readonly<Record<string, string>> = {
  contact: "0-1",
  company: "0-2",
  deal: "0-3",
};

export const hubspot: Addresses = {
  kinds: ["0-1", "0-2", "0-3"],
  read: (path) => {
    const [, , , word = "", first = "", second = ""] = path.split("/");
    if (word === "record") return { view: "record", kind: first, id: second };
    const older = OLDER_NAMES[word];
    if (older !== undefined) return { view: "record", kind: older, id: first };
    return { view: "list", kind: first || "0-1" };
  },
  record: (kind, id) => `/contacts/${portal()}/record/${kind}/${id}${query()}`,
  list: (kind) => `/contacts/${portal()}/objects/${kind}/views/all/list${query()}`,
  owns: (path) => path.startsWith("/contacts/"),
  staysOnList: false,
};

function portal(): string {
  return location.pathname.split("/")[2] ?? "";
}
