import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CrmName } from "./crm-name.ts";

interface List {
  readonly path: string;
  /** What stands before the list's items, and what ends it. */
  readonly start: string;
  readonly end: string;
  readonly item: (name: CrmName) => string;
  readonly what: string;
}

/** Without these the new files neither compile nor may import anything. */
const LISTS: readonly List[] = [
  {
    path: "lib/domain/record.ts",
    start: "export const CRM_IDS = [",
    end: "]",
    item: ({ id }) => `"${id}"`,
    what: "the CRMs that Handrail can speak to",
  },
  {
    path: "lib/domain/record.ts",
    start: "export const CRM_LABELS: Readonly<Record<CrmId, string>> = {",
    end: "\n}",
    item: ({ id, label }) => `\n  "${id}": "${label}"`,
    what: "the names of CRMs as people say them",
  },
  {
    path: "tests/architecture/dependency-cruiser.cjs",
    start: "...Object.fromEntries(\n    [",
    end: "]",
    item: ({ id }) => `"${id}"`,
    what: "the folders that may import the domain and crm/http",
  },
];

/** Adds the name to each list that it knows by its form; says what to add by hand to the others. */
export function addToLists(root: string, name: CrmName) {
  const changed: string[] = [];
  const toAdd: string[] = [];
  for (const list of LISTS) {
    const item = list.item(name).trim();
    if (addToList(root, list, name)) changed.push(`${list.path}: added ${item} to ${list.what}`);
    else toAdd.push(`${list.path}: add ${item} to ${list.what}`);
  }
  return { changed, toAdd: [...toAdd, ...nowOf(name)], later: laterOf(name) };
}

function addToList(root: string, { path, start, end, item }: List, name: CrmName): boolean {
  const file = join(root, path);
  if (!existsSync(file)) return false;
  const text = readFileSync(file, "utf8");
  const at = text.indexOf(start);
  const until = text.indexOf(end, at + start.length);
  if (at < 0 || until < 0) return false;
  const items = text.slice(at + start.length, until);
  // Anything else than plain names and texts is not for a script to change.
  if (!/^(\s*"?[\w-]+"?(: "[\w .&+-]+")?,?)+\s*$/.test(items)) return false;
  const separator = item(name).startsWith("\n") ? "," : ", ";
  const all = `${items.trimEnd().replace(/,$/, "")}${separator}${item(name)}`;
  const last = items.trimEnd().endsWith(",") ? "," : "";
  writeFileSync(file, `${text.slice(0, at + start.length)}${all}${last}${text.slice(until)}`);
  return true;
}

/** What the compiler asks for as soon as the name is on the list. */
function nowOf({ id, pascal, constant }: CrmName): readonly string[] {
  return [
    `entrypoints/settings/crm-setups.ts: "${id}": ${constant}_SETUP, in SETUPS`,
    `entrypoints/background/crms.ts: "${id}": { create: create${pascal}Gateway, limits: ${constant}_LIMITS, pages: ${constant}_SETUP.pages, script: null }, in CRMS`,
  ];
}

/** What makes a finished gateway part of the product: each of it is a decision. */
function laterOf({ id, label }: CrmName): readonly string[] {
  return [
    `components/settings/crm-choices.ts: what a person has to bring to connect ${label}`,
    `lib/pages/${id}/page-state.ts: which record a page of ${label} shows, and a content script in entrypoints/`,
    `tests/architecture/crm-names.test.ts: the name, so that nothing outside its folder asks for it`,
    `tests/support/crm-variants.ts, tests/live/${id}.ts, tests/bench/crms/crms.ts: the simulation, the live check and the bench`,
  ];
}
