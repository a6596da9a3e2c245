import { expect, it } from "vitest";
import { type SyncFacts, syncWords } from "#components/header/sync-words.ts";

const NOW = 1_000_000;
type Entry = SyncFacts["head"][number];

const fresh: Entry = { state: "pending", notBefore: NOW + 8000, attempts: [], trouble: null };
const leaving: Entry = { ...fresh, notBefore: NOW };
const sending: Entry = { ...fresh, state: "sending" };
const tried: Entry = { ...fresh, attempts: [{ at: NOW - 1, failure: null }] };
const refused: Entry = { ...fresh, state: "attention", trouble: { type: "not-found" } };
const keyRefused: Entry = { ...fresh, trouble: { type: "needs-sign-in", cause: "invalid" } };
const noNetwork: Entry = { ...tried, trouble: { type: "offline" } };

it.each<[string, readonly Entry[], Partial<SyncFacts>, string, string]>([
  ["nothing was ever done", [], {}, "Saved here", "kept"],
  ["everything arrived", [], { sentLately: true }, "Sent to HubSpot", "sent"],
  ["all can still be undone", [fresh, fresh], {}, "Saved here", "kept"],
  ["an undo window closed", [fresh, leaving], {}, "Waiting to send: 2", "waiting"],
  ["one is on its way", [sending], {}, "Waiting to send: 1", "waiting"],
  ["one waits for another try", [tried], {}, "Waiting to send: 1", "waiting"],
  ["the key was refused before it left", [keyRefused], {}, "Waiting to send: 1", "waiting"],
  ["there is no network", [fresh, leaving], { online: false }, "Offline: 2 waiting", "offline"],
  ["a try found no network", [noNetwork], {}, "Offline: 1 waiting", "offline"],
  ["one needs a person", [refused, leaving], {}, "Needs you: 1", "attention"],
  ["one needs a person, offline", [refused], { online: false }, "Needs you: 1", "attention"],
  ["nothing can be kept (P1.1)", [], { canKeep: false }, "Cannot save", "attention"],
  ["offline with nothing to send", [], { online: false }, "Saved here", "kept"],
])("says it in one line when %s", (_, entries, facts, text, tone) => {
  const words = syncWords({
    total: entries.length,
    attention: entries.filter((it) => it.state === "attention").length,
    head: entries,
    canKeep: true,
    online: true,
    sentLately: false,
    now: NOW,
    crm: "HubSpot",
    ...facts,
  });
  expect(words).toEqual({ text, tone });
});

it("counts what waits, however much of it was read", () => {
  const facts = {
    head: [fresh],
    canKeep: true,
    online: true,
    sentLately: false,
    now: NOW,
    crm: "HubSpot",
  };
  expect(syncWords({ ...facts, total: 10_000, attention: 0 }).text).toBe("Waiting to send: 10000");
  expect(syncWords({ ...facts, total: 10_000, attention: 3 }).text).toBe("Needs you: 3");
});
