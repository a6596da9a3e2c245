import type { Playbook } from "../schema.ts";
import type { DescribedGroup, DescribedItem, DescribedLine, DescribedPart } from "./described.ts";

/** How one part of an owner is called, and how its value is said. */
export interface PartRow<Owner> {
  readonly label: string;
  readonly isText: boolean;
  words(owner: Owner, playbook: Playbook): string;
  /** What it is made of, where people read and compare that one by one. `path` is the part's own. */
  readonly within?: {
    lines(owner: Owner): readonly DescribedLine[];
    parts(owner: Owner, path: string): readonly DescribedPart[];
  };
}

/** Every part that an owner has beside what it is known by, in reading order: none can be forgotten. */
export type PartTable<Owner, KnownBy extends keyof Owner = never> = {
  readonly [Key in Exclude<keyof Owner, KnownBy>]: PartRow<Owner>;
};

/** One group of a section, whatever it is made of. */
export interface GroupTable extends DescribedGroup {
  /** Key of a part → its label, also for a document that cannot be read. */
  readonly partLabels: ReadonlyMap<string, string>;
  describe(playbook: Playbook): readonly DescribedItem[];
}

interface ListRows<Owner> {
  readonly id: string;
  readonly label: string;
  items(playbook: Playbook): readonly Owner[];
  /** What the entry is known by: stays when everything else changes. */
  idOf(item: Owner): string;
  nameOf(item: Owner): string;
  readonly parts: Readonly<Record<string, PartRow<Owner>>>;
}

/** A list of entries, each with the same parts. */
export function list<Owner extends object>(rows: ListRows<Owner>): GroupTable {
  const group = { id: rows.id, label: rows.label, isList: true };
  return {
    ...group,
    partLabels: labelsOf(rows.parts),
    describe: (playbook) =>
      rows.items(playbook).map((item) => {
        const id = `${rows.id}/${rows.idOf(item)}`;
        const label = rows.nameOf(item);
        return {
          id,
          label,
          group,
          lines: describeLines(item, label, rows.parts, playbook),
          parts: describeParts(`${id}/`, item, rows.parts, playbook),
        };
      }),
  };
}

interface SettingRows<Owner> {
  /** Path of the settings; empty for what stands at the top of the document. */
  readonly id: string;
  readonly label: string;
  owner(playbook: Playbook): Owner;
  readonly parts: Readonly<Record<string, PartRow<Owner>>>;
}

/** Settings that belong together. */
export function settings<Owner extends object>(rows: SettingRows<Owner>): GroupTable {
  const { id, label } = rows;
  const group = { id, label, isList: false };
  const path = id === "" ? "" : `${id}/`;
  return {
    ...group,
    partLabels: labelsOf(rows.parts),
    describe: (playbook) => [
      {
        id,
        label,
        group,
        lines: describeLines(rows.owner(playbook), label, rows.parts, playbook),
        parts: describeParts(path, rows.owner(playbook), rows.parts, playbook),
      },
    ],
  };
}

/** A saying of people. */
export function text<Owner>(label: string, words: (owner: Owner) => string): PartRow<Owner> {
  return { label, isText: true, words };
}

/** A value that we put into words. */
export function told<Owner>(label: string, words: PartRow<Owner>["words"]): PartRow<Owner> {
  return { label, isText: false, words };
}

function labelsOf(parts: Readonly<Record<string, { readonly label: string }>>) {
  return new Map(Object.entries(parts).map(([key, { label }]) => [key, label]));
}

/** Without the line that would only say again what the owner is called. */
function describeLines<Owner>(
  owner: Owner,
  called: string,
  parts: Readonly<Record<string, PartRow<Owner>>>,
  playbook: Playbook,
): readonly DescribedLine[] {
  return Object.values(parts).flatMap((row) => {
    if (row.within !== undefined) return row.within.lines(owner);
    const words = row.words(owner, playbook);
    return row.isText && words === called ? [] : [{ label: row.label, words }];
  });
}

function describeParts<Owner extends object>(
  path: string,
  owner: Owner,
  parts: Readonly<Record<string, PartRow<Owner>>>,
  playbook: Playbook,
): readonly DescribedPart[] {
  const values = new Map<string, unknown>(Object.entries(owner));
  return Object.entries(parts).flatMap(([key, row]) => {
    const id = `${path}${key}`;
    if (row.within !== undefined) return row.within.parts(owner, id);
    const { label, isText } = row;
    return [{ id, label, words: row.words(owner, playbook), raw: values.get(key), isText }];
  });
}
