import { describe, expect, it } from "vitest";
import type { HandoffAction } from "#lib/domain/handoff/action.ts";
import type { HandoffField, HandoffValues } from "#lib/domain/handoff-field.ts";
import { logEventSchema, parseLog } from "#lib/domain/log.ts";
import { mergeWrite } from "#lib/domain/merge-write.ts";
import type { PatchWrite } from "#lib/domain/write.ts";
import { planned } from "./handoff/sample.ts";

const OFFERED: HandoffValues = {
  status: "offered",
  ownerId: "102",
  offeredAt: "2026-11-19T08:00:00.000Z",
};
const WORKED: HandoffValues = {
  ...OFFERED,
  status: "worked",
  acceptedAt: "2026-11-19T09:00:00.000Z",
  outcome: "accepted",
  outcomeAt: "2026-11-19T09:00:00.000Z",
};

const MORNING = "2026-11-20T08:00:00.000Z";
const NOON = "2026-11-20T12:00:00.000Z";

const ACCEPT: HandoffAction = { type: "accept" };
const REJECT: HandoffAction = {
  type: "reject",
  reason: "wrong-role",
  evidence: "An intern who was asked to collect prices",
};
const RECYCLE: HandoffAction = {
  type: "recycle",
  reason: "low-urgency",
  evidence: "Budget opens in February, she said",
  until: "2027-02-01",
};
const OPPORTUNITY: HandoffAction = {
  type: "log-outcome",
  outcome: "opportunity",
  reason: null,
  evidence: "Asked for an offer for three plants",
  recycleUntil: null,
};

/** ULIDs, as the product makes them: two people's never meet. */
function ids(person: string): () => string {
  let count = 0;
  return () => `01JD${person}${String(++count).padStart(26 - 4 - person.length, "0")}`;
}

const write = (person: string, action: HandoffAction, now: string, from: HandoffValues) =>
  planned(action, from, { now, newId: ids(person) }).patch;

const asIs = (_field: HandoffField, value: string | null) => value;

/** The record after these writes have come to the CRM in this order. */
function arrive(from: HandoffValues, ...writes: readonly PatchWrite[]) {
  return writes.reduce(
    ({ held, conflicts }, it) => {
      const merged = mergeWrite(held, it, asIs);
      return {
        held: { ...held, ...merged.fields },
        conflicts: [...conflicts, ...merged.conflicts],
      };
    },
    { held: from, conflicts: [] as readonly unknown[] },
  );
}

const choiceOf = ({ status, outcome, reason, evidence, recycleUntil }: HandoffValues) => ({
  status,
  outcome,
  reason,
  evidence,
  recycleUntil: recycleUntil ?? null,
});

describe("two people who choose an outcome of one lead", () => {
  const rejected = write("A", REJECT, MORNING, OFFERED);
  const recycled = write("B", RECYCLE, NOON, OFFERED);

  it.each([
    ["earlier", [rejected, recycled]],
    ["later", [recycled, rejected]],
  ])("leave the later choice, also when it comes to the CRM %s (P7.3)", (_which, writes) => {
    const { held, conflicts } = arrive(OFFERED, ...writes);
    expect(choiceOf(held)).toEqual({
      status: "recycled",
      outcome: "recycled",
      reason: "low-urgency",
      evidence: RECYCLE.type === "recycle" ? RECYCLE.evidence : "",
      recycleUntil: "2027-02-01",
    });
    expect(conflicts).toEqual([]);
  });

  it.each([
    ["earlier", [rejected, recycled]],
    ["later", [recycled, rejected]],
  ])("have both choices in the log, the one that comes %s too (P7.3)", (_which, writes) => {
    const { events } = parseLog(arrive(OFFERED, ...writes).held.log);
    const outcomes = new Set(events.map(({ outcome }) => outcome));
    expect(outcomes).toEqual(new Set(["rejected", "recycled"]));
    expect(events.at(-1)?.outcome).toBe("recycled");
  });

  it("leave no half of one choice beside half of the other (P7.3)", () => {
    const wins = write("B", OPPORTUNITY, NOON, WORKED);
    const loses = write(
      "A",
      { ...OPPORTUNITY, outcome: "recycled", reason: "low-urgency", recycleUntil: "2027-02-01" },
      MORNING,
      WORKED,
    );
    for (const writes of [
      [wins, loses],
      [loses, wins],
    ]) {
      const { held } = arrive(WORKED, ...writes);
      expect(held.outcome).toBe("opportunity");
      expect(choiceOf(held)).toEqual(choiceOf(wins.fields));
    }
  });

  it("lose nothing when both accept: the first moment stays, and nobody is asked (P7.3)", () => {
    const [first, second] = [
      write("A", ACCEPT, MORNING, OFFERED),
      write("B", ACCEPT, NOON, OFFERED),
    ];
    const { held, conflicts } = arrive(OFFERED, first, second);
    expect(held).toMatchObject({ status: "accepted", acceptedAt: MORNING, outcomeAt: MORNING });
    expect(conflicts).toEqual([]);
    expect(parseLog(held.log).events.map(({ type }) => type)).toEqual(["accepted", "accepted"]);
  });
});

describe("a choice that was made in the CRM itself", () => {
  const elsewhere: HandoffValues = {
    ...OFFERED,
    status: "disqualified",
    outcome: "disqualified",
    evidence: "Competitor, says Jonas",
  };
  const accept = write("A", ACCEPT, NOON, OFFERED);

  it("bears no moment: ours stands, and the log keeps theirs in full (P7.3)", () => {
    const { fields, replaced, conflicts } = mergeWrite(elsewhere, accept, asIs);
    expect(fields).toMatchObject({ status: "accepted", outcome: "accepted", acceptedAt: NOON });
    const names = replaced.map(({ field }) => field).toSorted();
    // Nothing of theirs stays beside ours: an acceptance has no evidence.
    expect(names).toEqual(["evidence", "outcome", "status"]);
    expect(fields.evidence).toBeNull();
    expect(conflicts).toEqual([]);
    const [kept, ours] = parseLog(fields.log).events;
    expect(kept).toMatchObject({ type: "dispositioned", outcome: "disqualified", by: null });
    expect(kept?.words).toContain("Handoff status: disqualified");
    expect(kept?.words).toContain("Outcome evidence: ");
    expect(ours?.id).toBe(accept.events[0]?.id);
  });

  it("is kept once, however often ours is sent (P3.6, P7.3)", () => {
    const { held } = arrive(elsewhere, accept, accept, accept);
    expect(parseLog(held.log).events).toHaveLength(2);
  });

  it("is asked about when it was made after ours had arrived, and ours is sent once more (P7.2)", () => {
    const { held } = arrive(OFFERED, accept);
    const changed = { ...held, outcome: "disqualified" };
    expect(mergeWrite(changed, accept, asIs)).toMatchObject({
      fields: {},
      conflicts: [{ field: "outcome", theirs: "disqualified" }],
    });
  });

  it("is asked about when our write has no event in which the log could keep it (P7.2)", () => {
    const silent = { ...accept, events: [] };
    const { fields, conflicts } = mergeWrite(elsewhere, silent, asIs);
    expect(conflicts.map(({ field }) => field).toSorted()).toEqual(["outcome", "status"]);
    expect(fields).toEqual({ acceptedAt: NOON, outcomeAt: NOON });
  });

  it("is asked about when ours is a decision of one field and no choice (P7.2)", () => {
    const decided: PatchWrite = {
      kind: "patch",
      fields: { outcome: "accepted" },
      base: { outcome: null },
      events: [{ id: "1", at: NOON, by: null, type: "decided" }],
    };
    expect(mergeWrite(elsewhere, decided, asIs).conflicts).toMatchObject([{ field: "outcome" }]);
  });

  it("is kept under an id that a log can hold, however long ours is (P7.4)", () => {
    const [ours] = accept.events;
    const events = ours === undefined ? [] : [{ ...ours, id: "0123456789".repeat(4) }];
    const log = parseLog(mergeWrite(elsewhere, { ...accept, events }, asIs).fields.log);
    expect(log.unread).toEqual([]);
    expect(log.events).toHaveLength(2);
  });

  it("can be as long as a field can be: the log's line stays one that can be read (P7.3, P7.4)", () => {
    const long = { ...elsewhere, outcome: "x".repeat(5_000), evidence: `${"💬".repeat(20_000)}` };
    const reject = write("A", REJECT, NOON, OFFERED);
    const log = parseLog(mergeWrite(long, reject, asIs).fields.log);
    expect(log.unread).toEqual([]);
    expect(log.events).toHaveLength(2);
    for (const it of log.events) {
      expect(logEventSchema.safeParse(it).success).toBe(true);
      expect(JSON.stringify(it).isWellFormed()).toBe(true);
    }
  });

  it.each(["-000020-01-01T00:00:00.000Z", "no moment", "1900-01-01T00:00:00.000Z"])(
    "with the strange moment %j is kept under a moment just before ours (P7.3)",
    (outcomeAt) => {
      const [kept] = parseLog(
        mergeWrite({ ...elsewhere, outcomeAt }, accept, asIs).fields.log,
      ).events;
      expect(kept?.at).toBe("2026-11-20T11:59:59.999Z");
    },
  );
});

describe("a change that is no other choice", () => {
  it("of the evidence alone is held, and the outcome goes (P7.2)", () => {
    const reject = write("A", REJECT, NOON, OFFERED);
    const { fields, conflicts } = mergeWrite({ ...OFFERED, evidence: "Theirs" }, reject, asIs);
    expect(fields).toMatchObject({ status: "rejected", outcome: "rejected" });
    expect(conflicts).toMatchObject([{ field: "evidence", theirs: "Theirs" }]);
  });

  it("to a new round, which empties the outcome, is held: nobody chose otherwise (P7.2)", () => {
    const won = write("A", OPPORTUNITY, NOON, WORKED);
    const anew = { ...WORKED, status: "offered", outcome: null, outcomeAt: null };
    const { conflicts, replaced } = mergeWrite(anew, won, asIs);
    expect(conflicts.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["status", "outcome", "outcomeAt"]),
    );
    expect(replaced).toEqual([]);
  });

  it("builds on our own earlier write: taken together both are one choice (P4.3, P7.1)", () => {
    const accept = write("A", ACCEPT, MORNING, OFFERED);
    const { held } = arrive(OFFERED, accept);
    const won = write("B", OPPORTUNITY, NOON, held);
    const { held: end, conflicts } = arrive(OFFERED, accept, won);
    expect(end).toMatchObject({
      status: "opportunity",
      outcome: "opportunity",
      acceptedAt: MORNING,
    });
    expect(conflicts).toEqual([]);
    expect(parseLog(end.log).events).toHaveLength(2);
  });
});
