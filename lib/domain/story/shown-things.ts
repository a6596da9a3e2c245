import { toContentWords } from "../text/words.ts";
import type { TouchKind } from "../touch.ts";
import type { Act, Thing } from "./step.ts";

/** The things of an act that a sentence names, and how many more there are that it only counts. */
export interface ShownThings {
  readonly shown: readonly Thing[];
  readonly hidden: number;
}

/** A long list is cut where the language has a noun for the rest ("and two other pages"). */
export function shownThings(act: Act, hasNounForRest: boolean): ShownThings {
  const named = act.things.filter((thing) => isWorthNaming(thing, act.kind));
  const shown = named.slice(0, hasNounForRest ? MOST_NAMED : named.length);
  const rest = act.count - shown.reduce((sum, thing) => sum + thing.count, 0);
  return { shown, hidden: rest > 0 ? act.things.length - shown.length : 0 };
}

/** "Asked for a demo through the form “Demo request”" says the same thing twice. */
function isWorthNaming(thing: Thing, kind: TouchKind): boolean {
  if (thing.asset === null) return false;
  if (kind !== "demo-request" && kind !== "pricing-request") return true;
  return toContentWords(thing.asset).some((word) => !EMPTY_WORDS.has(word));
}

const MOST_NAMED = 3;
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "demo request form book pricing price quote contact ask submitted submission schedule page".split(
    " ",
  ),
);
