import type { Playbook } from "../schema.ts";
import { SIDE_NAMES } from "./names.ts";
import { counted, nameOf } from "./phrases.ts";
import { list, type PartTable, settings, text, told } from "./table.ts";

type Role = Playbook["roles"][number];
type Cold = Playbook["cold"];
type AfterHandoff = Pick<Playbook, "transition">;

const ROLE: PartTable<Role, "id"> = {
  label: text("Name", ({ label }) => label),
  side: told("Side", ({ side }) => SIDE_NAMES[side]),
  person: text("Person", ({ person }) => person ?? "Nobody named yet"),
  owns: told("Owns", ({ owns }) => owns.join("; ") || "Nothing noted"),
};

const AFTER_HANDOFF: PartTable<AfterHandoff> = {
  transition: told("The hours after a handoff", ({ transition }, { roles }) =>
    transition === null
      ? "Nobody's in particular"
      : `For ${counted(transition.hours, "hour")} ${nameOf(roles, transition.role)}: ${transition.does}`,
  ),
};

const COLD: PartTable<Cold> = {
  afterDays: told("Cold after", ({ afterDays }) =>
    counted(afterDays, "working day without a touch", "working days without a touch"),
  ),
  owner: told("Taken up by", ({ owner }, { roles }) =>
    owner.is === "kept" ? "Whoever owns it" : nameOf(roles, owner.role),
  ),
  does: text("What they do", ({ does }) => does),
  outcome: told("Logged when that leads nowhere", ({ outcome }, { outcomes }) =>
    nameOf(outcomes, outcome),
  ),
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
  settings<AfterHandoff>({
    id: "",
    label: "After a handoff",
    owner: (playbook) => playbook,
    parts: AFTER_HANDOFF,
  }),
  settings<Cold>({
    id: "cold",
    label: "Leads that have gone cold",
    owner: ({ cold }) => cold,
    parts: COLD,
  }),
];
