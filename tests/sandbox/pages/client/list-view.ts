import type { UiListRow } from "../ui-types.ts";
import { addresses } from "./addresses.ts";
import { element } from "./dom.ts";
import { titleFor, words } from "./words.ts";

export async function listView(kind: string, query: string): Promise<HTMLElement> {
  const answer = await fetch(`/api/ui/list/${kind}?q=${encodeURIComponent(query)}`);
  const rows: readonly UiListRow[] = await answer.json();
  const heads = [words.name, words.email, words.company, words.owner, words.stage, words.changed];
  return element(
    "section",
    { class: "list" },
    element("h1", {}, `${titleFor(kind)} (${rows.length})`),
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", {}, head)))),
      element("tbody", {}, ...rows.map((row) => rowView(kind, row))),
    ),
  );
}

function rowView(kind: string, row: UiListRow): HTMLElement {
  const link = element("a", { href: addresses.record(kind, row.id), dir: "auto" }, row.name);
  const cells = [row.email, row.company, row.owner, row.stage, row.changedAt.slice(0, 10)];
  return element(
    "tr",
    { "data-id": row.id },
    element("td", { class: "name" }, link),
    ...cells.map((cell) => element("td", { dir: "auto" }, cell ?? "")),
  );
}
