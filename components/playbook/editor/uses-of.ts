import type { Playbook } from "#lib/domain/playbook/schema.ts";

/** The lists whose entries other parts of the playbook point to. */
export type ReferredList =
  | "slaTiers"
  | "leadTypes"
  | "lifecycle"
  | "outcomes"
  | "reasons"
  | "roles"
  | "calendars"
  | "people"
  | "territories"
  | "serviceLines"
  | "teams";

/** Where an entry is pointed to, in words: "the lead type “Demo request”". Empty where nothing does. */
export function usesOf(playbook: Playbook, list: ReferredList, id: string): readonly string[] {
  return USES[list](playbook, id);
}

const USES: Readonly<Record<ReferredList, (playbook: Playbook, id: string) => readonly string[]>> =
  {
    slaTiers: ({ leadTypes, handoffs }, id) => [
      ...named(
        "the lead type",
        leadTypes.filter(({ tier }) => tier === id),
      ),
      ...named(
        "the handoff",
        handoffs.filter(({ tier }) => tier === id),
      ),
    ],
    leadTypes: ({ noteTemplates, routing }, id) => [
      ...named(
        "the note template",
        noteTemplates.filter(({ leadTypes }) => leadTypes.includes(id)),
      ),
      ...rulesThatAsk(routing, "lead-type", id),
    ],
    lifecycle: ({ stageMaps }, id) => {
      const names = stageMaps.flatMap(({ stages }) => stages.filter(({ stage }) => stage === id));
      return names.map(({ value }) => `the CRM's stage “${value}”`);
    },
    outcomes: ({ reasons, cold }, id) => [
      ...named(
        "the reason",
        reasons.filter(({ outcomes }) => outcomes.some((each) => each === id)),
      ),
      ...(cold.outcome === id ? ["leads that have gone cold"] : []),
    ],
    reasons: ({ reasons }, id) =>
      named(
        "the reason",
        reasons.filter(({ parent }) => parent === id),
      ),
    roles: ({ routing, reviews, slaTiers, transition, cold }, id) => [
      ...(routing.decidedBy === id ? ["who decides about routing"] : []),
      ...targetsOf(routing, ({ to }) => to.to === "role" && to.role === id),
      ...named(
        "the answer time",
        slaTiers.filter(({ missed }) =>
          missed.some(({ owner }) => owner.is === "role" && owner.role === id),
        ),
      ),
      ...(transition?.role === id ? ["the hours after a handoff"] : []),
      ...(cold.owner.is === "role" && cold.owner.role === id ? ["leads that have gone cold"] : []),
      ...named(
        "the meeting",
        reviews.filter(({ calledBy }) => calledBy === id),
      ),
    ],
    calendars: ({ people }, id) =>
      people
        .filter(({ calendar }) => calendar === id)
        .map(({ person }) => `the working time of ${person}`),
    people: ({ routing }, id) => [
      ...named(
        "the team",
        routing.teams.filter(({ members }) => members.includes(id)),
      ),
      ...targetsOf(routing, ({ to }) => to.to === "person" && to.person === id),
    ],
    territories: ({ routing }, id) => rulesThatAsk(routing, "territory", id),
    serviceLines: ({ routing }, id) => rulesThatAsk(routing, "service-line", id),
    teams: ({ routing }, id) => targetsOf(routing, ({ to }) => to.to === "team" && to.team === id),
  };

type Routing = Playbook["routing"];
type Condition = Routing["rules"][number]["when"][number];

/** The rules that ask for one of a list by its id. */
function rulesThatAsk(
  { rules }: Routing,
  fact: "lead-type" | "territory" | "service-line",
  id: string,
): readonly string[] {
  const asks = (condition: Condition) => condition.fact === fact && condition.in.includes(id);
  return named(
    "the routing rule",
    rules.filter(({ when }) => when.some(asks)),
  );
}

/** The rules whose leads go there, and what happens when none fits. */
function targetsOf(
  { rules, otherwise }: Routing,
  isMeant: (entry: Pick<Routing["otherwise"], "to">) => boolean,
): readonly string[] {
  return [
    ...named("the routing rule", rules.filter(isMeant)),
    ...(isMeant(otherwise) ? ["leads that no rule fits"] : []),
  ];
}

function named(what: string, items: readonly { readonly label: string }[]): readonly string[] {
  return items.map(({ label }) => `${what} “${label}”`);
}
