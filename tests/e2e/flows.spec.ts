import { expect, test } from "@playwright/test";
import { LEADS, OWNERS } from "../sandbox/seed/stories.ts";
import { seedConnection } from "../support/connect.ts";
import { heldByCrm, marketerFlow, notesWritten, offlineFlow, sdrFlow } from "../support/flows.ts";
import { launchHandrail } from "../support/launch.ts";

const nothing = async () => undefined;

test("an SDR reads, accepts, makes contact and logs an outcome; HubSpot has all of it once", async () => {
  const launched = await launchHandrail({ handrailFields: true });
  await seedConnection(launched);
  await sdrFlow(launched, nothing);
  const held = heldByCrm(launched, LEADS.offered);
  expect(held.get("handrail_status")).toBe("opportunity");
  expect(held.get("handrail_outcome")).toBe("opportunity");
  expect(held.get("handrail_accepted_at")).toBeTruthy();
  expect(held.get("handrail_first_touch_at")).toBeTruthy();
  const events = (held.get("handrail_log") ?? "").split("\n").map((line) => JSON.parse(line).type);
  expect(events).toEqual(["offered", "accepted", "touched", "dispositioned"]);
  const notes = notesWritten(launched);
  expect(notes).toHaveLength(new Set(notes).size);
  await launched.close();
});

test("a marketer fills a note from the record, corrects it and hands it off", async () => {
  const launched = await launchHandrail({ handrailFields: true });
  await seedConnection(launched, { person: { ownerId: OWNERS.marketer, name: "Mira Castellan" } });
  await marketerFlow(launched, nothing);
  const held = heldByCrm(launched, LEADS.unnoted);
  expect(held.get("handrail_status")).toBe("offered");
  expect(held.get("hubspot_owner_id")).toBe(OWNERS.sdr);
  expect(held.get("handrail_note_problem")).toContain("spare parts");
  expect(held.get("handrail_note_source")).toBeTruthy();
  expect(held.get("handrail_due_at")).toBeTruthy();
  expect(notesWritten(launched)).toHaveLength(1);
  await launched.close();
});

test("offline everything is kept, and on reconnect it goes out once and in order (P3.6, P12.1)", async () => {
  const launched = await launchHandrail({ handrailFields: true });
  await seedConnection(launched);
  await offlineFlow(launched, nothing);
  const held = heldByCrm(launched, LEADS.overdue);
  expect(held.get("handrail_status")).toBe("touched");
  const writes = launched.sandbox.sandbox.journal.filter(({ id }) => id === LEADS.overdue);
  const ours = writes.filter(({ properties }) => "handrail_status" in properties);
  // Two changes of one record that waited side by side leave as one (P4.3); what follows from its miss is another.
  expect(ours).toHaveLength(1);
  const notes = notesWritten(launched);
  expect(notes).toHaveLength(new Set(notes).size);
  await launched.close();
});
