// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, describe, expect, it } from "vitest";
import { HandrailProvider } from "#components/data/handrail-context.tsx";
import { noteDraftId } from "#components/data/note-draft-id.ts";
import { NotePanel } from "#components/note/NotePanel.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { sampleSnapshot, USEFUL_NOTE } from "../../domain/note/sample.ts";
import { person, playbook, rule } from "../../domain/routing/sample.ts";
import {
  Beside,
  button,
  control,
  createPanelWorld,
  expectText,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

const BY_TURN = playbook(
  {
    rules: [rule("all", { label: "Everybody in turn", to: { to: "team", team: "one" } })],
    teams: [{ id: "one", label: "Team", members: ["omar"] }],
  },
  { people: [person("omar")] },
);

/** A note that is ready but for its owner, unless somebody has chosen one. */
async function open(inForce: Playbook, owner?: string): Promise<void> {
  world = await createPanelWorld({});
  const draftId = noteDraftId(sampleSnapshot().key, "marketing-to-sdr");
  const { owner: _, ...rest } = USEFUL_NOTE;
  const typed = { ...rest, leadType: "demo-request", ...(owner === undefined ? {} : { owner }) };
  await world.store.ops.drafts.bulkPut(
    Object.entries(typed).map(([field, value]) => ({ draftId, field, value, savedAt: 1 })),
  );
  await world.render(
    <HandrailProvider value={{ ...world.handrail, playbook: inForce }}>
      <Beside panel={(view, connection) => <NotePanel view={view} connection={connection} />} />
    </HandrailProvider>,
  );
  await until(() => void control("Owner"));
}

async function offer() {
  await until(() => void button("Hand off"));
  await press("Hand off");
  let events: readonly object[] = [];
  await until(async () => {
    const writes = (await world.store.ops.outbox.toArray()).map(({ write }) => write);
    events = writes.flatMap((write) => (write.kind === "patch" ? write.events : []));
    expect(events).not.toEqual([]);
  });
  return events.at(-1);
}

describe("the owner whom the rules name", () => {
  it("stands in the note with the rule as its source, and the log keeps the rule", async () => {
    await open(BY_TURN);
    await until(() => expect(control("Owner").value).toBe("Omar Haddad"));
    expectText("By the rule “Everybody in turn”");
    expect(await offer()).toMatchObject({ type: "offered", to: "101", rule: "all" });
  });

  it("gives way to another one whom a person chose, and then no rule is kept", async () => {
    await open(BY_TURN, "103");
    await until(() => expect(control("Owner").value).toBe("Dana Weiss"));
    const event = await offer();
    expect(event).toMatchObject({ type: "offered", to: "103" });
    expect(event).not.toHaveProperty("rule");
  });

  it("is asked for with what others gave away meanwhile, where leads go by turn", async () => {
    await open(BY_TURN);
    await until(() => expect(world.asked).toContain("pull"));
    await world.close();
    await open(playbook({ rules: [rule("one", { to: { to: "person", person: "omar" } })] }));
    expect(world.asked).not.toContain("pull");
  });
});
