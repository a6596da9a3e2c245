import {
  extractTouchFacts,
  type TalkReading,
} from "#lib/domain/touch-facts/extract-touch-facts.ts";
import { TOUCH_FACTS } from "#lib/domain/touch-facts/touch-facts.ts";
import { EMPTY_TOUCH, readOfFacts, type TouchValues } from "./touch-form.ts";

/** Whose talk it is, as far as the record and the CRM know. */
export interface TalkSides {
  readonly buyerName: string | null;
  readonly companyName: string | null;
  /** The names of our people. */
  readonly ours: readonly string[];
}

/**
 * Reads a pasted text into the form. What a person wrote, chose or corrected stays; a fact that was only
 * read before gives way. `now` is epoch milliseconds.
 */
export function readIntoForm(
  values: TouchValues,
  pasted: string,
  sides: TalkSides,
  now: number,
): Partial<TouchValues> {
  const { channel, at, facts } = extractTouchFacts({
    text: pasted,
    buyerName: sides.buyerName ?? "",
    companyName: sides.companyName ?? "",
    ours: sides.ours,
    now: toLocalText(now),
  });
  const changed = TOUCH_FACTS.filter((fact) => values[fact] === values[`${fact}Read`]).map(
    (fact) => [fact, facts[fact]?.value ?? ""] as const,
  );
  return {
    pasted,
    ...(channel === null || values.channel !== EMPTY_TOUCH.channel ? {} : { channel }),
    ...(at === null || values.at !== "" ? {} : { at }),
    ...Object.fromEntries(changed),
    ...readOfFacts((fact) => ({
      value: facts[fact]?.value ?? "",
      sentence: facts[fact]?.sentence ?? "",
    })),
    fields: countFacts(facts) === 0 ? "all" : values.fields,
  };
}

/** How many facts the form holds that were read from the text. */
export function countRead(values: TouchValues): number {
  return TOUCH_FACTS.filter((fact) => values[`${fact}Read`] !== "").length;
}

function countFacts(facts: TalkReading["facts"]): number {
  return Object.keys(facts).length;
}

/** The browser's own clock, as a `datetime-local` control writes it. */
function toLocalText(now: number): string {
  const at = new Date(now);
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join("-");
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
