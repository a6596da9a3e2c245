import type { Brief } from "../schema.ts";
import { angleInWords, arabicInWords } from "./angles.ts";
import { list, type PartRow, type PartTable, text, told } from "./table.ts";

/** Read one by one and compared as a whole: an angle has its place among the others of its brief. */
const ANGLES: PartRow<Brief> = {
  label: "Angles",
  isText: false,
  words: anglesInWords,
  within: {
    lines: ({ angles = [] }) =>
      angles.map((angle) => ({ label: `Angle “${angle.label}”`, words: angleInWords(angle) })),
    parts: (brief, path) => [
      {
        id: path,
        label: "Angles",
        words: anglesInWords(brief),
        raw: brief.angles,
        isText: false,
      },
    ],
  },
};

function anglesInWords({ angles = [] }: Brief): string {
  return (
    angles.map((angle) => `“${angle.label}”: ${angleInWords(angle)}`).join("\n") ||
    "The brief is its one angle"
  );
}

const BRIEF: PartTable<Brief, "id"> = {
  theme: text("Theme", ({ theme }) => theme),
  persona: text("For whom", ({ persona }) => persona),
  keywords: told("Recognised by", ({ keywords }) => keywords.join(", ")),
  problem: text("Problem", ({ problem }) => problem),
  promise: text("Promise", ({ promise }) => promise),
  proof: text("Proof", ({ proof }) => proof),
  oneAsk: text("The one ask", ({ oneAsk }) => oneAsk),
  doNotSay: told("Do not say", ({ doNotSay }) => doNotSay.join("; ") || "Nothing noted"),
  arabic: told("In Arabic", ({ arabic }) => arabicInWords(arabic) || "Not written"),
  angles: ANGLES,
};

export const BRIEF_GROUPS = [
  list<Brief>({
    id: "briefs",
    label: "Messaging briefs",
    items: ({ briefs }) => briefs,
    idOf: ({ id }) => id,
    nameOf: ({ theme }) => theme,
    parts: BRIEF,
  }),
];
