import type { Playbook } from "../schema.ts";
import { SIDE_NAMES, WEEKDAY_NAMES } from "./names.ts";
import { nameOf, together } from "./phrases.ts";
import { list, type PartTable, settings, text, told } from "./table.ts";

type Role = Playbook["roles"][number];
type Routing = Playbook["routing"];
type RoutingRule = Routing["rules"][number];
type Calendar = Playbook["calendar"];

const ROLE: PartTable<Role, "id"> = {
  label: text("Name", ({ label }) => label),
  side: told("Side", ({ side }) => SIDE_NAMES[side]),
  person: text("Person", ({ person }) => person ?? "Nobody named yet"),
  owns: told("Owns", ({ owns }) => owns.join("; ") || "Nothing noted"),
};

/** The rules themselves are a list of their own. */
const ROUTING: PartTable<Routing, "rules"> = {
  decidedBy: told("Decided by", ({ decidedBy }, { roles }) => nameOf(roles, decidedBy)),
  otherwise: text("When no rule fits", ({ otherwise }) => otherwise),
};

const RULE: PartTable<RoutingRule, "id"> = {
  label: text("Name", ({ label }) => label),
  when: text("When", ({ when }) => when),
  owner: text("Goes to", ({ owner }) => owner),
};

const CALENDAR: PartTable<Calendar> = {
  timeZone: told("Time zone", ({ timeZone }) => timeZone),
  workingDays: told("Working days", ({ workingDays }) =>
    together(
      workingDays.map((day) => WEEKDAY_NAMES[day] ?? String(day)),
      "None",
    ),
  ),
  opens: told("Opens", ({ opens }) => opens),
  closes: told("Closes", ({ closes }) => closes),
};

export const OWNERSHIP_GROUPS = [
  list<Role>({
    id: "roles",
    label: "Roles",
    items: ({ roles }) => roles,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: ROLE,
  }),
  list<RoutingRule>({
    id: "routing/rules",
    label: "Routing rules",
    items: ({ routing }) => routing.rules,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: RULE,
  }),
  settings<Routing>({
    id: "routing",
    label: "Routing",
    owner: ({ routing }) => routing,
    parts: ROUTING,
  }),
  settings<Calendar>({
    id: "calendar",
    label: "Working hours",
    owner: ({ calendar }) => calendar,
    parts: CALENDAR,
  }),
];
