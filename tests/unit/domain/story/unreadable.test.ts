import { expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import { snapshot } from "../../../support/fakes/snapshots.ts";

const missingOf = (unreadable: ReturnType<typeof snapshot>["unreadable"]) =>
  buildStory({
    snapshot: snapshot({ unreadable }),
    playbook: DEFAULT_PLAYBOOK,
    owners: [],
    now: "2026-11-20T09:00:00Z",
    locale: "en-GB",
    timeZone: "UTC",
  }).missing.map(({ text }) => text);

it("says first what the key may not read, and which scope would open it", () => {
  const [first] = missingOf([{ what: "emails", missingScopes: ["sales-email-read"] }]);
  expect(first).toBe(
    "The key may not read e-mails, so the story is told without them; the scope sales-email-read would open them.",
  );
});

it("says it without a scope when the CRM named none", () => {
  const [first] = missingOf([{ what: "chats", missingScopes: [] }]);
  expect(first).toContain("chats");
  expect(first).toContain("an admin can give it the right");
});
