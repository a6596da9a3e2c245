/** What the page's address asks for. */
export type Place =
  | { readonly view: "list"; readonly portal: string; readonly typeId: string }
  | {
      readonly view: "record";
      readonly portal: string;
      readonly typeId: string;
      readonly id: string;
    };

const OLDER_NAMES: Readonly<Record<string, string>> = {
  contact: "0-1",
  company: "0-2",
  deal: "0-3",
};

export function readAddress(path: string): Place {
  const [, , portal = "", kind = "", first = "", second = ""] = path.split("/");
  if (kind === "record") return { view: "record", portal, typeId: first, id: second };
  const older = OLDER_NAMES[kind];
  if (older !== undefined) return { view: "record", portal, typeId: older, id: first };
  return { view: "list", portal, typeId: first || "0-1" };
}

/** A link inside the application; the query stays, since it carries the variant. */
export function recordHref(portal: string, typeId: string, id: string): string {
  return `/contacts/${portal}/record/${typeId}/${id}${location.search}`;
}

export function listHref(portal: string, typeId: string): string {
  return `/contacts/${portal}/objects/${typeId}/views/all/list${location.search}`;
}
