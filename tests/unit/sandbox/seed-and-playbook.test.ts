import { expect, it } from "vitest";
import { parseLog } from "#lib/domain/log.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { createHubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";
import { seedDemo } from "#tests/sandbox/seed/seed-demo.ts";

const { state } = createHubspotSandbox({ fill: seedDemo, handrailFields: true });
const contacts = [...state.records.contacts.values()];
const valuesOf = (name: string) => [
  ...new Set(contacts.flatMap((contact) => contact.properties.get(name) || [])),
];

it("the seeded leads were worked under the shipped playbook, in its own codes", () => {
  const reasons = DEFAULT_PLAYBOOK.reasons.map(({ id }) => id);
  const types = DEFAULT_PLAYBOOK.leadTypes.map(({ id }) => id);
  const outcomes = DEFAULT_PLAYBOOK.outcomes.map(({ id }) => id);
  expect(reasons).toEqual(expect.arrayContaining(valuesOf("handrail_reason")));
  expect(types).toEqual(expect.arrayContaining(valuesOf("handrail_lead_type")));
  expect(outcomes).toEqual(expect.arrayContaining(valuesOf("handrail_outcome")));
  const { id, version } = DEFAULT_PLAYBOOK;
  expect(valuesOf("handrail_playbook_version")).toEqual([`${id}@${version}`]);
});

it("every seeded log can be read to the last line", () => {
  const logs = valuesOf("handrail_log").map(parseLog);
  expect(logs.length).toBeGreaterThan(5);
  expect(logs.flatMap(({ unread }) => unread)).toEqual([]);
});
