import { z } from "zod";
import { documentHash } from "./content-hash.ts";
import { type Branch, isBranch } from "./tree.ts";

const signed = z.looseObject({ hash: z.string() });

/**
 * The migrated document with the sign-offs of those who signed exactly the old one: they then stand for what
 * was made of it, and say what was signed. Migrating is the same everywhere and adds no duty, so nobody
 * has to sign anew; a sign-off that did not stand for the old document does not stand for the new one.
 */
export function carrySignOffs(old: Branch & { readonly format: number }, migrated: Branch): Branch {
  const signOffs = old["signOffs"];
  if (!isBranch(signOffs)) return migrated;
  const hash = documentHash(old);
  const sides = Object.entries(signOffs).map(([side, signOff]) => {
    const read = signed.safeParse(signOff);
    if (!read.success || read.data.hash !== hash) return [side, signOff];
    const carried = { signedAs: { format: old.format, hash }, ...read.data };
    return [side, { ...carried, hash: documentHash(migrated) }];
  });
  return { ...migrated, signOffs: Object.fromEntries(sides) };
}

/** Without space around any text, as a parsed document has it: that is what was signed. */
export function trimmed(json: unknown): unknown {
  if (typeof json === "string") return json.trim();
  if (Array.isArray(json)) return json.map(trimmed);
  if (!isBranch(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, trimmed(value)]));
}
