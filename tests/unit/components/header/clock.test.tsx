// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, describe, expect, it } from "vitest";
import { HandrailProvider } from "#components/data/handrail-context.tsx";
import { Buyer } from "#components/header/Buyer.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { addEntries, createOutboxPort } from "#lib/store/outbox-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { newEntry, onlyWhile } from "#tests/support/fakes/entries.ts";
import { officeHours } from "../../domain/calendar/sample.ts";
import { event, offered, PLAYBOOK } from "../../domain/clock/sample.ts";
import { OWNERS } from "../../domain/note/sample.ts";
import {
  Beside,
  button,
  createPanelWorld,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

const ACCEPTED = { status: "accepted", acceptedAt: "2026-11-23T10:10:00.000Z" };

/** Shows the clock of a record on Monday 23 November 2026 at this time (UTC); the reader is in Berlin. */
async function show(
  snapshot: RecordSnapshot,
  time: string,
  playbook: Partial<Playbook> = {},
  connection: Partial<ConnectionRow> = {},
): Promise<void> {
  world = await createPanelWorld({ snapshot, connection });
  const now = () => Date.parse(`2026-11-23T${time}:00Z`);
  const { deps } = world.handrail;
  const handrail = {
    ...world.handrail,
    playbook: { ...PLAYBOOK, ...playbook },
    deps: { ...deps, now },
  };
  await world.render(
    <HandrailProvider value={handrail}>
      <Beside
        panel={(view, connection) => <Buyer view={view} connection={connection} owners={OWNERS} />}
      />
      <p>There</p>
    </HandrailProvider>,
  );
  await until(() => expect(document.body.textContent).toContain("There"));
}

const timer = () => document.querySelector("[role=timer]")?.textContent;

/** The details as "term: words". */
async function details(): Promise<readonly string[]> {
  await press("About the answer time");
  await until(() => expect(document.querySelector("dl")).not.toBeNull());
  return [...document.querySelectorAll("dl > div")].map(
    (line) => `${line.querySelector("dt")?.textContent}: ${line.querySelector("dd")?.textContent}`,
  );
}

describe("the clock in the banner", () => {
  it.each([
    ["11:50", "Due in 2 h 10 min"],
    ["14:35", "Overdue by 35 min"],
  ])("says at %s how long is left by the clock on the wall: %s", async (time, words) => {
    await show(offered(ACCEPTED), time);
    await until(() => expect(timer()).toBe(words));
  });

  it("is absent once the buyer was answered and the hours after the handoff are over", async () => {
    const call = event("touched", "2026-11-23T11:00:00.000Z", { words: "Call: told them" });
    await show(offered(ACCEPTED, [call]), "12:00", { transition: null });
    expect(timer()).toBeUndefined();
    expect(document.querySelector("button")).toBeNull();
  });

  it("opens and closes its details by one button, which says so", async () => {
    await show(offered(), "10:05");
    await until(() => void button("About the answer time"));
    expect(button("About the answer time").getAttribute("aria-expanded")).toBe("false");
    await details();
    expect(button("About the answer time").getAttribute("aria-expanded")).toBe("true");
    await press("About the answer time");
    expect(document.querySelector("dl")).toBeNull();
  });
});

describe("the details behind the clock", () => {
  it("say what is owed first, what was agreed, and how much working time is left", async () => {
    await show(offered(), "10:05", { transition: null });
    await until(() => void button("About the answer time"));
    expect(await details()).toEqual([
      "Owed: Accept it or give it back by Mon 23 Nov, 11:30 (10:30 in UTC). The answer is due Mon 23 Nov, 15:00 (14:00 in UTC).",
      "What sales does: Call them",
      "Agreed: Within 4 working hours, counted from when it was handed off, Mon 23 Nov, 11:00 (10:00 in UTC).",
      "Working time: 25 min of working time left in the team's calendar (UTC).",
      "If it is missed: A task By hand, until marketing and sales have signed a playbook of their own.",
    ]);
  });

  it("say that the note asks for the answer sooner than agreed, and only then", async () => {
    const agreed = "Agreed: Within 4 working hours, counted from when it was handed off";
    for (const [dueAt, sooner] of [
      ["2026-11-23T12:00:00.000Z", " The note itself asks for it sooner."],
      ["2026-11-23T14:00:00.000Z", ""],
    ] as const) {
      await show(offered({ ...ACCEPTED, dueAt }), "10:30");
      await until(() => void button("About the answer time"));
      expect(await details()).toContain(`${agreed}, Mon 23 Nov, 11:00 (10:00 in UTC).${sooner}`);
      if (sooner !== "") await world.close();
    }
  });

  it("say whose calendar counts, and when it goes on while nobody works", async () => {
    await show(offered({ ...ACCEPTED, ownerId: "101" }), "18:00");
    await until(() => void button("About the answer time"));
    expect(await details()).toContain(
      "Working time: 1 h of working time left in the calendar “Riyadh” (Asia/Riyadh). " +
        "Nobody works now; it goes on Tue 24 Nov, 6:00 (8:00 in Riyadh).",
    );
  });

  it("say that a generic message does not count", async () => {
    const generic = event("touched", "2026-11-23T11:00:00.000Z", {
      words: "E-mail: Hi",
      generic: true,
    });
    await show(offered({ ...ACCEPTED, status: "touched" }, [generic]), "12:00");
    await until(() => void button("About the answer time"));
    expect(await details()).toContain(
      "Contact: Contacted Mon 23 Nov, 12:00, but the message was generic: the clock runs on.",
    );
  });

  it("say what was missed and who got the lead then", async () => {
    const miss = event("escalated", "2026-11-23T14:30:00.000Z", {
      id: "miss-offer-1-1",
      to: "103",
      words: "No answer by Mon 23 Nov, 14:00 (UTC).",
    });
    await show(offered({ ...ACCEPTED, ownerId: "103" }, [miss]), "15:00");
    await until(() => void button("About the answer time"));
    expect(document.body.textContent).toContain("missed before");
    expect(await details()).toContain(
      "Missed, acted on Mon 23 Nov, 15:30: No answer by Mon 23 Nov, 14:00 (UTC). It went on with Dana Weiss.",
    );
  });

  it("say who owns the hours after the handoff, also when the buyer was answered", async () => {
    const call = event("touched", "2026-11-23T11:00:00.000Z", { words: "Call: told them" });
    const roles = PLAYBOOK.roles.map((role) =>
      role.id === "sdr-lead" ? { ...role, label: "SDR lead", person: "Dana Weiss" } : role,
    );
    const transition = { hours: 48, role: "sdr-lead", does: "Sees that it is read" };
    await show(offered(ACCEPTED, [call]), "12:00", { roles, transition });
    await until(() => expect(document.body.textContent).toContain("Answered"));
    expect(await details()).toEqual([
      "Answered: Mon 23 Nov, 12:00, on time.",
      "Until Wed 25 Nov, 11:00: Dana Weiss, SDR lead: Sees that it is read",
    ]);
  });

  it("say who owns those hours where the playbook sets no time to answer", async () => {
    await show(offered({ leadType: "gone" }), "12:00");
    await until(() => expect(document.body.textContent).toContain("Handed off"));
    expect(timer()).toBeUndefined();
  });

  it("say that nothing can be due where nobody ever works", async () => {
    await show(offered(), "10:05", {
      calendar: officeHours("UTC", { week: [] }),
      transition: null,
    });
    await until(() => expect(document.body.textContent).toContain("No working time"));
    expect(await details()).toEqual([
      "Owed: Nothing can be due: the team's calendar (UTC) has no working time. Add some in the playbook.",
    ]);
  });

  it("let its owner put the alert off, and nobody else", async () => {
    await show(offered(), "10:05");
    await until(() => void button("About the answer time"));
    await details();
    await until(() => void button("Put the alert off"));
    await world.close();
    await show(offered({ ownerId: "103" }), "10:05");
    await until(() => void button("About the answer time"));
    await details();
    expect(() => button("Put the alert off")).toThrow();
  });
});

describe("a computer whose clock is wrong", () => {
  const HOUR = 60 * 60_000;

  it.each([
    ["13:50", -2 * HOUR, "2 h ahead of"],
    ["09:50", 2 * HOUR, "2 h behind"],
  ])("counts by the CRM's at %s, and says so", async (time, clockOffset, side) => {
    await show(offered(ACCEPTED), time, {}, { clockOffset });
    await until(() => expect(timer()).toBe("Due in 2 h 10 min"));
    expect(await details()).toContain(
      `Clock: This computer's clock is ${side} HubSpot's. Times are counted by HubSpot's.`,
    );
  });

  it("says nothing of a clock that is right", async () => {
    await show(offered(ACCEPTED), "11:50", {}, { clockOffset: 90_000 });
    await until(() => void button("About the answer time"));
    expect((await details()).filter((line) => line.startsWith("Clock:"))).toEqual([]);
  });
});

it("says that the CRM has refused what follows from a miss, and why (P7.9)", async () => {
  const snapshot = offered(ACCEPTED);
  await show(snapshot, "14:35");
  const write = onlyWhile("accepted", { ownerId: "101" }, "miss-1");
  await addEntries(world.store, [newEntry({ id: "a", record: snapshot.key, write })], null);
  const lease = await createOutboxPort(world.store).claim(snapshot.key.connectionId);
  const issues = [{ field: "hubspot_owner_id", message: "Omar is not active." }];
  await lease.endRefused("a", { type: "rejected", issues }, 0);
  await until(() => void button("About the answer time"));
  await details();
  await until(() =>
    expect(document.body.textContent).toContain(
      "HubSpot refused the next step: hubspot_owner_id: Omar is not active. Nothing was written",
    ),
  );
});
