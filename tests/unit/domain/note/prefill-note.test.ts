import { describe, expect, it } from "vitest";
import { checkNote } from "#lib/domain/note/check-note.ts";
import { EMPTY_NOTE, type HandoffNote, NOTE_FIELDS } from "#lib/domain/note/note.ts";
import { type PrefillInput, prefillNote } from "#lib/domain/note/prefill-note.ts";
import type { PrefilledNote } from "#lib/domain/note/prefilled.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { NOW, OWNERS, sampleSnapshot, sampleTouch } from "./sample.ts";

function prefill(part: Partial<RecordSnapshot> = {}, rest: Partial<PrefillInput> = {}) {
  return prefillNote({
    snapshot: sampleSnapshot(part),
    playbook: DEFAULT_PLAYBOOK,
    owners: OWNERS,
    now: NOW,
    ...rest,
  });
}

function toNote(prefilled: PrefilledNote): HandoffNote {
  const note = { ...EMPTY_NOTE };
  for (const field of NOTE_FIELDS) note[field] = prefilled.fields[field].value;
  return note;
}

const COMPLETE: Partial<RecordSnapshot> = {
  handoff: { ownerId: "101" },
  source: {
    original: "Organic search",
    latest: "Paid social",
    campaign: "KSA Q4",
    firstPage: null,
    lastPage: null,
  },
  touches: [
    sampleTouch({
      kind: "page-view",
      asset: "Integrations",
      count: 2,
      at: "2026-11-17T09:00:00.000Z",
    }),
    sampleTouch({ kind: "page-view", asset: "Integrations", at: "2026-11-18T08:00:00.000Z" }),
    sampleTouch({ kind: "page-view", asset: "Home", at: "2026-11-18T08:30:00.000Z" }),
    sampleTouch({
      kind: "demo-request",
      asset: "Book a demo",
      campaign: "KSA Q4",
      words: "We type SAP orders into HubSpot twice a day, can your connector end that?",
    }),
  ],
};

describe("prefilling the note (R-CX-18)", () => {
  it("fills what a complete record supports, so that the note is useful at once", () => {
    const prefilled = prefill(COMPLETE);
    const note = toNote(prefilled);
    expect(note).toEqual({
      lead: "Sara Lindqvist, Head of Revenue Operations at Nordlog AB",
      source: "Organic search, lately Paid social; campaign “KSA Q4”",
      trigger: "Asked for a demo (Book a demo), 2026-11-18",
      problem: "“We type SAP orders into HubSpot twice a day, can your connector end that?”",
      asset: "Book a demo; Integrations (3 visits); campaign “KSA Q4”",
      fit: "Logistics, 240 employees, Sweden, Head of Revenue Operations",
      readiness: "Last active 2026-11-18; 5 actions in the last 30 days",
      nextStep:
        "Call the same day and offer two times for a demo of what the buyer asked about, by Mon 23 Nov, 18:00",
      owner: "101",
      deadline: "2026-11-23T18:00:00.000Z",
    });
    const check = checkNote({
      note,
      leadType: prefilled.leadType.value,
      snapshot: sampleSnapshot(COMPLETE),
      owners: OWNERS,
      playbook: DEFAULT_PLAYBOOK,
      now: NOW,
    });
    expect(check.findings).toEqual([]);
    expect(check.verdict).toBe("useful");
  });

  it("names a source for every value, and none for an empty one", () => {
    for (const { value, from } of Object.values(prefill(COMPLETE).fields))
      expect(from === null).toBe(value === "");
    expect(prefill(COMPLETE).fields.trigger.from?.label).toBe("Receipt of demo-request");
    expect(prefill(COMPLETE).fields.nextStep.from?.label).toBe("Playbook: Demo request");
  });

  it("invents nothing for a record that says nothing", () => {
    const prefilled = prefill({
      name: null,
      jobTitle: null,
      country: null,
      company: { name: null, domain: null, industry: null, employees: null, country: null },
      source: { original: null, latest: null, campaign: null, firstPage: null, lastPage: null },
      touches: [],
    });
    expect(toNote(prefilled)).toEqual(EMPTY_NOTE);
    expect(prefilled.leadType.value).toBe("");
  });

  it("quotes the buyer only when the words say something", () => {
    const touches = [
      sampleTouch({ kind: "email-received", words: "Hi, please contact me. Thanks" }),
    ];
    expect(prefill({ touches }).fields.problem.value).toBe("");
  });

  it("never quotes us as the buyer", () => {
    const words = "SAP connector fails on returns and we cannot invoice";
    const touches = [sampleTouch({ kind: "note", actor: "us", words })];
    expect(prefill({ touches }).fields.problem.value).toBe("");
  });

  it("does not hand a lead to the person who hands it off, nor to somebody who left", () => {
    expect(prefill(COMPLETE, { personId: "101" }).fields.owner.value).toBe("");
    expect(prefill({ handoff: { ownerId: "104" } }).fields.owner.value).toBe("");
  });

  it("follows the lead type that a person chose", () => {
    const prefilled = prefill(COMPLETE, { leadType: "content-download" });
    expect(prefilled.fields.deadline.value).toBe("2026-11-26T18:00:00.000Z");
    expect(prefilled.fields.nextStep.value).toContain("topic of the guide");
  });

  it("shows names without characters that could rearrange them", () => {
    expect(prefill({ name: "Sara\u202e Lindqvist" }).fields.lead.value).toMatch(/^Sara Lindqvist,/);
  });
});

describe("the lead type that the touches show", () => {
  const at = (day: string) => `2026-${day}T09:00:00.000Z`;
  it.each([
    [
      "a demo form",
      [sampleTouch({ kind: "form-submission", asset: "Book a demo" })],
      "demo-request",
    ],
    ["a pricing request", [sampleTouch({ kind: "pricing-request" })], "pricing-request"],
    ["a webinar", [sampleTouch({ kind: "event-attendance" })], "event"],
    ["a download", [sampleTouch({ kind: "content-download" })], "content-download"],
    ["a mail from the buyer", [sampleTouch({ kind: "email-received" })], "inbound-mail"],
    ["a mail from us", [sampleTouch({ kind: "email-sent", actor: "us" })], ""],
    ["an introduction", [sampleTouch({ kind: "introduction", actor: "us" })], "referral"],
    [
      "a WhatsApp chat",
      [sampleTouch({ kind: "chat", asset: "WhatsApp" })],
      "whatsapp-introduction",
    ],
    ["page views only", [sampleTouch({ kind: "page-view" })], ""],
    ["a contact form", [sampleTouch({ kind: "form-submission", asset: "Contact us" })], ""],
    [
      "a demo request, then a download: the more urgent",
      [
        sampleTouch({ kind: "demo-request", at: at("11-10") }),
        sampleTouch({ kind: "content-download", at: at("11-18") }),
      ],
      "demo-request",
    ],
    [
      "a demo request of last spring, then a download: another story",
      [
        sampleTouch({ kind: "demo-request", at: at("04-10") }),
        sampleTouch({ kind: "content-download", at: at("11-18") }),
      ],
      "content-download",
    ],
  ] as const)("from %s", (_title, touches, leadType) => {
    expect(prefill({ touches }).leadType.value).toBe(leadType);
  });

  it("is left open when the team's playbook has no such type", () => {
    const playbook = {
      ...DEFAULT_PLAYBOOK,
      leadTypes: DEFAULT_PLAYBOOK.leadTypes.filter(({ id }) => id !== "demo-request"),
    };
    expect(prefill({}, { playbook }).leadType.value).toBe("");
  });
});
