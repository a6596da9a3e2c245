import { upperFirst } from "../../text/upper-first.ts";
import type { OutcomeDefinition, Playbook, ReasonCode } from "../schema.ts";
import { ASKS_FOR_NAMES, CHANNEL_NAMES } from "./names.ts";
import { counted, nameOf, together } from "./phrases.ts";
import { list, type PartTable, settings, text, told } from "./table.ts";

type FollowUp = Playbook["followUp"];

const OUTCOME: PartTable<OutcomeDefinition, "id"> = {
  label: text("Name", ({ label }) => label),
  meaning: text("Meaning", ({ meaning }) => meaning),
};

const REASON: PartTable<ReasonCode, "id"> = {
  label: text("Name", ({ label }) => label),
  parent: told("Belongs to", ({ parent }, { reasons }) =>
    parent === null ? "No broader reason" : nameOf(reasons, parent),
  ),
  outcomes: told("Offered for", ({ outcomes }, playbook) =>
    together(
      outcomes.map((id) => nameOf(playbook.outcomes, id)),
      "No outcome",
    ),
  ),
  evidence: text("Evidence", ({ evidence }) => evidence ?? "None needed"),
  asksFor: told("Also asks for", ({ asksFor }) =>
    upperFirst(
      together(
        asksFor.map((each) => ASKS_FOR_NAMES[each]),
        "nothing more",
      ),
    ),
  ),
  details: told(
    "Short answers",
    ({ details }) =>
      details
        .map(({ label, required }) => `${label} (${required ? "required" : "asked for"})`)
        .join(", ") || "None",
  ),
  signs: told("Proposed when the buyer says", ({ signs }) => signs.join(", ") || "Never proposed"),
};

const FOLLOW_UP: PartTable<FollowUp> = {
  attempts: told(
    "Attempts",
    ({ attempts }) =>
      `${attempts.length}: ${attempts.map(({ channel }) => CHANNEL_NAMES[channel]).join(", ")}`,
  ),
  overDays: told("Spread over", ({ overDays }) =>
    overDays === 0 ? "Any time" : `At least ${counted(overDays, "day")}`,
  ),
};

export const OUTCOME_GROUPS = [
  list<OutcomeDefinition>({
    id: "outcomes",
    label: "Outcomes",
    items: ({ outcomes }) => outcomes,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: OUTCOME,
  }),
  list<ReasonCode>({
    id: "reasons",
    label: "Reasons",
    items: ({ reasons }) => reasons,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: REASON,
  }),
  settings<FollowUp>({
    id: "followUp",
    label: "Before “no response”",
    owner: ({ followUp }) => followUp,
    parts: FOLLOW_UP,
  }),
];
