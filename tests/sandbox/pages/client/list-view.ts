import type { UiListRow } from "../ui-types.ts";
import { recordHref } from "./address.ts";
import { element } from "./dom.ts";
import { words } from "./words.ts";

export async function listView(
  portal: string,
  typeId: string,
  query: string,
): Promise<HTMLElement> {
  const answer = await fetch(`/api/ui/list/${typeId}?q=${encodeURIComponent(query)}`);
  const rows: readonly UiListRow[] = await answer.json();
  const heads = [words.name, words.email, words.company, words.owner, words.stage, words.changed];
  return element(
    "section",
    { class: "list" },
    element("h1", {}, `${titleFor(typeId)} (${rows.length})`),
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", {}, head)))),
      element("tbody", {}, ...rows.map((row) => rowView(portal, typeId, row))),
    ),
  );
}

export function titleFor(typeId: string): string {
  if (typeId === "0-2") return words.companies;
  return typeId === "0-3" ? words.deals : words.contacts;
}

function rowView(portal: string, typeId: string, row: UiListRow): HTMLElement {
  const link = element("a", { href: recordHref(portal, typeId, row.id), dir: "auto" }, row.name);
  const cells = [row.email, row.company, row.owner, row.stage, row.changedAt.slice(0, 10)];
  return element(
    "tr",
    { "data-id": row.id },
    element("td", { class: "name" }, link),
    ...cells.map((cell) => element("td", { dir: "auto" }, cell ?? "")),
  );
}
