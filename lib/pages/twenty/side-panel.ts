import { lastClickIn } from "./last-click.ts";
import { listInPath, type NamedRecord, recordInLink, toRecord } from "./record-path.ts";

/** The panel under the names that it has borne: a drawer, the command menu, the side panel. */
const PANEL = [
  "[data-side-panel]",
  ...["right-drawer", "command-menu", "side-panel"].map(
    (name) => `[data-click-outside-id^="${name}"],[data-testid^="${name}"]`,
  ),
].join(",");

/** A row that stands out because its record is open; others are focused or ticked. */
const ACTIVE = '[data-active="true"]';

/**
 * The record that is open in the panel at the side, where the address does not name it. Several traces are
 * looked at, the surest first, since no version of Twenty leaves all of them. A trace that points at
 * more than one record is none: no record is better than another person's.
 */
export function recordInSidePanel(document: Document, page: URL): NamedRecord | null {
  const panel = openPanel(document);
  if (panel === null) return null;
  return (
    byOwnButton(panel, page) ?? byActiveRow(document, panel, page) ?? byLastClick(document, panel)
  );
}

function openPanel(document: Document): Element | null {
  const open = [...document.querySelectorAll(PANEL)].filter(
    (panel) =>
      panel.childElementCount > 0 &&
      panel.closest('[hidden],[aria-hidden="true"],[data-open="false"]') === null,
  );
  // A button may bear the panel's name as well; the panel is what holds the most.
  return open.toSorted((left, right) => sizeOf(right) - sizeOf(left))[0] ?? null;
}

function sizeOf(element: Element): number {
  return element.getElementsByTagName("*").length;
}

/** "Open" at the panel's foot leads to the record's own page; links to others hold no button. */
function byOwnButton(panel: Element, page: URL): NamedRecord | null {
  const buttons = [...panel.querySelectorAll('a[href*="/object/"]')].filter(
    (link) => link.querySelector('button,[role="button"]') !== null,
  );
  return onlyOne(buttons.map((link) => recordInLink(link, page)));
}

/** The list marks the row whose record is open; the panel has to show that record's name too. */
function byActiveRow(document: Document, panel: Element, page: URL): NamedRecord | null {
  const rows = [...document.querySelectorAll(ACTIVE)].filter((row) => !panel.contains(row));
  const found = rows.flatMap((row) => {
    const link = row.querySelector('a[href*="/object/"]');
    const isShown = link !== null && shows(panel, link.textContent ?? "");
    return isShown ? [byRowId(row, page) ?? recordInLink(link, page)] : [];
  });
  return onlyOne(found);
}

/** The row bears its record's id; the list's address says what it is a list of. */
function byRowId(row: Element, page: URL): NamedRecord | null {
  const objectType = listInPath(page.pathname);
  const ids = [
    row.getAttribute("data-selectable-id"),
    row.getAttribute("data-virtualized-id"),
    row.getAttribute("data-testid")?.replace(/^row-id-/, ""),
  ];
  const records = ids.map((id) => toRecord(objectType, id ?? ""));
  return records.find((record) => record !== null) ?? null;
}

/** What was clicked last is open, as long as the panel shows its name. */
function byLastClick(document: Document, panel: Element): NamedRecord | null {
  const click = lastClickIn(document);
  return click !== null && shows(panel, click.name) ? click.record : null;
}

function shows(panel: Element, name: string): boolean {
  const wanted = plain(name);
  if (wanted === "") return false;
  if (plain(panel.textContent ?? "").includes(wanted)) return true;
  return [...panel.querySelectorAll("input,textarea")].some((field) =>
    plain("value" in field ? String(field.value) : "").includes(wanted),
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function onlyOne(records: readonly (NamedRecord | null)[]): NamedRecord | null {
  const found = new Map(
    records.flatMap((record) => (record === null ? [] : [[record.recordId, record] as const])),
  );
  const [first, second] = found.values();
  return first !== undefined && second === undefined ? first : null;
}
