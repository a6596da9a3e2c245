import { describe, expect, it } from "vitest";
import { suggestAngles } from "#lib/domain/first-touch/suggest-angles.ts";
import type { HandoffNote } from "#lib/domain/note/note.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { Touch } from "#lib/domain/touch.ts";
import {
  makeBareRecord,
  makeRecord,
  makeTouch,
  NOW,
  PLAYBOOK,
  tell,
} from "../story/make-record.ts";
import { NOURA, SARA } from "./leads.ts";

const suggest = (
  snapshot: RecordSnapshot,
  { note = {}, playbook = PLAYBOOK }: { note?: Partial<HandoffNote>; playbook?: Playbook } = {},
) =>
  suggestAngles({
    snapshot,
    story: tell(snapshot),
    note: { ...EMPTY_NOTE, ...note },
    playbook,
    now: NOW,
  });

const angles = (...parameters: Parameters<typeof suggest>) => {
  const suggestion = suggest(...parameters);
  return suggestion.type === "angles" ? suggestion.angles : [];
};
const ids = (...parameters: Parameters<typeof suggest>) =>
  angles(...parameters).map(({ id }) => id);
const bare = (...touches: readonly Touch[]) => makeBareRecord({ touches });

describe("angles (R-FT-01)", () => {
  it("stands on what they did, said and saw, each ground with its source", () => {
    const [first] = angles(SARA);
    expect(first).toEqual({
      id: "integrations-operations",
      heading: "Integrations: start from what they wrote",
      ask: "Would 20 minutes on Tuesday or Wednesday work to walk through your set-up?",
      briefId: "integrations-operations",
      angleId: null,
      because: [
        {
          text: "Asked for a demo nine days ago and wrote: “We ship 4,000 orders a week and type each one twice between SAP and the carrier portal.”",
          source: { type: "touch", touchId: "demo-request-11-12 11:30-Demo request" },
        },
        {
          text: "Their role, Head of Operations, is one that this brief is written for",
          source: { type: "brief", briefId: "integrations-operations" },
        },
        {
          text: "Looked at the integrations page twice, last nine days ago",
          source: { type: "touch", touchId: "page-view-11-12 10:00-Integrations page" },
        },
      ],
    });
  });

  it("reads Arabic words against Arabic keywords", () => {
    expect(ids(NOURA)[0]).toBe("pricing-finance");
  });

  it("gives at most three, each with a ground of its own", () => {
    const record = makeRecord({
      touches: [
        makeTouch("page-view", "11-10", { asset: "Integrations page" }),
        makeTouch("page-view", "11-11", { asset: "Pricing page" }),
        makeTouch("page-view", "11-12", { asset: "Riyadh office page" }),
        makeTouch("demo-request", "11-13", { words: "Can technicians use it offline?" }),
      ],
    });
    const given = angles(record);
    expect(given).toHaveLength(3);
    const leads = given.map((angle) => JSON.stringify(angle.because[0]?.source));
    expect(new Set(leads).size).toBe(3);
  });

  it("does not give two angles for one page that two briefs name", () => {
    const both = {
      ...PLAYBOOK,
      briefs: PLAYBOOK.briefs.map((brief) => ({ ...brief, keywords: ["pricing"] })),
    };
    expect(
      angles(bare(makeTouch("page-view", "11-12", { asset: "Pricing page" })), { playbook: both }),
    ).toHaveLength(1);
  });

  it("puts what is newer first", () => {
    const older = makeTouch("content-download", "08-01", { asset: "Integration guide" });
    const newer = makeTouch("content-download", "11-18", { asset: "Pricing guide" });
    expect(ids(bare(older, newer))).toEqual(["pricing-finance", "integrations-operations"]);
    const swapped = [
      { ...older, at: newer.at },
      { ...newer, at: older.at },
    ];
    expect(ids(bare(...swapped))).toEqual(["integrations-operations", "pricing-finance"]);
  });

  it("puts what they asked for before what they only looked at", () => {
    const record = bare(
      makeTouch("page-view", "11-18", { asset: "Integrations page" }),
      makeTouch("pricing-request", "11-17", { asset: "Pricing" }),
    );
    expect(ids(record)[0]).toBe("pricing-finance");
  });

  it("follows the problem that the note names, without any touch", () => {
    const [first] = angles(makeBareRecord(), {
      note: { problem: "The ERP and the portal are not connected" },
    });
    expect(first?.because).toEqual([
      {
        text: "The note names the problem: “The ERP and the portal are not connected”",
        source: { type: "note", field: "problem" },
      },
    ]);
  });

  it("does not stand on a role, a market or a placeholder alone", () => {
    const record = makeRecord({ country: "Saudi Arabia", touches: [] });
    expect(suggest(record, { note: { problem: "n/a" } }).type).toBe("too-thin");
  });

  it("takes the market for support where the buyer's acts carry the angle", () => {
    const record = makeRecord({
      country: "Saudi Arabia",
      touches: [makeTouch("content-download", "11-12", { asset: "Riyadh tender guide" })],
    });
    expect(angles(record)[0]?.because.map(({ text }) => text)).toContain(
      "Their market, Saudi Arabia, is one that this brief is written for",
    );
  });

  it("goes on from a trigger that no brief covers", () => {
    const [first] = angles(bare(makeTouch("demo-request", "11-18")));
    expect(first).toMatchObject({ heading: "Pick up their demo request", briefId: null });
  });

  it("answers a question that no brief covers", () => {
    const record = bare(
      makeTouch("form-submission", "11-18", { words: "Can technicians use it offline?" }),
    );
    expect(angles(record).map(({ heading }) => heading)).toEqual([
      "Pick up the form they filled in and answer their question",
    ]);
  });

  it("gives the reason where two weigh the same", () => {
    const record = bare(
      makeTouch("page-view", "11-18", { id: "a", asset: "Pricing page" }),
      makeTouch("page-view", "11-18", { id: "b", asset: "Integrations page" }),
    );
    const [first, second] = angles(record);
    expect(first?.because.at(-1)?.text).toBe(
      "As strong as “Pricing and business case: pick up the pricing page”; this brief stands first in the playbook",
    );
    expect(second?.because).toHaveLength(1);
  });

  it("gives the same angles for the same record", () => {
    expect(suggest(SARA)).toEqual(suggest(SARA));
    const turned = { ...SARA, touches: SARA.touches.toReversed() };
    expect(suggest(turned)).toEqual(suggest(SARA));
  });
});

describe("too thin for an angle", () => {
  it.each([
    ["nothing at all", [], "What made you look for something like this now?"],
    [
      "counted page views",
      [makeTouch("page-view", null, { count: 14 })],
      "What were you hoping to find when you visited our site?",
    ],
    [
      "a form without a name",
      [makeTouch("form-submission", "11-12")],
      "What did you want to get done when you filled in our form?",
    ],
    [
      "a mail without words",
      [makeTouch("email-received", "11-12")],
      "What would you like to have solved by the end of this quarter?",
    ],
    [
      "a document without a name",
      [makeTouch("content-download", "11-12")],
      "Which question did you hope the document would answer?",
    ],
  ])("says so on %s and gives one question", (_, touches, question) => {
    const suggestion = suggest(bare(...touches));
    expect(suggestion).toMatchObject({ type: "too-thin", question });
  });
});
