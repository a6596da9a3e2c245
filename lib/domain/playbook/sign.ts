import { fail, type Result, succeed } from "../failure.ts";
import { findHiddenCharacters } from "../note/words/hidden-characters.ts";
import { foldText } from "../text/fold-text.ts";
import { contentHash } from "./content-hash.ts";
import type { PlaybookIssue } from "./issue.ts";
import type { Playbook, Side } from "./schema.ts";

/** Why a name cannot sign. */
export interface SignRefusal {
  readonly field: "name";
  readonly message: string;
  readonly nextStep: string;
}

/**
 * Puts one side's name under exactly this content (R-DQ-03). `at` is ISO 8601 UTC. Two different people
 * sign: the name of the other side is refused. Signing again replaces the side's own earlier word.
 */
export function signPlaybook(
  playbook: Playbook,
  side: Side,
  name: string,
  at: string,
): Result<Playbook, SignRefusal> {
  const signed = name.trim().replaceAll(/\s+/gu, " ");
  const other = playbook.signOffs[otherSide(side)];
  const refusal =
    refuseName(signed) ??
    (other !== null && isSameName(signed, other.name) ? refuseSecondSide(side, signed) : null);
  if (refusal !== null) return fail(refusal);
  const signOff = { name: signed, at, hash: contentHash(playbook) };
  return succeed({ ...playbook, signOffs: { ...playbook.signOffs, [side]: signOff } });
}

/** The same content, signed by nobody: what an edited or copied playbook starts from. */
export function withoutSignOffs(playbook: Playbook): Playbook {
  return { ...playbook, signOffs: { marketing: null, sales: null } };
}

/**
 * What keeps a playbook from being in force: a side that has not signed, a change after signing, one name
 * for both sides. Empty when both stand by exactly this content.
 */
export function checkSignOffs(playbook: Playbook): readonly PlaybookIssue[] {
  const { marketing, sales } = playbook.signOffs;
  const hash = contentHash(playbook);
  const ofSides = (["marketing", "sales"] as const).flatMap((side) => {
    const signOff = playbook.signOffs[side];
    const path = `signOffs.${side}`;
    if (signOff === null) return [{ path, reason: `${side} has not signed it` }];
    if (signOff.hash === hash) return [];
    return [{ path, reason: `was changed after ${signOff.name} signed it for ${side}` }];
  });
  if (marketing === null || sales === null || !isSameName(marketing.name, sales.name))
    return ofSides;
  const reason = `"${marketing.name}" stands for both sides; two people have to sign`;
  return [...ofSides, { path: "signOffs", reason }];
}

/** Whether both sides, two people, stand by exactly this content. */
export function isAgreed(playbook: Playbook): boolean {
  return checkSignOffs(playbook).length === 0;
}

/**
 * From the day the two sides began to write to the second sign-off, in milliseconds (R-DQ-06); null
 * while it is not agreed, and where nobody noted the beginning or it lies after the end.
 */
export function timeToAgreement(playbook: Playbook): number | null {
  const { marketing, sales } = playbook.signOffs;
  if (playbook.startedAt === null || marketing === null || sales === null) return null;
  if (!isAgreed(playbook)) return null;
  const agreedAt = Math.max(Date.parse(marketing.at), Date.parse(sales.at));
  const took = agreedAt - Date.parse(playbook.startedAt);
  return took >= 0 ? took : null;
}

function refuseName(name: string): SignRefusal | null {
  if (name.length < 2)
    return {
      field: "name",
      message: "A sign-off needs a name.",
      nextStep: "Write the full name of the person who answers for it.",
    };
  if (name.length > LONGEST_NAME || findHiddenCharacters(name).length > 0)
    return {
      field: "name",
      message:
        name.length > LONGEST_NAME
          ? `The name has ${name.length} characters; there is room for ${LONGEST_NAME}.`
          : "The name holds characters that nobody can see.",
      nextStep: "Type the name by hand.",
    };
  return null;
}

function refuseSecondSide(side: Side, name: string): SignRefusal {
  return {
    field: "name",
    message: `${name} has signed for ${otherSide(side)} already.`,
    nextStep: `Ask the person who answers for ${side} to sign.`,
  };
}

/** As the schema has it. */
const LONGEST_NAME = 120;

function otherSide(side: Side): Side {
  return side === "marketing" ? "sales" : "marketing";
}

/** Case, accents and spaces make no second person. */
function isSameName(one: string, other: string): boolean {
  return toComparable(one) === toComparable(other);
}

function toComparable(name: string): string {
  return foldText(name).replaceAll(/\s+/gu, " ").trim();
}
