import type { HubspotSandbox, SandboxOptions } from "./hubspot/sandbox.ts";
import { createHubspotSandbox } from "./hubspot/sandbox.ts";
import type { ManualClock } from "./manual-clock.ts";
import { createManualClock } from "./manual-clock.ts";
import type { Call } from "./memory-client.ts";
import { at, createMemoryClient } from "./memory-client.ts";

export const CONTACTS = "/crm/objects/2026-09/contacts";
export const NOTES = "/crm/objects/2026-09/notes";
export const NOTES_OF_CONTACTS = "/crm/associations/2026-09/contacts/notes/batch/read";

/** An empty account on a clock that stands at 2026-11-20, 09:00 UTC. */
export interface TryOut {
  readonly clock: ManualClock;
  readonly sandbox: HubspotSandbox;
  readonly call: Call;
}

export function openTryOut(options: SandboxOptions = {}): TryOut {
  const clock = createManualClock();
  const sandbox = createHubspotSandbox({ now: clock.now, sleep: clock.sleep, ...options });
  return { clock, sandbox, call: createMemoryClient(sandbox) };
}

/** Creates a contact and gives its id. */
export async function addContact(
  call: Call,
  email: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const answer = await call("POST", CONTACTS, { properties: { email, ...more } });
  if (answer.status !== 201) throw new Error(`No contact was created: ${answer.text}`);
  return String(at(answer.json, "id"));
}

/** The body of a search with one filter. */
export function searchBy(propertyName: string, operator: string, value: string, more = {}) {
  return { filterGroups: [{ filters: [{ propertyName, operator, value }] }], ...more };
}

/** The body of a note about a contact. */
export function noteFor(contactId: string, body: string) {
  return {
    properties: { hs_timestamp: "2026-11-20T09:00:00Z", hs_note_body: body },
    associations: [
      {
        to: { id: contactId },
        types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 202 }],
      },
    ],
  };
}
