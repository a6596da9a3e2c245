import type { Owner } from "../snapshot.ts";
import { normalizeWord, withoutAccents } from "./words/tokens.ts";

/** Who an owner text names. */
export type OwnerMatch =
  | { readonly type: "one"; readonly owner: Owner }
  | { readonly type: "several"; readonly owners: readonly Owner[] }
  | { readonly type: "none" };

/**
 * Reads an owner: an id, a mail address, a full name, or a first name that fits exactly one active
 * owner. People who left are found where nobody active fits, so that the finding can name them.
 */
export function findOwner(text: string, owners: readonly Owner[]): OwnerMatch {
  const wanted = fold(text);
  if (wanted === "") return { type: "none" };
  const byId = owners.find((owner) => owner.id === text.trim());
  if (byId !== undefined) return { type: "one", owner: byId };
  const active = owners.filter((owner) => owner.active);
  const left = owners.filter((owner) => !owner.active);
  return pickByText(active, wanted) ?? pickByText(left, wanted) ?? { type: "none" };
}

function pickByText(owners: readonly Owner[], wanted: string): OwnerMatch | null {
  return (
    pick(owners, (owner) => fold(owner.email ?? "") === wanted) ??
    pick(owners, (owner) => fold(owner.name) === wanted) ??
    pick(owners, (owner) => fold(owner.name).split(" ").includes(wanted))
  );
}

function pick(owners: readonly Owner[], fits: (owner: Owner) => boolean): OwnerMatch | null {
  const found = owners.filter(fits);
  const [first] = found;
  if (first === undefined) return null;
  return found.length === 1 ? { type: "one", owner: first } : { type: "several", owners: found };
}

/** Case, accents and spacing do not make another person. */
function fold(text: string): string {
  return normalizeWord(withoutAccents(text)).trim().replace(/\s+/gu, " ");
}
