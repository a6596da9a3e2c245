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

/** The active owners whose full or first name a text is with one letter too many, too few or wrong. */
export function nearestOwners(text: string, owners: readonly Owner[]): readonly Owner[] {
  const wanted = fold(text);
  if (wanted.length < 4) return [];
  return owners.filter(({ name, active }) => {
    const folded = fold(name);
    return (
      active && [folded, ...folded.split(" ")].some((part) => differsByOneLetter(part, wanted))
    );
  });
}

function differsByOneLetter(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return [
    [one.slice(same + 1), other.slice(same)],
    [one.slice(same), other.slice(same + 1)],
    [one.slice(same + 1), other.slice(same + 1)],
    [one.slice(same + 2), other.slice(same + 2)],
  ].some(([rest, otherRest]) => rest === otherRest && Math.abs(one.length - other.length) < 2);
}

/** Case, accents and spacing do not make another person. */
function fold(text: string): string {
  return normalizeWord(withoutAccents(text)).trim().replace(/\s+/gu, " ");
}
