// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { OutboxRegion } from "#components/outbox/OutboxRegion.tsx";
import { addEntries, createOutboxPort } from "#lib/store/outbox-store.ts";
import { newEntry, onlyWhile, task } from "../../../support/fakes/entries.ts";
import { createPanelWorld, expectText, type PanelWorld, until } from "../parts/panel-world.tsx";

const RECORD = { connectionId: "c1", objectType: "person", recordId: "42" } as const;

let world: PanelWorld;

beforeEach(async () => {
  world = await createPanelWorld({});
  const asked = { actionId: "a", record: RECORD, title: "Answer time missed: Sara Lindqvist" };
  await addEntries(
    world.store,
    [
      newEntry({ ...asked, id: "a", write: onlyWhile("accepted", { ownerId: "101" }, "miss-1") }),
      newEntry({ ...asked, id: "b", write: { ...task("HR-0"), ownerId: "101" }, dependsOn: "a" }),
    ],
    null,
  );
});

afterEach(() => world.close());

const show = () => world.render(<OutboxRegion onClose={() => undefined} />);

it("says of a task that waits what it is, for whom and by when (P14.1)", async () => {
  await show();
  await until(() => expectText("Answer time missed: Sara Lindqvist"));
  await until(() =>
    expectText("Overdue: answer Sara Lindqvist, for Omar Haddad, due 24 Nov 2026, 16:00"),
  );
  expectText("Then: task");
});

it("keeps in sight what was not needed any more, and says that nothing was written (P7.6)", async () => {
  const lease = await createOutboxPort(world.store).claim("c1");
  await lease.endOvertaken(["a"], world.handrail.deps.now());
  await show();
  await until(() => expectText("Nothing waits."));
  expectText("Not needed any more: nothing was written.");
  const lines = [...document.querySelectorAll("#sent + ul > li")];
  expect(lines.map((line) => line.textContent)).toHaveLength(1);
});

const REFUSED = { type: "forbidden", missingScopes: [], detail: "No right to do that." } as const;

it("keeps in sight what the CRM refused, once for all of it, and asks nobody (P7.9)", async () => {
  const lease = await createOutboxPort(world.store).claim("c1");
  await lease.endRefused("a", REFUSED, world.handrail.deps.now());
  await show();
  await until(() => expectText("Nothing waits."));
  expectText("HubSpot refused this: HubSpot does not allow this: No right to do that.");
  expectText("the lead stays overdue");
  const lines = [...document.querySelectorAll("#sent + ul > li")];
  expect(lines).toHaveLength(1);
  expect(lines[0]?.textContent).not.toContain("refused the task");
});

it("says of a refused task that the rest was written (P7.9)", async () => {
  const lease = await createOutboxPort(world.store).claim("c1");
  const at = world.handrail.deps.now();
  const taken = { id: "a", at, remoteId: "42", doubtful: false, sweepAt: null };
  await lease.markSent([{ ...taken, contested: [], left: null }]);
  await lease.endRefused("b", REFUSED, at);
  await show();
  await until(() => expectText("HubSpot refused the task:"));
  expectText("Nothing has to be done here.");
});
