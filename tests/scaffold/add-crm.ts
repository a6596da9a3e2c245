import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CrmName } from "./crm-name.ts";
import { addToLists } from "./lists.ts";

const TEMPLATE = new URL("template/", import.meta.url).pathname;

export interface Scaffolded {
  /** Paths of the new files, from the project's root. */
  readonly files: readonly string[];
  /** In words: what was changed in files that were there, and what must be added to them by hand. */
  readonly changed: readonly string[];
  readonly toAdd: readonly string[];
  /** What makes a finished gateway part of the product. */
  readonly later: readonly string[];
}

/**
 * Writes a gateway, its sandbox and its contract test into the project at `root`, and adds the name to the
 * lists that the compiler and the import rules read. Answers with a sentence, and changes nothing, when
 * anything of that name is there already.
 */
export function addCrm(root: string, name: CrmName): Scaffolded | string {
  const texts = textsFor(name);
  const folders = [`lib/crm/${name.id}`, `tests/sandbox/${name.id}`];
  const taken = [...folders, ...texts.keys()].find((path) => existsSync(join(root, path)));
  if (taken !== undefined) return `${taken} is there already, so nothing was changed.`;
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { files: [...texts.keys()], ...addToLists(root, name) };
}

function textsFor(name: CrmName): ReadonlyMap<string, string> {
  const places: Readonly<Record<string, (file: string) => string>> = {
    crm: (file) => `lib/crm/${name.id}/${file}`,
    sandbox: (file) => `tests/sandbox/${name.id}/${file}`,
    contract: (file) =>
      file === "world.ts"
        ? `tests/contract/${name.id}-world.ts`
        : `tests/contract/gateway-${name.id}.test.ts`,
  };
  const texts = Object.entries(places).flatMap(([folder, placeOf]) =>
    readdirSync(join(TEMPLATE, folder)).map((file): [string, string] => [
      placeOf(file.replace(/\.txt$/, "")),
      fillIn(readFileSync(join(TEMPLATE, folder, file), "utf8"), name),
    ]),
  );
  return new Map(texts);
}

function fillIn(text: string, { id, pascal, constant, label }: CrmName): string {
  return text
    .replaceAll("__NAME__", constant)
    .replaceAll("__Name__", pascal)
    .replaceAll("__name__", id)
    .replaceAll("__label__", label);
}
