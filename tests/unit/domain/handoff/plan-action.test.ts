import { describe, expect, it } from "vitest";
import { logEventSchema } from "#lib/domain/log.ts";
import { noteToHandoff } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import { NOW, sampleSnapshot, USEFUL_NOTE } from "../note/sample.ts";
import { planned, refused } from "./sample.ts";

const HAND_OFF = { type: "hand-off", note: USEFUL_NOTE, leadType: "demo-request" } as const;

describe("any plan", () => {
  it("carries as base exactly the values that its fields held", () => {
    const { patch } = planned({ type: "accept" }, { status: "offered", outcome: "recycled" });
    expect(Object.keys(patch.base).toSorted()).toEqual(Object.keys(patch.fields).toSorted());
    expect(patch.base).toEqual({
      status: "offered",
      acceptedAt: null,
      outcome: "recycled",
      outcomeAt: null,
      reason: null,
      evidence: null,
      recycleUntil: null,
    });
  });

  it("never writes the log field itself: events merge, a field would overwrite", () => {
    expect(planned(HAND_OFF).patch.fields).not.toHaveProperty("log");
  });

  it("makes events that the log can read back, also from very long words", () => {
    const words = "She said that SAP orders are typed twice. ".repeat(100);
    const { patch, note } = planned({
      type: "add-touch",
      channel: "call",
      at: NOW,
      words,
      facts: {},
    });
    for (const event of patch.events) expect(logEventSchema.safeParse(event).success).toBe(true);
    expect(patch.events[0]?.words?.length).toBeLessThanOrEqual(300);
    expect(note?.text).toContain(words.trim());
  });

  it("works for a person that the connection does not know", () => {
    const { patch, note } = planned(HAND_OFF, {}, { person: null });
    expect(patch.events[0]?.by).toBeNull();
    expect(note?.ownerId).toBeNull();
    expect(note?.text).not.toContain("By ");
  });

  it("names a record without a name by its address, and one without either plainly", () => {
    const nameless = sampleSnapshot({ name: null, handoff: { status: "offered" } });
    expect(planned({ type: "accept" }, {}, { snapshot: nameless }).title).toBe(
      "Accept sara@nordlog.test",
    );
    const unknown = { ...nameless, emails: [] };
    expect(planned({ type: "accept" }, {}, { snapshot: unknown }).title).toBe("Accept this record");
  });

  it("keeps direction overrides of a hostile name out of its title", () => {
    const snapshot = sampleSnapshot({ name: "Sara\u202e\nAdmin", handoff: { status: "offered" } });
    expect(planned({ type: "accept" }, {}, { snapshot }).title).toBe("Accept Sara Admin");
  });
});

describe("saving a note", () => {
  const SAVE = { type: "save-note", note: USEFUL_NOTE, leadType: "demo-request" } as const;

  it("keeps it as a draft without a word on the timeline", () => {
    const { title, patch, note } = planned(SAVE);
    expect(title).toBe("Save the note for Sara Lindqvist");
    expect(patch.fields).toEqual({
      ...noteToHandoff(USEFUL_NOTE),
      leadType: "demo-request",
      status: "draft",
    });
    expect(patch.events.map(({ type }) => type)).toEqual(["drafted"]);
    expect(note).toBeNull();
  });

  it("never takes an offer back", () => {
    const { patch } = planned(SAVE, { status: "offered" });
    expect(patch.fields).not.toHaveProperty("status");
    expect(patch.events).toEqual([]);
  });

  it("keeps an unfinished note, leaving out what the CRM's owner and date fields cannot hold", () => {
    const note = { ...USEFUL_NOTE, problem: "", owner: "Sales team", deadline: "soon" };
    const { patch } = planned({ ...SAVE, note, leadType: "" });
    expect(patch.fields).toMatchObject({
      noteProblem: null,
      noteOwner: null,
      noteDeadline: null,
      leadType: null,
    });
  });

  it("writes the id of an owner who was typed by first name", () => {
    const { patch } = planned({ ...SAVE, note: { ...USEFUL_NOTE, owner: "omar" } });
    expect(patch.fields.noteOwner).toBe("101");
  });

  it("refuses a text that the CRM would refuse", () => {
    const note = { ...USEFUL_NOTE, problem: "x".repeat(5001) };
    expect(refused({ ...SAVE, note })).toMatchObject({ field: "problem" });
  });
});

describe("handing off", () => {
  it("sets owner, note, clock and playbook version, and puts the note on the timeline", () => {
    const { title, patch, note } = planned(HAND_OFF, { ownerId: "102" });
    expect(title).toBe("Hand off Sara Lindqvist to Omar Haddad");
    expect(patch.fields).toEqual({
      ...noteToHandoff(USEFUL_NOTE),
      ownerId: "101",
      leadType: "demo-request",
      status: "offered",
      offeredAt: NOW,
      dueAt: "2026-11-23T17:00:00.000Z",
      stage: "marketing-to-sdr",
      playbookVersion: playbookRef(DEFAULT_PLAYBOOK),
    });
    expect(patch.base.ownerId).toBe("102");
    expect(patch.events).toEqual([
      {
        id: "1",
        at: NOW,
        by: "102",
        type: "offered",
        to: "101",
        stage: "marketing-to-sdr",
        playbook: playbookRef(DEFAULT_PLAYBOOK),
        note: USEFUL_NOTE,
      },
    ]);
    expect(note).toMatchObject({ marker: "HR-2", at: NOW, ownerId: "102" });
    expect(note?.text).toContain("Owner: Omar Haddad");
    expect(note?.text).toContain("By Dana Novak, with Handrail");
    expect(note?.text).not.toContain("HR-2");
  });

  it("turns an owner typed by first name into the CRM's user", () => {
    const { patch } = planned({ ...HAND_OFF, note: { ...USEFUL_NOTE, owner: "Omar" } });
    expect(patch.fields).toMatchObject({ ownerId: "101", noteOwner: "101" });
  });

  it.each([
    [{ problem: "interested" }, "problem", /any lead/],
    [{ owner: "" }, "owner", /Owner is empty/],
    [{ deadline: "2026-12-24T10:00:00.000Z" }, "deadline", /later than agreed/],
    [{ trigger: "", nextStep: "" }, "trigger", /empty/],
  ])("with %j is refused with the first thing that blocks", (change, field, message) => {
    const refusal = refused({ ...HAND_OFF, note: { ...USEFUL_NOTE, ...change } });
    expect(refusal.field).toBe(field);
    expect(refusal.message).toMatch(message);
    expect(refusal.nextStep).not.toBe("");
  });

  it("with only minor findings goes through", () => {
    const note = { ...USEFUL_NOTE, source: "", fit: "good", readiness: "" };
    expect(planned({ ...HAND_OFF, note }).patch.fields.status).toBe("offered");
  });

  it("asks for a lead type that the playbook has", () => {
    expect(refused({ ...HAND_OFF, leadType: "" }).field).toBe("leadType");
    expect(refused({ ...HAND_OFF, leadType: "carrier-pigeon" }).field).toBe("leadType");
  });

  it("again clears what the earlier round left, and only that", () => {
    const { patch } = planned(HAND_OFF, {
      status: "recycled",
      outcome: "recycled",
      reason: "early-stage",
      recycleUntil: "2026-11-01",
      acceptedAt: null,
    });
    expect(patch.fields).toMatchObject({ outcome: null, reason: null, recycleUntil: null });
    expect(patch.fields).not.toHaveProperty("acceptedAt");
  });
});

describe("accepting", () => {
  it("says when and by whom", () => {
    const { title, patch, note } = planned({ type: "accept" }, { status: "offered" });
    expect(title).toBe("Accept Sara Lindqvist");
    expect(patch.fields).toEqual({
      status: "accepted",
      acceptedAt: NOW,
      outcome: "accepted",
      outcomeAt: NOW,
      // Nothing of an outcome before it stays beside the acceptance.
      reason: null,
      evidence: null,
      recycleUntil: null,
    });
    expect(patch.events).toEqual([
      {
        id: "1",
        at: NOW,
        by: "102",
        type: "accepted",
        outcome: "accepted",
        playbook: playbookRef(DEFAULT_PLAYBOOK),
      },
    ]);
    expect(note).toBeNull();
  });

  it("twice says that it is accepted already and what to do now", () => {
    expect(refused({ type: "accept" }, { status: "accepted" })).toEqual({
      field: null,
      message: "This lead is accepted and being worked, so it cannot be accepted now.",
      nextStep: "Log the first touch or an outcome, or reassign it.",
    });
  });
});

describe("reassigning", () => {
  it("changes the owner on the record and in the note, and leaves the clock alone", () => {
    const { title, patch } = planned(
      { type: "reassign", ownerId: "103" },
      { status: "offered", ownerId: "101", noteOwner: "101" },
    );
    expect(title).toBe("Reassign Sara Lindqvist to Dana Weiss");
    expect(patch.fields).toEqual({ ownerId: "103", noteOwner: "103" });
    expect(patch.base).toEqual({ ownerId: "101", noteOwner: "101" });
    expect(patch.events).toMatchObject([{ type: "reassigned", to: "103" }]);
  });

  it.each([
    ["104", /no longer active/],
    ["999", /not one of the CRM's users/],
    ["101", /owns this lead already/],
  ])("to %s is refused", (ownerId, message) => {
    const refusal = refused({ type: "reassign", ownerId }, { status: "offered", ownerId: "101" });
    expect(refusal).toMatchObject({ field: "owner", message: expect.stringMatching(message) });
  });
});

describe("logging a touch with the buyer", () => {
  const TOUCH = {
    type: "log-first-touch",
    channel: "call",
    angle: { id: "integrations", heading: "The SAP connector" },
    words: "Spoke about go-live",
    message: null,
  } as const;

  it("stops the clock the first time", () => {
    const { title, patch, note } = planned(TOUCH, { status: "accepted" });
    expect(title).toBe("Log the first touch with Sara Lindqvist");
    expect(patch.fields).toEqual({ status: "touched", firstTouchAt: NOW });
    expect(patch.events).toMatchObject([{ type: "touched", words: "Call: Spoke about go-live" }]);
    expect(note?.text).toBe(
      "First touch: Call\nAngle: The SAP connector\nSpoke about go-live\nBy Dana Novak, with Handrail",
    );
  });

  it("keeps the first one the first", () => {
    const firstTouchAt = "2026-11-20T09:00:00.000Z";
    const { title, patch, note } = planned(TOUCH, { status: "touched", firstTouchAt });
    expect(title).toBe("Log a touch with Sara Lindqvist");
    expect(patch.fields).toEqual({});
    expect(patch.events).toHaveLength(1);
    expect(note?.text).toMatch(/^Follow-up: Call/);
  });

  it("accepts a lead that was only offered, and says both in the log", () => {
    const { patch } = planned(TOUCH, { status: "offered" });
    expect(patch.fields).toMatchObject({ status: "touched", acceptedAt: NOW, firstTouchAt: NOW });
    expect(patch.events.map(({ type }) => type)).toEqual(["accepted", "touched"]);
  });

  it("without a handoff points to adding a touch", () => {
    expect(refused(TOUCH, {}).nextStep).toContain("Add it as a touch");
  });
});

describe("adding a touch from outside the CRM (R-CX-23)", () => {
  const ADD = {
    type: "add-touch",
    channel: "introduction",
    at: "2026-11-18T07:30:00+03:00",
    words: " Khalid introduced her on WhatsApp ",
    facts: {},
  } as const;

  it("goes to the log and the timeline with the time at which it happened", () => {
    const { title, patch, note } = planned(ADD);
    expect(title).toBe("Add a touch to Sara Lindqvist");
    expect(patch.fields).toEqual({});
    expect(patch.events).toMatchObject([
      {
        type: "added-touch",
        at: "2026-11-18T04:30:00.000Z",
        words: "Introduction: Khalid introduced her on WhatsApp",
      },
    ]);
    expect(note).toMatchObject({ at: "2026-11-18T04:30:00.000Z" });
  });

  it("keeps confirmed facts in the log, and on the timeline in a fixed shape that people read (R-CX-25)", () => {
    const { patch, note } = planned({
      ...ADD,
      channel: "chat",
      words: "",
      facts: {
        nextStep: "Discovery call",
        problem: " Orders are \n typed twice ",
        market: "entering-market",
        sector: "  ",
        introducer: "Khalid Al-Otaibi, Noor Group",
      },
    });
    expect(patch.events).toMatchObject([
      {
        words: "Chat:",
        facts: {
          introducer: "Khalid Al-Otaibi, Noor Group",
          problem: "Orders are typed twice",
          market: "entering-market",
          nextStep: "Discovery call",
        },
      },
    ]);
    expect(patch.events[0]?.facts).not.toHaveProperty("sector");
    expect(note?.text.split("\n").slice(0, -1)).toEqual([
      "Chat, 18 Nov: Introduced by Khalid Al-Otaibi, Noor Group",
      "Problem: Orders are typed twice",
      "Market: entering the market",
      "Next step wanted: Discovery call",
    ]);
    for (const event of patch.events) expect(logEventSchema.safeParse(event).success).toBe(true);
  });

  it.each([
    [{ words: " \n" }, "words"],
    [{ words: "x".repeat(5001) }, "words"],
    [{ words: "", facts: { sector: " " } }, "words"],
    [{ facts: { proof: "x".repeat(501) } }, "proof"],
    [{ at: "yesterday" }, "at"],
    [{ at: "2026-11-21T10:06:00.000Z" }, "at"],
  ])("with %j is refused", (change, field) => {
    expect(refused({ ...ADD, ...change }).field).toBe(field);
  });
});

it("plans under the team's own words for outcomes", () => {
  const playbook = {
    ...DEFAULT_PLAYBOOK,
    outcomes: DEFAULT_PLAYBOOK.outcomes.map((each) => ({ ...each, label: `${each.label} (ours)` })),
  };
  const { title } = planned(
    {
      type: "log-outcome",
      outcome: "opportunity",
      reason: null,
      evidence: "Workshop on 2 Dec",
      recycleUntil: null,
    },
    { status: "touched" },
    { playbook },
  );
  expect(title).toBe("Log “Opportunity (ours)” for Sara Lindqvist");
});
