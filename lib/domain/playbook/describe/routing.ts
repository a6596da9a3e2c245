import { upperFirst } from "../../text/upper-first.ts";
import type { Playbook, RoutingRule } from "../schema.ts";
import { nameOf, together } from "./phrases.ts";
import { conditionInWords, isInWordsOnly, targetInWords } from "./rule-words.ts";
import { list, type PartTable, settings, text, told } from "./table.ts";

type Routing = Playbook["routing"];
type Territory = Routing["territories"][number];
type ServiceLine = Routing["serviceLines"][number];
type Team = Routing["teams"][number];

/** The lists in it are groups of their own. */
const ROUTING: PartTable<Routing, "rules" | "territories" | "serviceLines" | "teams"> = {
  decidedBy: told("Decided by", ({ decidedBy }, { roles }) => nameOf(roles, decidedBy)),
  otherwise: told(
    "When no rule fits",
    ({ otherwise }, playbook) =>
      `Goes to ${targetInWords(otherwise.to, playbook)}: ${otherwise.does}`,
  ),
};

const RULE: PartTable<RoutingRule, "id"> = {
  label: text("Name", ({ label }) => label),
  says: text("What it is for", ({ says }) => says ?? "What stands in it"),
  isOn: told("Tried", ({ isOn }) => (isOn ? "Yes" : "No: it is switched off")),
  when: told("When", (rule, playbook) =>
    isInWordsOnly(rule) ? "Said in words only" : conditionsInFull(rule, playbook),
  ),
  ifUnknown: told("Where something is not known", ({ ifUnknown }) => UNKNOWN_NAMES[ifUnknown]),
  to: told("Goes to", (rule, playbook) =>
    isInWordsOnly(rule) ? "Said in words only" : upperFirst(targetInWords(rule.to, playbook)),
  ),
};

function conditionsInFull({ when }: RoutingRule, playbook: Playbook): string {
  const said = when.map((condition) => conditionInFull(condition, playbook));
  return upperFirst(said.join(" and ") || "every lead");
}

/** With every name of a long list: a change to any of them is a change of the agreement. */
function conditionInFull(condition: RoutingRule["when"][number], playbook: Playbook): string {
  if (condition.fact === "account") return `the account is one of ${condition.names.join(", ")}`;
  if (condition.fact === "industry") return `industry is one of ${condition.in.join(", ")}`;
  return conditionInWords(condition, playbook);
}

/** What becomes of a lead about which a rule cannot tell. */
export const UNKNOWN_NAMES: Readonly<Record<RoutingRule["ifUnknown"], string>> = {
  "next-rule": "The next rule is tried",
  "complete-first": "The lead is completed first",
};

const TERRITORY: PartTable<Territory, "id"> = {
  label: text("Name", ({ label }) => label),
  countries: told("Countries", ({ countries }) => countries.join(", ")),
};

const SERVICE_LINE: PartTable<ServiceLine, "id"> = {
  label: text("Name", ({ label }) => label),
  terms: told("Recognised by", ({ terms }) => terms.join(", ")),
};

const TEAM: PartTable<Team, "id"> = {
  label: text("Name", ({ label }) => label),
  members: told("Members", ({ members }, { people }) =>
    together(
      members.map((id) => people.find((each) => each.id === id)?.person ?? `“${id}”`),
      "Nobody yet",
    ),
  ),
};

const byLabel = { idOf: ({ id }: Entry) => id, nameOf: ({ label }: Entry) => label };

interface Entry {
  readonly id: string;
  readonly label: string;
}

export const ROUTING_GROUPS = [
  list<RoutingRule>({
    id: "routing/rules",
    label: "Routing rules",
    items: ({ routing }) => routing.rules,
    ...byLabel,
    parts: RULE,
  }),
  settings<Routing>({
    id: "routing",
    label: "Routing",
    owner: ({ routing }) => routing,
    parts: ROUTING,
  }),
  list<Territory>({
    id: "routing/territories",
    label: "Territories",
    items: ({ routing }) => routing.territories,
    ...byLabel,
    parts: TERRITORY,
  }),
  list<ServiceLine>({
    id: "routing/serviceLines",
    label: "Service lines",
    items: ({ routing }) => routing.serviceLines,
    ...byLabel,
    parts: SERVICE_LINE,
  }),
  list<Team>({
    id: "routing/teams",
    label: "Teams",
    items: ({ routing }) => routing.teams,
    ...byLabel,
    parts: TEAM,
  }),
];
