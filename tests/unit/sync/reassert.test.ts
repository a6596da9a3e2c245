import { describe, expect, it } from "vitest";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { type LogEvent, logToText } from "#lib/domain/log.ts";
import type { NewOutboxEntry, OutboxEntry, SentEntry } from "#lib/domain/outbox.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { PatchWrite } from "#lib/domain/write.ts";
import { findRepair, type Repair } from "#lib/sync/find-repair.ts";
import type { RecordsPort } from "#lib/sync/pull-ports.ts";
import { type ReassertPorts, reassert, withReassert } from "#lib/sync/reassert.ts";
import type { OwnWrites, SentPort } from "#lib/sync/sent-ports.ts";
import { ACCOUNT, entry, note, SERVER } from "../../support/fakes/entries.ts";
import { sentEntry } from "../../support/fakes/sent-entries.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";

const DAY = 24 * 60 * 60 * 1000;
const NOW = 10 * DAY;

function setting(fields: HandoffValues, events: readonly LogEvent[] = []): PatchWrite {
  return { kind: "patch", fields, base: {}, events };
}

function sent(seq: number, write: PatchWrite, change: Partial<SentEntry> = {}): SentEntry {
  return sentEntry({ id: `sent-${seq}`, seq, write, sentAt: NOW, ...change });
}

function event(id: string): LogEvent {
  return { id, at: "2026-11-21T10:00:00Z", by: "8100002", type: "accepted" };
}

function log(...events: readonly LogEvent[]): string {
  return logToText({ events, unread: [] });
}

interface Situation {
  readonly shown: HandoffValues;
  readonly sent: readonly SentEntry[];
  readonly unsent?: readonly OutboxEntry[];
  readonly record?: Partial<RecordSnapshot>;
}

function situation({ shown, sent: rows, unsent = [], record = {} }: Situation): OwnWrites {
  return { snapshot: snapshot({ handoff: shown, ...record }), sent: rows, unsent };
}

function repairOf(it: Situation): Repair | null {
  return findRepair(situation(it), NOW);
}

const OLDER = sent(1, setting({ ownerId: "8100001" }), { doubtful: true });
const LATER = sent(2, setting({ ownerId: "8100002" }));

describe("when two browsers have acted on one miss and their writes have crossed (P7.11)", () => {
  const MISS = { id: "miss-1", by: null, type: "escalated" } as const;
  const ours: LogEvent = { ...MISS, at: "2026-11-21T10:30:06.195Z", to: "8100004" };
  const theirs: LogEvent = { ...MISS, at: "2026-11-21T10:30:06.509Z", to: "8100003" };
  const escalated = sent(1, {
    ...setting({ ownerId: "8100004", noteOwner: "8100004", status: "offered" }, [ours]),
    onlyWhile: { ownerId: "8100002", status: "accepted" },
  });
  const crossed: HandoffValues = {
    ownerId: "8100004",
    noteOwner: "8100004",
    status: "offered",
    log: log(theirs),
  };

  it("names the owner whom the log names, only while it stands there as we left it", () => {
    const repair = repairOf({ shown: crossed, sent: [escalated] });
    expect(repair?.write).toEqual({
      kind: "patch",
      fields: { ownerId: "8100003", noteOwner: "8100003" },
      base: { ownerId: "8100004", noteOwner: "8100004" },
      events: [],
      onlyWhile: { ownerId: "8100004", status: "offered" },
    });
    // Done once, it is our latest word: whoever sets the other one again means it.
    const done = repair === null ? [] : [sent(2, repair.write)];
    expect(repairOf({ shown: crossed, sent: [escalated, ...done] })).toBeNull();
  });

  it("does so also where somebody has answered meanwhile", () => {
    const touch = { ...event("t"), type: "touched" as const, at: "2026-11-21T10:30:10Z" };
    const shown = { ...crossed, log: log(theirs, touch) };
    expect(repairOf({ shown, sent: [escalated] })).not.toBeNull();
  });

  const moved = { ...event("m"), type: "reassigned" as const, at: "2026-11-21T10:40:00Z" };
  it.each<[string, Situation]>([
    [
      "the record names another owner than ours",
      { shown: { ...crossed, ownerId: "8100003" }, sent: [escalated] },
    ],
    ["the log holds our own event", { shown: { ...crossed, log: log(ours) }, sent: [escalated] }],
    [
      "both have chosen the same",
      { shown: { ...crossed, log: log({ ...theirs, to: "8100004" }) }, sent: [escalated] },
    ],
    [
      "somebody has accepted it since",
      { shown: { ...crossed, status: "accepted" }, sent: [escalated] },
    ],
    [
      "somebody has moved it since",
      { shown: { ...crossed, log: log(theirs, { ...moved, to: "8100004" }) }, sent: [escalated] },
    ],
    [
      "more than 30 minutes have passed",
      { shown: crossed, sent: [{ ...escalated, sentAt: NOW - 30 * 60_000 - 1 }] },
    ],
    [
      "a person has pressed for the owner",
      { shown: crossed, sent: [sent(1, setting({ ownerId: "8100004" }, [ours]))] },
    ],
    [
      "something still waits here",
      {
        shown: crossed,
        sent: [escalated],
        unsent: [entry({ seq: 9, write: setting({ status: "accepted" }) })],
      },
    ],
  ])("leaves the owner alone where %s", (_case, it) => {
    expect(repairOf(it)).toBeNull();
  });
});

describe("when an older value of ours shows again (P8.1)", () => {
  it("sets the later one again, based on what stands there now, in plain words", () => {
    expect(repairOf({ shown: { ownerId: "8100001" }, sent: [OLDER, LATER] })).toEqual({
      title: 'Set "Owner" right again: an older value of yours arrived late',
      account: ACCOUNT,
      server: SERVER,
      write: {
        kind: "patch",
        fields: { ownerId: "8100002" },
        base: { ownerId: "8100001" },
        events: [],
      },
      repaired: [{ sentId: "sent-1", what: ["ownerId"] }],
    });
  });

  it("does so without any doubt of ours when the log lacks an event as well: the browser repeated a write", () => {
    const event = { id: "E2", at: "2026-11-20T09:00:00Z", by: null, type: "reassigned" } as const;
    const later = sent(2, { ...setting({ ownerId: "8100002" }), events: [event] });
    const shown = { ownerId: "8100001", log: "" };
    const repair = repairOf({ shown, sent: [{ ...OLDER, doubtful: false }, later] });
    expect(repair?.write).toMatchObject({ fields: { ownerId: "8100002" }, events: [event] });
  });

  it("takes the order from `seq`, not from the clock (P4.1)", () => {
    const rows = [{ ...LATER, sentAt: NOW - DAY }, OLDER];
    expect(repairOf({ shown: { ownerId: "8100001" }, sent: rows })?.write.fields).toEqual({
      ownerId: "8100002",
    });
  });

  it("knows a value again in the form that the CRM gives it", () => {
    const rows = [
      sent(1, setting({ dueAt: "2026-11-22T09:00:00Z", noteFit: "Line one\r\nline two " }), {
        doubtful: true,
      }),
      sent(2, setting({ dueAt: "2026-11-23T09:00:00Z", noteFit: "Another" })),
    ];
    const shown = { dueAt: "2026-11-22T09:00:00.000Z", noteFit: "Line one\nline two" };
    const repair = repairOf({ shown, sent: rows });
    expect(repair?.write.fields).toEqual({ dueAt: "2026-11-23T09:00:00Z", noteFit: "Another" });
    expect(repair?.title).toBe("Set 2 fields right again: older values of yours arrived late");
  });

  it("sets a field empty again that was cleared", () => {
    const rows = [OLDER, sent(2, setting({ ownerId: null }))];
    expect(repairOf({ shown: { ownerId: "8100001" }, sent: rows })?.write.fields).toEqual({
      ownerId: null,
    });
  });

  it.each<[string, Situation]>([
    ["the later value shows", { shown: { ownerId: "8100002" }, sent: [OLDER, LATER] }],
    ["a colleague chose another value", { shown: { ownerId: "77" }, sent: [OLDER, LATER] }],
    ["the field was not read", { shown: {}, sent: [OLDER, LATER] }],
    [
      "the older write's outcome was never in doubt",
      { shown: { ownerId: "8100001" }, sent: [{ ...OLDER, doubtful: false }, LATER] },
    ],
    [
      "a newer entry for the field waits",
      {
        shown: { ownerId: "8100001" },
        sent: [OLDER, LATER],
        unsent: [entry({ seq: 3, state: "attention", write: setting({ ownerId: "8100003" }) })],
      },
    ],
    [
      "it was set right before",
      { shown: { ownerId: "8100001" }, sent: [{ ...OLDER, setRight: ["ownerId"] }, LATER] },
    ],
    [
      "the later value was itself followed by the older one",
      {
        shown: { ownerId: "8100001" },
        sent: [OLDER, LATER, sent(3, setting({ ownerId: "8100001" }))],
      },
    ],
    [
      "it was sent more than 24 hours ago",
      { shown: { ownerId: "8100001" }, sent: [{ ...OLDER, sentAt: NOW - DAY - 1 }, LATER] },
    ],
    [
      "the older one went to another account (P13.1)",
      { shown: { ownerId: "8100001" }, sent: [{ ...OLDER, account: "999" }, LATER] },
    ],
    [
      "the record is archived",
      { shown: { ownerId: "8100001" }, sent: [OLDER, LATER], record: { archived: true } },
    ],
    ["nothing was sent", { shown: { ownerId: "8100001" }, sent: [] }],
  ])("does nothing when %s", (_name, it) => {
    expect(repairOf(it)).toBeNull();
  });

  it("is still exactly within 24 hours", () => {
    const rows = [{ ...OLDER, sentAt: NOW - DAY }, LATER];
    expect(repairOf({ shown: { ownerId: "8100001" }, sent: rows })).not.toBeNull();
  });

  it("lets waiting notes and patches of other fields pass", () => {
    const unsent = [
      entry({ seq: 3, write: note("HR-1") }),
      entry({ seq: 4, write: setting({ status: "accepted" }) }),
    ];
    const it = { shown: { ownerId: "8100001" }, sent: [OLDER, LATER], unsent };
    expect(repairOf(it)?.write.fields).toEqual({ ownerId: "8100002" });
  });
});

describe("when a confirmed event of ours is missing in the log (P8.2)", () => {
  const rows = [
    sent(1, setting({ status: "offered" }, [event("E1")])),
    sent(2, setting({ status: "accepted" }, [event("E2")])),
  ];

  it("puts it back", () => {
    const repair = repairOf({ shown: { status: "accepted", log: log(event("E1")) }, sent: rows });
    expect(repair).toMatchObject({
      title: "Put an event of yours back into the handoff log",
      write: { fields: {}, base: {}, events: [event("E2")] },
      repaired: [{ sentId: "sent-2", what: ["E2"] }],
    });
  });

  it("puts all of them back into a log that somebody emptied", () => {
    const repair = repairOf({ shown: { log: null }, sent: rows });
    expect(repair?.write.events.map(({ id }) => id)).toEqual(["E1", "E2"]);
    expect(repair?.title).toBe("Put 2 events of yours back into the handoff log");
  });

  it.each<[string, Situation]>([
    ["the log was not read", { shown: {}, sent: rows }],
    ["all are there", { shown: { log: log(event("E2"), event("E1")) }, sent: rows }],
    [
      "an entry that carries them waits",
      {
        shown: { log: null },
        sent: rows,
        unsent: [entry({ seq: 3, write: setting({}, [event("E1"), event("E2")]) })],
      },
    ],
    [
      "they were put back and that entry was discarded",
      {
        shown: { log: null },
        sent: rows.map((row, index) => ({ ...row, setRight: [`E${index + 1}`] })),
      },
    ],
  ])("does nothing when %s", (_name, it) => {
    expect(repairOf(it)).toBeNull();
  });

  it("puts back again what went missing again, but not for ever", () => {
    let carriers: readonly SentEntry[] = [sent(1, setting({}, [event("E1")]))];
    let times = 0;
    for (;;) {
      const repair = repairOf({ shown: { log: null }, sent: carriers });
      if (repair === null) break;
      times += 1;
      const marked = carriers.map((row) => ({ ...row, setRight: ["E1"] }));
      carriers = [...marked, sent(times + 1, repair.write)];
    }
    expect(times).toBe(3);
  });

  it("says both in one entry when an older write brought back value and log", () => {
    const both = [{ ...OLDER, write: setting({ ownerId: "8100001" }, [event("E1")]) }, LATER];
    const shown = { ownerId: "8100001", log: null };
    expect(repairOf({ shown, sent: both })?.title).toBe(
      'Set "Owner" right again: an older value of yours arrived late. Put an event of yours back into the handoff log',
    );
  });

  it("takes the event of the later choice along, so that the log keeps what it replaces (P7.3)", () => {
    const choices = [
      sent(1, setting({ outcome: "nurture" }), { doubtful: true }),
      sent(2, setting({ outcome: "opportunity" }, [event("E2")])),
    ];
    const shown = { outcome: "nurture", log: log(event("E2")) };
    expect(repairOf({ shown, sent: choices })?.write.events).toEqual([event("E2")]);
  });
});

describe("setting records right", () => {
  const ELSEWHERE = { ...snapshot().key, recordId: "2" };
  const run = async (own: OwnWrites | null, isUntouched = true) => {
    const added: NewOutboxEntry[] = [];
    const looked: string[] = [];
    let ids = 0;
    let wakes = 0;
    const ports: ReassertPorts = {
      sent: {
        forgetOld: async () => undefined,
        dueSweeps: async () => [],
        keepLook: async () => undefined,
        written: async (records) => records.filter((it) => it !== ELSEWHERE),
        ownWrites: async (record) => {
          looked.push(record.recordId);
          return own;
        },
        addRepair: async (_seen, _repaired, it) => {
          if (isUntouched) added.push(it);
          return isUntouched;
        },
      },
      clock: { now: () => NOW },
      newId: () => {
        ids += 1;
        return `id-${ids}`;
      },
      wake: () => {
        wakes += 1;
      },
    };
    await reassert(ports, [ELSEWHERE, snapshot().key]);
    return { added, looked, wakes };
  };
  const wrong = situation({ shown: { ownerId: "8100001" }, sent: [OLDER, LATER] });

  it("adds an entry for the account and server of the write it repeats, to leave at once (P13.1)", async () => {
    const { added, wakes } = await run(wrong);
    expect(added).toMatchObject([
      { account: ACCOUNT, server: SERVER, notBefore: NOW, state: "pending", typed: null },
    ]);
    expect(wakes).toBe(1);
  });

  it("adds it under the id that the record has now (P10.5)", async () => {
    const key = { ...snapshot().key, recordId: "2" };
    const { added } = await run({
      ...wrong,
      snapshot: { ...wrong.snapshot, key, mergedIds: ["1"] },
    });
    expect(added[0]?.record.recordId).toBe("2");
  });

  it("looks only at records that something was sent to", async () => {
    expect((await run(wrong)).looked).toEqual(["1"]);
  });

  it("wakes nobody when there was nothing, no record, or news meanwhile", async () => {
    expect((await run({ ...wrong, sent: [] })).wakes).toBe(0);
    expect((await run(null)).wakes).toBe(0);
    expect((await run(wrong, false)).wakes).toBe(0);
  });

  it("looks at what the CRM has shown once that is kept", async () => {
    const steps: string[] = [];
    const records = {
      revise: async () => void steps.push("kept"),
    } as unknown as RecordsPort;
    const sent = {
      written: async (keys: readonly RecordKey[]) => {
        steps.push(...keys.map(({ recordId }) => `looked at ${recordId}`));
        return [];
      },
    } as unknown as SentPort;
    const ports = { sent, clock: { now: () => NOW }, newId: () => "", wake: () => undefined };
    await withReassert(records, ports).revise([snapshot()], () => null);
    expect(steps).toEqual(["kept", "looked at 1"]);
  });
});
