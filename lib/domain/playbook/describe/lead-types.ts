import { windowInWords } from "../../note/window-in-words.ts";
import { upperFirst } from "../../text/upper-first.ts";
import type { LeadType, Playbook, SlaTier } from "../schema.ts";
import { missedStepsInWords, warningInWords } from "./misses.ts";
import { MOTION_NAMES, TRIAGE_NAMES, TRIGGER_NAMES } from "./names.ts";
import { tierInWords, together } from "./phrases.ts";
import { list, type PartTable, text, told } from "./table.ts";

type Handoff = Playbook["handoffs"][number];

const TIER: PartTable<SlaTier, "id"> = {
  label: text("Name", ({ label }) => label),
  responseWindow: told("Answered", ({ responseWindow }) =>
    upperFirst(windowInWords(responseWindow)),
  ),
  acceptanceWindow: told("Accepted or given back", ({ acceptanceWindow }) =>
    acceptanceWindow === null
      ? "No time of its own: only the answer counts"
      : upperFirst(windowInWords(acceptanceWindow)),
  ),
  warnMinutes: told("Warned", ({ warnMinutes }) => warningInWords(warnMinutes)),
  ifMissed: text("When it is missed", ({ ifMissed }) => ifMissed),
  missed: told("What Handrail does then", ({ missed }, playbook) =>
    missedStepsInWords(missed, playbook),
  ),
};

const LEAD_TYPE: PartTable<LeadType, "id"> = {
  label: text("Name", ({ label }) => label),
  trigger: text("What makes it one", ({ trigger }) => trigger),
  startedBy: told("Recognised by", ({ startedBy }) =>
    upperFirst(
      together(
        startedBy.map((each) => TRIGGER_NAMES[each]),
        "nothing: a person chooses it",
      ),
    ),
  ),
  motion: told("How we came together", ({ motion }) => MOTION_NAMES[motion]),
  triage: told("What happens with it", ({ triage }) => TRIAGE_NAMES[triage]),
  tier: told("Answered", ({ tier }, playbook) => tierInWords(playbook, tier)),
  promise: text("What sales does", ({ promise }) => promise),
};

const HANDOFF: PartTable<Handoff, "stage"> = {
  label: text("Name", ({ label }) => label),
  confirms: text("Made sure before it", ({ confirms }) => confirms),
  tier: told("Answered", ({ tier }, playbook) =>
    tier === null ? "As the lead type says" : tierInWords(playbook, tier),
  ),
};

export const LEAD_TYPE_GROUPS = [
  list<SlaTier>({
    id: "slaTiers",
    label: "Answer times",
    items: ({ slaTiers }) => slaTiers,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: TIER,
  }),
  list<LeadType>({
    id: "leadTypes",
    label: "Lead types",
    items: ({ leadTypes }) => leadTypes,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: LEAD_TYPE,
  }),
  list<Handoff>({
    id: "handoffs",
    label: "Handoffs",
    items: ({ handoffs }) => handoffs,
    idOf: ({ stage }) => stage,
    nameOf: ({ label }) => label,
    parts: HANDOFF,
  }),
];
