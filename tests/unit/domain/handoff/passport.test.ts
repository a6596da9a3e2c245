import { describe, expect, it } from "vitest";
import type { HandoffAction } from "#lib/domain/handoff/action.ts";
import { passportOf } from "#lib/domain/handoff/passport.ts";
import { planAction } from "#lib/domain/handoff/plan-action.ts";
import { nextStage, stageOf } from "#lib/domain/handoff/stage.ts";
import type { HandoffValues } from "#lib/domain/handoff-field.ts";
import { logToText, parseLog } from "#lib/domain/log.ts";
import { EMPTY_NOTE, NOTE_FIELDS, noteFromHandoff } from "#lib/domain/note/note.ts";
import { prefillNote } from "#lib/domain/note/prefill-note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import { OWNERS, sampleSnapshot, USEFUL_NOTE } from "../note/sample.ts";

const MARKETER = { ownerId: "102", name: "Dana Novak" };
const SDR = { ownerId: "101", name: "Omar Haddad" };
const AE = { ownerId: "103", name: "Dana Weiss" };

/** A record that people act on one after the other; each step happens an hour after the one before. */
function createRecord(handoff: HandoffValues = {}) {
  let values: HandoffValues = handoff;
  let hours = 0;
  let ids = 0;
  const texts: string[] = [];
  const at = () =>
    new Date(Date.parse("2026-11-23T08:00:00.000Z") + hours * 3_600_000).toISOString();
  const act = (person: typeof SDR, action: HandoffAction) => {
    hours += 1;
    const result = planAction({
      action,
      snapshot: sampleSnapshot({ handoff: values }),
      playbook: DEFAULT_PLAYBOOK,
      owners: OWNERS,
      person,
      now: at(),
      newId: () => `e${++ids}`,
    });
    if (!result.ok) return result.failure;
    for (const write of result.value.writes) {
      if (write.kind !== "patch") texts.push(write.text);
      else {
        const { events, unread } = parseLog(values.log);
        values = {
          ...values,
          ...write.fields,
          log: logToText({ events: [...events, ...write.events], unread }),
        };
      }
    }
    return null;
  };
  return { act, values: () => values, texts, now: at };
}

const FIRST = {
  type: "hand-off",
  note: { ...USEFUL_NOTE, deadline: "2026-11-23T16:00:00.000Z" },
  leadType: "demo-request",
} as const;

/** What the SDR alone writes. */
const OWN = {
  ...EMPTY_NOTE,
  problem: "Two people type 40 orders a day from SAP into HubSpot; errors cost a shipment a week",
  nextStep: "Workshop with Sara and her CFO on 26 Nov at 10:00",
  owner: "103",
  deadline: "2026-11-24T12:00:00.000Z",
};
const SECOND = { type: "hand-off", note: OWN, leadType: "demo-request" } as const;

const CALL = {
  type: "keep-call-notes",
  answers: {
    problem: "Orders are typed twice",
    timeframe: "Before the audit in Q1",
    "initiative-owner": "Sara herself",
    "budget-path": "Not known yet",
    "next-step": "Workshop on 26 Nov",
  },
} as const;

function handedTwice() {
  const record = createRecord();
  expect(record.act(MARKETER, FIRST)).toBeNull();
  expect(record.act(SDR, { type: "accept" })).toBeNull();
  expect(record.act(SDR, CALL)).toBeNull();
  expect(record.act(SDR, SECOND)).toBeNull();
  return record;
}

function passport(values: HandoffValues) {
  return passportOf(sampleSnapshot({ handoff: values }), DEFAULT_PLAYBOOK);
}

describe("the two stages", () => {
  it("begin with marketing's, and go on with the SDR's once the lead is accepted (R-TS-01)", () => {
    const record = createRecord();
    expect(nextStage(record.values())).toBe("marketing-to-sdr");
    record.act(MARKETER, FIRST);
    expect(nextStage(record.values())).toBeNull();
    record.act(SDR, { type: "accept" });
    expect(nextStage(record.values())).toBe("sdr-to-ae");
    record.act(SDR, SECOND);
    expect(stageOf(record.values())).toBe("sdr-to-ae");
    record.act(AE, { type: "accept" });
    expect(nextStage(record.values())).toBeNull();
    expect(record.act(AE, SECOND)?.nextStep).toContain("Log the first touch");
  });

  it("give a rejected lead out again at the stage that it came from", () => {
    const record = handedTwice();
    record.act(AE, {
      type: "reject",
      reason: "wrong-role",
      evidence: "Sara left the company in May",
    });
    expect(record.values().status).toBe("rejected");
    expect(nextStage(record.values())).toBe("sdr-to-ae");
  });

  it("begin anew after a recycling", () => {
    const record = handedTwice();
    record.act(AE, {
      type: "recycle",
      reason: "early-stage",
      evidence: "Budget round starts in spring",
      until: "2027-03-01",
    });
    expect(nextStage(record.values())).toBe("marketing-to-sdr");
  });

  it("read a record from before there were two as at the first", () => {
    expect(stageOf({ status: "accepted" })).toBe("marketing-to-sdr");
    expect(stageOf({ status: "accepted", stage: "somewhere-else" })).toBe("marketing-to-sdr");
  });

  it("start a clock of their own: the second one has its own window and its own answers", () => {
    const record = handedTwice();
    expect(record.values()).toMatchObject({
      status: "offered",
      stage: "sdr-to-ae",
      ownerId: "103",
      dueAt: OWN.deadline,
      acceptedAt: null,
      firstTouchAt: null,
    });
    record.act(AE, { type: "accept" });
    expect(record.values().acceptedAt).toBe(record.now());
  });

  it("refuse a second deadline beyond the stage's window", () => {
    const record = createRecord();
    record.act(MARKETER, FIRST);
    record.act(SDR, { type: "accept" });
    const late = { ...SECOND, note: { ...OWN, deadline: "2026-12-24T12:00:00.000Z" } };
    expect(record.act(SDR, late)?.field).toBe("deadline");
  });
});

describe("the passport", () => {
  it("keeps of each stage only what it added (R-TS-05)", () => {
    const { current } = passport(handedTwice().values());
    expect(current.map(({ stage, by, to }) => [stage, by, to])).toEqual([
      ["marketing-to-sdr", "102", "101"],
      ["sdr-to-ae", "101", "103"],
    ]);
    expect(current[0]?.parts).toEqual(FIRST.note);
    expect(Object.keys(current[1]?.parts ?? {}).toSorted()).toEqual(
      ["deadline", "nextStep", "owner", "problem"].toSorted(),
    );
    expect(current[1]?.playbook).toBe(playbookRef(DEFAULT_PLAYBOOK));
  });

  it("leaves in the CRM's fields the newest words: the SDR's own, else what stood", () => {
    const note = noteFromHandoff(handedTwice().values());
    expect(note).toEqual({ ...FIRST.note, ...filled(OWN) });
  });

  it("says on the timeline what is new and what stands as before", () => {
    const text = handedTwice().texts.at(-1) ?? "";
    expect(text.indexOf("Likely problem: Two people")).toBeLessThan(text.indexOf("As handed over"));
    expect(text.indexOf("Source: Organic search")).toBeGreaterThan(text.indexOf("As handed over"));
    expect(text.startsWith("Handoff note, SDR to AE: Demo request")).toBe(true);
  });

  it("never loses the first stage's words where an older handoff had kept none in its log", () => {
    const old = createRecord();
    old.act(MARKETER, FIRST);
    const { events } = parseLog(old.values().log);
    const log = logToText({
      events: events.map(({ note: _, stage: __, playbook: ___, ...event }) => event),
      unread: [],
    });
    const record = createRecord({ ...old.values(), log, stage: null });
    expect(passport(record.values()).current[0]).toMatchObject({ from: "record", by: "102" });
    record.act(SDR, { type: "accept" });
    // A draft writes over the fields too.
    record.act(SDR, {
      ...SECOND,
      type: "save-note",
      note: { ...EMPTY_NOTE, problem: OWN.problem },
    });
    record.act(SDR, SECOND);
    const { current } = passport(record.values());
    expect(current[0]?.parts).toEqual(FIRST.note);
    expect(current[0]).toMatchObject({ by: "102", at: events[0]?.at, from: "log" });
    expect(current[1]?.parts.problem).toBe(OWN.problem);
    const kept = parseLog(record.values().log).events.filter(({ type }) => type === "drafted");
    expect(kept).toHaveLength(1);
  });

  it("keeps the first stage's words also where the whole log was lost", () => {
    const record = createRecord();
    record.act(MARKETER, FIRST);
    const lost = createRecord({ ...record.values(), log: null });
    lost.act(SDR, { type: "accept" });
    lost.act(SDR, SECOND);
    const [first, second] = passport(lost.values()).current;
    expect(first?.parts.problem).toBe(FIRST.note.problem);
    expect(first?.by).toBeNull();
    expect(second?.parts.problem).toBe(OWN.problem);
  });

  it("reads a part that the log had to shorten in full where the record still has it", () => {
    const long =
      `${FIRST.note.fit}. ${"They ship spare parts to 40 workshops. ".repeat(60)}`.trim();
    const record = createRecord();
    record.act(MARKETER, { ...FIRST, note: { ...FIRST.note, fit: long } });
    const [event] = parseLog(record.values().log).events;
    expect(event?.note?.fit?.length).toBeLessThanOrEqual(1001);
    expect(passport(record.values()).current[0]?.parts.fit).toBe(long);
    record.act(SDR, { type: "accept" });
    record.act(SDR, SECOND);
    expect(passport(record.values()).current[1]?.parts).not.toHaveProperty("fit");
    expect(noteFromHandoff(record.values()).fit).toBe(long);
  });

  it("keeps an event of the log within its share, however long every part is", () => {
    const note = { ...FIRST.note };
    for (const field of NOTE_FIELDS)
      if (field !== "owner" && field !== "deadline")
        note[field] += ` ${"and «ördering» parts ".repeat(200)}`;
    const record = createRecord();
    expect(record.act(MARKETER, { ...FIRST, note })).toBeNull();
    expect((record.values().log ?? "").length).toBeLessThan(8_000);
  });

  it("keeps what was handed over in a round that came back", () => {
    const record = handedTwice();
    record.act(AE, {
      type: "reject",
      reason: "wrong-role",
      evidence: "Sara left the company in May",
    });
    expect(passport(record.values()).earlier).toMatchObject([{ stage: "sdr-to-ae" }]);
    record.act(SDR, { ...SECOND, note: { ...OWN, deadline: "2026-11-24T11:00:00.000Z" } });
    const { current, earlier } = passport(record.values());
    expect(current).toHaveLength(2);
    expect(earlier.map(({ parts }) => parts.problem)).toEqual([OWN.problem]);
  });
});

describe("what was asked and what is open (M8)", () => {
  it("lists each answer once, with who, when and where", () => {
    const { answered, current } = passport(handedTwice().values());
    const byId = new Map(answered.map((answer) => [answer.id, answer]));
    expect(byId.get("problem")).toMatchObject({ text: OWN.problem, by: "101", where: "sdr-to-ae" });
    expect(byId.get("source")).toMatchObject({
      text: "Organic search",
      by: "102",
      at: current[0]?.at,
      where: "marketing-to-sdr",
    });
    expect(byId.get("call/timeframe")).toMatchObject({
      label: "Timeframe",
      text: "Before the audit in Q1",
      by: "101",
      where: "call",
    });
    expect(byId.has("nextStep")).toBe(false);
  });

  it("does not tell an answer of a call twice that has gone into the note", () => {
    const record = createRecord();
    record.act(MARKETER, FIRST);
    record.act(SDR, { type: "accept" });
    record.act(SDR, CALL);
    record.act(SDR, {
      ...SECOND,
      note: { ...OWN, readiness: "Timeframe: Before the audit in Q1. Budget is open" },
    });
    const ids = passport(record.values()).answered.map(({ id }) => id);
    expect(ids).toContain("readiness");
    expect(ids).not.toContain("call/timeframe");
    expect(ids).toContain("call/initiative-owner");
  });

  it("leaves open what nobody could say, and what only marketing claimed", () => {
    const ids = passport(handedTwice().values()).open.map(({ id }) => id);
    expect(ids).toContain("question/tools");
    expect(ids).not.toContain("question/timeframe");
    expect(ids).not.toContain("question/initiative");
    expect(ids).toContain("checklist/budget-path");
    expect(ids).not.toContain("checklist/timing");
    expect(ids).not.toContain("problem");
  });

  it("turns an honest gap into its question until a call answers it", () => {
    const record = createRecord();
    const problem = "Not known yet: ask what breaks at month end";
    record.act(MARKETER, { ...FIRST, note: { ...FIRST.note, problem } });
    expect(passport(record.values()).open[0]).toEqual({
      id: "problem",
      text: "Ask what breaks at month end",
    });
    expect(passport(record.values()).answered.map(({ id }) => id)).not.toContain("problem");
    record.act(SDR, { type: "accept" });
    record.act(SDR, CALL);
    expect(passport(record.values()).open.map(({ id }) => id)).not.toContain("problem");
  });
});

describe("call notes", () => {
  it("are asked for where the playbook requires them, and refused nowhere silently (R-TS-04)", () => {
    const record = createRecord();
    record.act(MARKETER, FIRST);
    expect(record.act(SDR, CALL)?.message).toContain("offered");
    record.act(SDR, { type: "accept" });
    const answers = { ...CALL.answers, timeframe: " " };
    expect(record.act(SDR, { ...CALL, answers })).toMatchObject({ field: "timeframe" });
    const long = { ...CALL.answers, tools: "x".repeat(1001) };
    expect(record.act(SDR, { ...CALL, answers: long })).toMatchObject({ field: "tools" });
  });

  it("have the same lines every time, and the first ones are the first touch", () => {
    const record = createRecord();
    record.act(MARKETER, FIRST);
    record.act(SDR, { type: "accept" });
    record.act(SDR, CALL);
    expect(record.values()).toMatchObject({ status: "touched", firstTouchAt: record.now() });
    expect(record.texts.at(-1)?.split("\n").slice(0, 4)).toEqual([
      "Call notes",
      "Problem: Orders are typed twice",
      "Current tools: not answered",
      "Owner of the initiative: Sara herself",
    ]);
    record.act(SDR, CALL);
    const types = parseLog(record.values().log).events.map(({ type }) => type);
    expect(types.filter((type) => type === "touched")).toHaveLength(1);
    expect(types.filter((type) => type === "call-notes")).toHaveLength(2);
  });

  it("fill the second note with receipts, and nothing that they do not say", () => {
    const record = createRecord();
    record.act(MARKETER, FIRST);
    record.act(SDR, { type: "accept" });
    record.act(SDR, CALL);
    const { fields } = prefillNote({
      snapshot: sampleSnapshot({ handoff: record.values() }),
      playbook: DEFAULT_PLAYBOOK,
      owners: OWNERS,
      now: record.now(),
      leadType: "demo-request",
      stage: "sdr-to-ae",
      personId: "101",
    });
    expect(fields.problem).toMatchObject({
      value: "Orders are typed twice",
      from: { label: "Call notes of 2026-11-23" },
    });
    expect(fields.readiness.value).toBe(
      "Timeframe: Before the audit in Q1. Owner of the initiative: Sara herself",
    );
    expect(fields.nextStep.value).toBe("Workshop on 26 Nov");
    expect(fields.owner.value).toBe("");
    expect(fields.source.value).toBe("");
  });
});

function filled(note: typeof OWN) {
  return Object.fromEntries(Object.entries(note).filter(([, text]) => text !== ""));
}
