import type { FirstTouchInput } from "../first-touch/first-touch-context.ts";
import { foldText } from "../text/fold-text.ts";
import { toWords } from "../text/words.ts";
import { toComparedRoots } from "./arabic-roots.ts";
import { COMMON_CONCEPTS, readConcepts } from "./concepts.ts";
import { rareWords } from "./general-words.ts";
import { type Quantity, readQuantities } from "./quantities.ts";

/**
 * Whether a message shares enough with what a buyer said, read and was shown: words that few messages
 * hold, subjects named in other words, lengths of time, days of each week. One may be chance, more are none.
 */
export function createMarks(
  { snapshot }: FirstTouchInput,
  record: readonly string[],
): (message: string) => boolean {
  const own = new Set(toComparedRoots(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`));
  const text = record.join(" . ");
  const words = new Set([...toRootsByWord(text).keys()].filter((root) => !own.has(root)));
  const concepts = readConcepts(text);
  const times = readQuantities(text).filter(isLongTime);
  const days = new Set(toWords(text).filter((word) => WEEKDAYS.has(word)));
  return (message) => {
    const shared = [...toRootsByWord(message)].filter(([root]) => words.has(root));
    const named = readConcepts(shared.map(([, word]) => word).join(" . "));
    // A subject that was counted by its word is not counted again.
    const others = [...readConcepts(message)].filter((id) => concepts.has(id) && !named.has(id));
    const common = others.filter((id) => COMMON_CONCEPTS.has(id)).length;
    const recalls = readQuantities(message).some((said) =>
      times.some(({ value, units }) => value === said.value && units[0] === said.units[0]),
    );
    const repeats = [...foldText(message).matchAll(EACH_WEEK)].some(({ groups }) =>
      days.has(groups?.["plural"] ?? groups?.["every"] ?? ""),
    );
    const subjects = others.length - common / 2;
    return shared.length + subjects + Number(recalls) + Number(repeats) >= ENOUGH;
  };
}

/** The rare words of a text by the root that they are compared by. */
function toRootsByWord(text: string): ReadonlyMap<string, string> {
  return new Map(
    rareWords(text).flatMap((word) => toComparedRoots(word).map((root) => [root, word] as const)),
  );
}

/** Days to years: minutes are those of any meeting. */
function isLongTime({ units }: Quantity): boolean {
  return (
    units[0] !== undefined &&
    /^(?:day|week|month|year|يوم|ايام|اسبوع|اسابيع|شهر|اشهر|سنه)$/u.test(units[0])
  );
}

/** What no message about something else has reached. */
const ENOUGH = 1.5;
/** "Sundays", "every Monday": what happens each week, no day to meet. */
const EACH_WEEK =
  /\b(?<plural>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s\b|\bevery (?<every>\p{L}+day)\b/gu;
const WEEKDAYS: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday".split(" "),
);
