import { describe, expect, it } from "vitest";
import type { Touch } from "#lib/domain/touch.ts";
import { makeEvent, makeLog, makeOurTouch, makeRecord, makeTouch, tell } from "./make-record.ts";

const sentences = (...touches: readonly Touch[]) =>
  tell(makeRecord({ touches })).sentences.map((sentence) => sentence.text);

const views = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    makeTouch("page-view", `11-12 10:${String(index).padStart(2, "0")}`, { asset: "Pricing page" }),
  );

describe("sentences", () => {
  it.each([
    [1, "Looked at the pricing page on 12 Nov."],
    [2, "Looked at the pricing page twice on 12 Nov."],
    [3, "Looked at the pricing page three times on 12 Nov."],
    [10, "Looked at the pricing page ten times on 12 Nov."],
    [14, "Looked at the pricing page 14 times on 12 Nov."],
  ])("counts %i as a person would", (count, text) => {
    expect(sentences(...views(count))).toEqual([text]);
  });

  it.each([
    ["Pricing page", "the pricing page"],
    ["Salesforce page", "the Salesforce page"],
    ["SAP integration guide", "the SAP integration guide"],
    ["The buyer's guide", "the buyer's guide"],
    ["Integrations: SAP page", "the page “Integrations: SAP”"],
    ["Cutting downtime: Guide download", "the guide “Cutting downtime”"],
    ["https://www.example.com/pricing/?utm=1", "the page example.com/pricing"],
    ["Q4 outlook", "“Q4 outlook”"],
    ["Why “now”", "“Why ‘now’”"],
    ["صفحة الأسعار", "“\u2068صفحة الأسعار\u2069”"],
  ])("names %s in a sentence", (asset, name) => {
    expect(sentences(makeTouch("page-view", "11-12", { asset }))).toEqual([
      `Looked at ${name} on 12 Nov.`,
    ]);
  });

  it("joins only what follows in time with then", () => {
    expect(
      sentences(
        makeTouch("page-view", "11-12 10:00", { asset: "Pricing page" }),
        makeTouch("content-download", "11-12 11:00", { asset: "ROI calculator" }),
        makeTouch("page-view", "11-12 12:00", { asset: "Pricing page" }),
      ),
    ).toEqual(["Looked at the pricing page twice on 12 Nov and downloaded the ROI calculator."]);
  });

  it("tells registration from attendance", () => {
    expect(
      sentences(makeTouch("event-attendance", "11-12", { asset: "Shifts: Webinar registration" })),
    ).toEqual(["Signed up for the webinar “Shifts” on 12 Nov."]);
  });

  it("keeps our notes about a buyer's call apart from the buyer's words", () => {
    expect(sentences(makeTouch("call", "11-12", { words: "Wants a quote." }))).toEqual([
      "Called us on 12 Nov; our note: “Wants a quote.”",
    ]);
  });

  it("does not take a record that somebody created for a visit of the buyer's", () => {
    expect(sentences(makeTouch("first-seen", "11-12", { actor: "system" }))).toEqual([
      "The record was created (organic search) on 12 Nov.",
    ]);
  });

  it("keeps what a CRM adds to a stage in brackets out of its name", () => {
    const words = "Deal “Kestrel”: Qualified → Proposal (86,000, expected to close on 4 Dec)";
    expect(sentences(makeOurTouch("stage-change", "11-12", { words }))).toEqual([
      "The deal “Kestrel” went from “Qualified” to “Proposal” (86,000, expected to close on 4 Dec) on 12 Nov.",
    ]);
  });

  it("quotes the words of an act with it, and nothing twice", () => {
    expect(
      sentences(
        makeTouch("content-download", "11-12 10:00", { asset: "ROI calculator" }),
        makeTouch("page-view", "11-12 11:00", { asset: "Pricing page" }),
        makeTouch("content-download", "11-12 12:00", {
          asset: "Security guide",
          words: "Is it hosted in Norway?",
        }),
      ),
    ).toEqual([
      "Downloaded the ROI calculator on 12 Nov, then looked at the pricing page.",
      "Downloaded the security guide on 12 Nov and asked: “Is it hosted in Norway?”",
    ]);
  });

  it("starts a new sentence after a week of silence", () => {
    expect(
      sentences(
        makeTouch("page-view", "11-01", { asset: "Pricing page" }),
        makeTouch("page-view", "11-12", { asset: "Pricing page" }),
      ),
    ).toEqual(["Looked at the pricing page on 1 Nov.", "Came back to the pricing page on 12 Nov."]);
  });

  it("tells a touch that comes twice under one id once", () => {
    const touch = makeTouch("demo-request", "11-12");
    expect(sentences(touch, touch)).toEqual(["Asked for a demo on 12 Nov."]);
  });

  it("takes a year like 1970 for no date", () => {
    expect(sentences(makeTouch("demo-request", "1970-01-01T00:00:00Z"))).toEqual([
      "At some point asked for a demo.",
    ]);
  });

  it("makes a handoff note of ours the receipt of its log event, not a second sentence", () => {
    const note = makeOurTouch("handoff-event", "11-12 10:00", {
      id: "note-1",
      words: "Handed over\nBy Dana Reyes, with Handrail\n\nref HR-01ABC",
    });
    const log = makeLog(makeEvent("offered", "11-12 10:00", { to: "2" }));
    const story = tell(makeRecord({ touches: [note], handoff: { log } }));
    expect(story.sentences.map((each) => each.text)).toEqual([
      "Dana Reyes handed this lead over to Omar Haddad on 12 Nov.",
    ]);
    expect(story.sentences[0]?.receipts).toEqual([note.receipt]);
  });

  it("tells a step once while its note still waits to be sent, and says that it waits", () => {
    const receipt = { label: "Waiting to be sent", url: null, evidence: "outbox/7" };
    const note = {
      ...makeOurTouch("note", "11-12 10:00", { words: "Handoff note: Demo request" }),
      id: "outbox/7",
      receipt,
    };
    const log = makeLog(makeEvent("offered", "11-12 10:00", { to: "2" }));
    const { sentences } = tell(makeRecord({ touches: [note], handoff: { log } }));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]?.text).not.toContain("note");
    expect(sentences[0]?.receipts).toEqual([receipt]);
  });

  it("keeps a handoff note whose event is not in the log", () => {
    const note = makeOurTouch("handoff-event", "11-12 10:00", {
      words: "Lead: Sara Lindqvist\nBy Dana Reyes, with Handrail\n\nref HR-01ABC",
    });
    expect(sentences(note)).toEqual([
      "A handoff note was written on 12 Nov: “Lead: Sara Lindqvist”.",
    ]);
  });

  it("bounds a quote and never cuts a sign in two", () => {
    const [text = ""] = sentences(
      makeTouch("email-received", "11-12", { words: "👩‍👩‍👧".repeat(500) }),
    );
    expect(text.length).toBeLessThan(1600);
    expect(text).toMatch(/👩‍👩‍👧…”$/u);
  });

  it("keeps its ids when a later touch arrives", () => {
    const first = makeTouch("page-view", "11-12 10:00", { asset: "Pricing page" });
    const later = makeTouch("page-view", "11-12 11:00", { asset: "Pricing page" });
    const id = (touches: readonly Touch[]) => tell(makeRecord({ touches })).sentences[0]?.id;
    expect(id([first, later])).toBe(id([first]));
  });
});
