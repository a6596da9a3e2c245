import { describe, expect, it } from "vitest";
import { readOrigin } from "#lib/crm/pipedrive/origins.ts";
import { toTouches } from "#lib/crm/pipedrive/touches.ts";

const item = (object: string, data: unknown, timestamp = "2026-11-12 09:00:00") => ({
  object,
  data,
  timestamp,
});
const tell = (...flow: ReturnType<typeof item>[]) =>
  toTouches({ flow, beginnings: [], pageUrl: "https://acme.pipedrive.com/person/1" });

describe("the timeline", () => {
  it("leaves out what it does not know and what cannot be read, and keeps the rest", () => {
    const touches = tell(
      item("file", { id: 1 }),
      item("note", { content: "no id" }),
      item("activity", null),
      item("change", "text"),
      item("mailMessage", { id: "x" }),
      item("note", { id: 9, content: "<p>Called&nbsp;back</p>", add_time: "2026-11-12 09:00:00" }),
    );
    expect(touches).toEqual([
      {
        id: "pipedrive:notes:9",
        at: "2026-11-12T09:00:00.000Z",
        actor: "us",
        kind: "note",
        asset: null,
        campaign: null,
        count: 1,
        words: "Called back",
        ownerId: null,
        receipt: {
          label: "Pipedrive note, 12 Nov 2026",
          url: "https://acme.pipedrive.com/person/1",
          evidence: "notes/9",
        },
      },
    ]);
  });

  it("is told oldest first, and the same twice is told once", () => {
    const note = (id: number, at: string) => item("note", { id, content: "x", add_time: at });
    const touches = tell(
      note(2, "2026-11-12 09:00:00"),
      note(1, "2026-11-11 09:00:00"),
      note(2, "2026-11-12 09:00:00"),
    );
    expect(touches.map(({ id }) => id)).toEqual(["pipedrive:notes:1", "pipedrive:notes:2"]);
  });

  it.each([
    ["call", true, "call", "us"],
    ["meeting", true, "meeting", "us"],
    ["lunch", true, "meeting", "us"],
    ["task", true, "task", "us"],
    ["deadline", true, "task", "us"],
    ["email", true, "email-sent", "us"],
    ["webinar_q4", true, "event-attendance", "buyer"],
    ["whatsapp", true, "chat", "us"],
    ["call", false, "task", "us"],
    ["meeting", 0, "task", "us"],
    ["", 1, "task", "us"],
  ] as const)("takes an activity of the type “%s”, done %j, for %s", (type, done, kind, actor) => {
    const [touch] = tell(
      item("activity", { id: 1, type, done, due_date: "2026-11-12", due_time: "14:30" }),
    );
    expect(touch).toMatchObject({ kind, actor, at: "2026-11-12T14:30:00.000Z" });
  });

  it("tells the words of a finished task as a note, on the day it was done", () => {
    const task = (more: object) =>
      item("activity", { id: 1, type: "task", done: true, due_date: "2026-11-30", ...more });
    const done = { marked_as_done_time: "2026-11-12 08:00:00" };
    expect(tell(task({ ...done, note: "<p>She asked whether spares fit</p>" }))).toMatchObject([
      {
        kind: "note",
        words: "She asked whether spares fit",
        at: "2026-11-12T08:00:00.000Z",
        receipt: { label: "Pipedrive task, done, 12 Nov 2026" },
      },
    ]);
    expect(tell(task({ ...done, note: " " }))).toMatchObject([{ kind: "task", words: null }]);
    expect(tell(task({ done: false, note: "Ask her" }))).toMatchObject([
      { kind: "task", at: "2026-11-30T00:00:00.000Z" },
    ]);
  });

  it("knows a mail's direction, passes over drafts, and dates no opening that Pipedrive does not date", () => {
    const mail = (id: number, more: object) =>
      item("mailMessage", {
        id,
        subject: "Spares",
        message_time: "2026-11-12T09:00:00.000Z",
        ...more,
      });
    expect(tell(mail(1, { draft_flag: 1 }), mail(2, { deleted_flag: true }))).toEqual([]);
    expect(tell(mail(3, { sent_flag: 0, mail_tracking_status: "opened" }))).toMatchObject([
      { kind: "email-received", actor: "buyer", ownerId: null },
    ]);
    expect(
      tell(mail(4, { sent_flag: 1, user_id: 7, mail_tracking_status: "opened" })),
    ).toMatchObject([
      { kind: "email-opened", actor: "buyer", at: null },
      { kind: "email-sent", actor: "us", ownerId: "7" },
    ]);
  });

  it("tells changes of stage, status, label and owner in Pipedrive's words, and no others", () => {
    const change = (field_key: string, more: object = {}) =>
      item("dealChange", {
        id: 1,
        field_key,
        old_value: "1",
        new_value: "2",
        log_time: "2026-11-12 09:00:00",
        ...more,
      });
    expect(tell(change("value"))).toEqual([]);
    expect(tell(change("a".repeat(40)))).toEqual([]);
    expect(tell(change("constructor"))).toEqual([]);
    expect(
      tell(
        change("stage_id", {
          additional_data: {
            old_value_formatted: "Qualified",
            new_value_formatted: "Contact made",
          },
          change_source: "app",
        }),
      ),
    ).toMatchObject([
      { kind: "stage-change", actor: "us", words: "Stage: Qualified → Contact made" },
    ]);
    expect(tell(change("owner_id", { change_source: "automation" }))).toMatchObject([
      { kind: "handoff-event", actor: "system", words: "Owner: 1 → 2", ownerId: "2" },
    ]);
  });
});

describe("where a lead began", () => {
  it.each([
    ["WebForms", "form-submission", "buyer"],
    ["Chatbot", "chat", "buyer"],
    ["LiveChat", "chat", "buyer"],
    ["LeadBooster", "form-submission", "buyer"],
    ["WebVisitors", "page-view", "buyer"],
    ["Prospector", "first-seen", "system"],
    ["ManuallyCreated", "first-seen", "system"],
    ["Import", "first-seen", "system"],
    ["API", "first-seen", "system"],
    ["SomethingNew", "first-seen", "system"],
  ])("%s", (origin, kind, actor) => {
    expect(readOrigin(origin)).toMatchObject({ kind, actor });
  });

  it("is told in Pipedrive's word when we have none, and not at all without an origin", () => {
    expect(readOrigin("SomethingNew")?.words).toBe("SomethingNew");
    expect([readOrigin(null), readOrigin(" ")]).toEqual([null, null]);
  });
});
