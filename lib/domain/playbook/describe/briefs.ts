import type { Brief } from "../schema.ts";
import { list, type PartTable, text, told } from "./table.ts";

const BRIEF: PartTable<Brief, "id"> = {
  theme: text("Theme", ({ theme }) => theme),
  persona: text("For whom", ({ persona }) => persona),
  keywords: told("Recognised by", ({ keywords }) => keywords.join(", ")),
  problem: text("Problem", ({ problem }) => problem),
  promise: text("Promise", ({ promise }) => promise),
  proof: text("Proof", ({ proof }) => proof),
  oneAsk: text("The one ask", ({ oneAsk }) => oneAsk),
  doNotSay: told("Do not say", ({ doNotSay }) => doNotSay.join("; ") || "Nothing noted"),
  arabic: told(
    "In Arabic",
    ({ arabic }) => Object.values(arabic ?? {}).join("; ") || "Not written",
  ),
  angles: told(
    "Angles",
    ({ angles }) =>
      (angles ?? []).map(({ label }) => label).join("; ") || "The brief is its one angle",
  ),
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
