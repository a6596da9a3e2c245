import type { Launched } from "../support/launch.ts";
import type { Place } from "./buyers.ts";
import { markerOf } from "./entries.ts";

/** What an earlier worker had sent before it died: the CRM has it, the outbox does not know. */
export async function plantEarlierNotes(
  { sandbox }: Launched,
  places: readonly Place[],
): Promise<void> {
  const wanted = places.filter(({ chaos }) => chaos.step.situation === "open note, arrived");
  for (const { records, token } of wanted) {
    for (const id of records) {
      const planted = await sandbox.sandbox.app.request(NOTES, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ properties: propertiesOf(id), associations: [toContact(id)] }),
      });
      if (planted.status !== 201) throw new Error(`The earlier note of ${id} was refused.`);
    }
  }
}

const NOTES = "https://api.hubapi.com/crm/objects/2026-09/notes";

const propertiesOf = (id: string) => ({
  hs_timestamp: "2026-11-20T09:00:00Z",
  hs_note_body: `Noor ${id} was accepted.<br><br>ref ${markerOf(id)}`,
});

const toContact = (id: string) => ({
  to: { id },
  types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 202 }],
});
