import type { Playbook } from "#lib/domain/playbook/schema.ts";

/** The lists whose entries other parts of the playbook point to. */
export type ReferredList =
  | "slaTiers"
  | "leadTypes"
  | "lifecycle"
  | "outcomes"
  | "reasons"
  | "roles";

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
    leadTypes: ({ noteTemplates }, id) =>
      named(
        "the note template",
        noteTemplates.filter(({ leadTypes }) => leadTypes.includes(id)),
      ),
    lifecycle: ({ stageMaps }, id) => {
      const names = stageMaps.flatMap(({ stages }) => stages.filter(({ stage }) => stage === id));
      return names.map(({ value }) => `the CRM's stage “${value}”`);
    },
    outcomes: ({ reasons }, id) =>
      named(
        "the reason",
        reasons.filter(({ outcomes }) => outcomes.some((each) => each === id)),
      ),
    reasons: ({ reasons }, id) =>
      named(
        "the reason",
        reasons.filter(({ parent }) => parent === id),
      ),
    roles: ({ routing, reviews }, id) => [
      ...(routing.decidedBy === id ? ["who decides about routing"] : []),
      ...named(
        "the meeting",
        reviews.filter(({ calledBy }) => calledBy === id),
      ),
    ],
  };

function named(what: string, items: readonly { readonly label: string }[]): readonly string[] {
  return items.map(({ label }) => `${what} “${label}”`);
}
