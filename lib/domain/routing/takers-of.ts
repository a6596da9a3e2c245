import type { Playbook } from "../playbook/schema.ts";
import type { Owner } from "../snapshot.ts";
import { createPeople } from "./people.ts";

/** As many owners as any CRM takes in one question. */
const MOST_TAKERS = 100;

/** The ids of the owners to whom leads go by turn, in a fixed order; none where no rule goes by turn. */
export function takersOf(playbook: Playbook, owners: readonly Owner[]): readonly string[] {
  const { rules, teams } = playbook.routing;
  const asked = new Set(rules.flatMap(({ to }) => (to.to === "team" ? [to.team] : [])));
  const people = createPeople(playbook, owners);
  const ids = teams
    .filter(({ id }) => asked.has(id))
    .flatMap(({ members }) => people.members(members).map(({ id }) => id));
  return [...new Set(ids)].toSorted().slice(0, MOST_TAKERS);
}
