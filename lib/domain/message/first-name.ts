import { displayLine } from "../text/display-text.ts";
import { foldText } from "../text/fold-text.ts";

/**
 * How to address somebody by the name on the record: "Sara", "عبد الرحمن", "Dr. Khan". Null when the
 * record's name is no personal name (an address, a number, one letter): then nobody is greeted by name.
 */
export function firstName(name: string | null): string | null {
  const shown = displayLine(name ?? "");
  if (shown === "" || !/^[\p{L}\p{M}'’.,\- ]+$/u.test(shown)) return null;
  const words = turnedRound(shown)
    .split(" ")
    .filter((word) => word !== "");
  const titles = words.filter((word, index) => index < 2 && isTitle(word));
  const [first, second] = words.filter((word) => !titles.includes(word));
  if (first === undefined || !/\p{L}{2}/u.test(first) || NO_NAMES.has(foldText(first))) return null;
  if (second === undefined) return [...titles, first].join(" ");
  return COMPOUND_STARTS.has(foldText(first)) ? `${first} ${second}` : tidyCase(first);
}

/** "Lindqvist, Sara" is how lists write it. */
function turnedRound(name: string): string {
  const [last = "", first, ...more] = name.split(",").map((part) => part.trim());
  return first === undefined || first === "" || more.length > 0
    ? name.replaceAll(",", " ")
    : `${first} ${last}`;
}

function isTitle(word: string): boolean {
  return TITLES.has(foldText(word).replace(/\.$/u, ""));
}

/** Forms fill up with "SARA" and "sara". */
function tidyCase(word: string): string {
  const shouted = word.length > 2 && word === word.toUpperCase();
  const whispered = word === word.toLowerCase();
  if (!(shouted || whispered)) return word;
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms miss mx dr prof eng ing sir herr frau mme m sheikh shaikh د م أ الدكتور الدكتوره المهندس المهندسه الاستاذ الاستاذه السيد السيده الشيخ".split(
    " ",
  ),
);
/** Names that only begin here: "Abdul Rahman", "عبد الله", "Abu Bakr". */
const COMPOUND_STARTS: ReadonlySet<string> = new Set(
  "abd abdul abdel abdal abu umm bin عبد ابو ام".split(" "),
);
const NO_NAMES: ReadonlySet<string> = new Set(
  "info sales contact admin test unknown office marketing support hello team n/a na none null undefined anonymous customer lead".split(
    " ",
  ),
);
