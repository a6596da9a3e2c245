import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CrmName } from "./crm-name.ts";

interface List {
  readonly path: string;
  /** What stands before the list's items, on one line with them. */
  readonly start: string;
  readonly what: string;
}

/** Without these the new files neither compile nor may import anything. */
const LISTS: readonly List[] = [
  {
    path: "lib/domain/record.ts",
    start: "export const CRM_IDS = [",
    what: "the CRMs that Handrail can speak to",
  },
  {
    path: "tests/architecture/dependency-cruiser.cjs",
    start: "...Object.fromEntries(\n    [",
    what: "the folders that may import the domain and crm/http",
  },
];

/** Adds the name to each list that it knows by its form; says what to add by hand to the others. */
export function addToLists(root: string, name: CrmName) {
  const changed: string[] = [];
  const toAdd: string[] = [];
  for (const list of LISTS) {
    if (addToList(join(root, list.path), list.start, name.id)) {
      changed.push(`${list.path}: added "${name.id}" to ${list.what}.`);
    } else toAdd.push(`${list.path}: add "${name.id}" to ${list.what}.`);
  }
  return { changed, toAdd, later: laterOf(name) };
}

function addToList(path: string, start: string, id: string): boolean {
  if (!existsSync(path)) return false;
  const text = readFileSync(path, "utf8");
  const at = text.indexOf(start);
  const end = text.indexOf("]", at);
  if (at < 0 || end < 0) return false;
  const items = text.slice(at + start.length, end);
  if (!/^(\s*"[a-z-]+",?)+\s*$/.test(items) || items.includes(`"${id}"`)) return false;
  const added = `${items.trimEnd().replace(/,$/, "")}, "${id}"`;
  writeFileSync(path, `${text.slice(0, at + start.length)}${added}${text.slice(end)}`);
  return true;
}

/** What makes a finished gateway part of the product: later, and by hand, since each of it is a decision. */
function laterOf({ id, pascal, constant, label }: CrmName): readonly string[] {
  return [
    `entrypoints/background/crms.ts: "${id}": { create: create${pascal}Gateway, limits: ${constant}_LIMITS, pages: ${constant}_SETUP.pages },`,
    `entrypoints/settings/main.tsx: "${id}": ${constant}_SETUP in setups,`,
    `components/settings/crm-choices.ts: what a person has to bring to connect ${label}.`,
    `lib/pages/${id}/page-state.ts: which record a page of ${label} shows; and its pages in lib/platform/manifest.ts.`,
  ];
}
