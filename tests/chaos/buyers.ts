import type { ServiceKey } from "../sandbox/hubspot/settings.ts";
import type { World } from "../sandbox/hubspot/state.ts";
import { addLead } from "../sandbox/seed/writer.ts";
import type { ChaosCase } from "./cases.ts";
import { FAULT_NAMES } from "./faults.ts";

/** Where a case takes place: its records are its own, its connection is that of all cases with the same fault. */
export interface Place {
  readonly chaos: ChaosCase;
  readonly connectionId: string;
  readonly token: string;
  readonly records: readonly string[];
}

const FIRST_ID = 80_100_000_000;
const DAY_MS = 86_400_000;

/**
 * A connection for each fault, so that a limit stops only cases that meet it anyway, and what the engine
 * sends together meets the same; and records that no other case of this sandbox has.
 */
export function toPlaces(cases: readonly ChaosCase[]): readonly Place[] {
  let id = FIRST_ID;
  return cases.map((chaos) => {
    const line = FAULT_NAMES.indexOf(chaos.next);
    return {
      chaos,
      connectionId: `line-${line}`,
      token: `pat-eu1-line-${line}`,
      records: Array.from({ length: chaos.step.records }, () => {
        id += 1;
        return String(id);
      }),
    };
  });
}

export function keysOf(places: readonly Place[]): readonly ServiceKey[] {
  const tokens = new Set(places.map(({ token }) => token));
  return [...tokens].map((token) => ({ token, name: token, state: "active", scopes: SCOPES }));
}

const SCOPES = ["contacts", "companies", "deals", "leads"]
  .flatMap((object) => [`crm.objects.${object}.read`, `crm.objects.${object}.write`])
  .concat("crm.objects.owners.read", "sales-email-read");

/** An account that holds the cases' records and nothing else. */
export function fillWith(places: readonly Place[]): (world: World) => void {
  return (world) => {
    const createdAt = world.now() - DAY_MS;
    for (const { chaos, records } of places) {
      const isOpen = chaos.step.situation.startsWith("open note");
      for (const id of records) {
        const person = { firstname: "Noor", lastname: id, email: `noor.${id}@chaos.example` };
        const values = isOpen ? { ...person, ...acceptedValues(id) } : person;
        addLead(world, { id, createdAt, values, events: [] });
      }
    }
  };
}

/** What the CRM holds when an earlier worker got as far as the note. */
const acceptedValues = (id: string) => ({
  handrail_status: "accepted",
  handrail_note_problem: firstWords(id),
});

export const firstWords = (id: string) => `First words about ${id}`;
export const laterWords = (id: string) => `Later words about ${id}`;
