import { expect, it } from "vitest";
import { createFailureWords } from "#components/mail/create/create-failure-words.ts";
import type { Failure } from "#lib/domain/failure.ts";

it.each<Failure>([
  { type: "unknown", cause: "timeout", detail: "" },
  { type: "busy", retryAt: 0, detail: "HubSpot was asked a moment ago." },
  { type: "rate-limited", retryAt: 0, scope: "burst" },
  { type: "offline" },
  { type: "forbidden", missingScopes: [], detail: "" },
  { type: "rejected", issues: [] },
])("promises after $type nothing that would happen by itself", (failure) => {
  const { nextStep = "" } = createFailureWords(failure, "HubSpot");
  expect(nextStep).toMatch(/[Tt]ry again|create the person in HubSpot/);
  expect(nextStep).not.toMatch(/by itself|Send now|outbox/);
});

it("does not say that nobody was created where nobody can know", () => {
  const unknown: Failure = { type: "unknown", cause: "network", detail: "" };
  const words = createFailureWords(unknown, "HubSpot");
  expect(`${words.title} ${words.nextStep}`).not.toContain("Nobody was created");
  expect(words.title).toContain("may have been created or not");
});
