import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook, Qualification } from "#lib/domain/playbook/schema.ts";
import { evaluateFit } from "#lib/domain/qualification/evaluate-fit.ts";
import { evaluateIntent } from "#lib/domain/qualification/evaluate-intent.ts";
import { proposeReadiness } from "#lib/domain/qualification/propose-readiness.ts";
import { stillToKnow } from "#lib/domain/qualification/still-to-know.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import type { Touch } from "#lib/domain/touch.ts";
import { NOW, sampleSnapshot, sampleTouch } from "../note/sample.ts";

function rule(id: string, touches: readonly Touch[], part: Partial<RecordSnapshot> = {}) {
  const snapshot = sampleSnapshot({ touches, ...part });
  const found = evaluateIntent(DEFAULT_PLAYBOOK, snapshot, NOW).find((each) => each.id === id);
  if (found === undefined) throw new Error(`No rule ${id}`);
  return found;
}

const page = (asset: string, at = "2026-11-18T09:00:00.000Z") => sampleTouch({ asset, at });

describe("intent (R-DQ-19, R-DQ-30)", () => {
  it("is shown by a trigger of the buyer's, with its receipt", () => {
    const demo = sampleTouch({ kind: "demo-request", asset: "Book a demo" });
    expect(rule("trigger", [demo])).toMatchObject({
      state: "met",
      ground: "Asked for a demo: “Book a demo”",
      receipt: { label: "Receipt of demo-request" },
    });
  });

  it("is not shown by what lies too far back, or by what we did", () => {
    const old = sampleTouch({ kind: "demo-request", at: "2026-10-01T09:00:00.000Z" });
    expect(rule("trigger", [old])).toMatchObject({
      state: "not-met",
      ground: "Nothing of the kind in the last 30 days.",
    });
    expect(rule("recent-visit", [sampleTouch({ actor: "us" })]).state).toBe("not-met");
  });

  it("is not known without a date, or where it cannot be read", () => {
    expect(rule("trigger", [sampleTouch({ kind: "demo-request", at: null })]).state).toBe(
      "unknown",
    );
    const unreadable = [{ what: "page-views" as const, missingScopes: [] }];
    expect(rule("recent-visit", [], { unreadable }).state).toBe("unknown");
  });

  it("counts depth by different pages, not by visits to one", () => {
    expect(
      rule("depth", [page("Pricing"), page("Pricing", "2026-11-19T09:00:00.000Z")]),
    ).toMatchObject({
      state: "not-met",
      ground: "1 of 2 in the last 60 days: 1 pages and documents, last “Pricing”.",
    });
    expect(rule("depth", [page("Pricing"), page("Security")]).state).toBe("met");
  });

  it("finds a question in the buyer's own words only", () => {
    const asked = sampleTouch({ kind: "email-received", words: "Hi. Does it work with SAP?" });
    expect(rule("question", [asked]).ground).toBe("They asked: “Does it work with SAP?”");
    const ours = sampleTouch({ kind: "email-sent", actor: "us", words: "Does it work?" });
    expect(rule("question", [ours]).state).toBe("not-met");
  });

  it("takes a second action for one beyond the first (R-DQ-32)", () => {
    const { qualification } = DEFAULT_PLAYBOOK;
    const intent: Qualification["intent"] = [
      {
        id: "again",
        label: "Came back",
        sign: "second-action",
        withinDays: 30,
        atLeast: 1,
        weight: "must",
      },
    ];
    const playbook: Playbook = { ...DEFAULT_PLAYBOOK, qualification: { ...qualification, intent } };
    const state = (...kinds: readonly Touch["kind"][]) =>
      evaluateIntent(
        playbook,
        sampleSnapshot({ touches: kinds.map((kind) => sampleTouch({ kind })) }),
        NOW,
      )[0]?.state;
    expect(state("demo-request")).toBe("not-met");
    expect(state("content-download", "demo-request")).toBe("met");
  });
});

describe("readiness (R-DQ-20)", () => {
  function level(touches: readonly Touch[], playbook = DEFAULT_PLAYBOOK) {
    const snapshot = sampleSnapshot({ touches });
    return proposeReadiness(playbook, snapshot, evaluateIntent(playbook, snapshot, NOW), NOW);
  }
  const demo = sampleTouch({ kind: "demo-request" });
  const mail = (words: string) => sampleTouch({ kind: "email-received", words });

  it.each([
    [[], "Early-stage"],
    [[page("Pricing")], "Exploratory"],
    [[sampleTouch({ kind: "content-download" })], "Exploratory"],
    [[demo], "Active"],
    [[demo, mail("We have to be live before January; our contract ends then.")], "Urgent"],
    [[demo, mail("There is no deadline, it is not very urgent.")], "Active"],
  ] as const)("of %j is %s", (touches, label) => {
    expect(level(touches).label).toBe(label);
  });

  it("says why", () => {
    expect(level([demo]).why).toBe("Asked for something; Was here lately.");
    expect(level([]).why).toBe("Nothing on record shows that they are moving.");
  });

  it("follows a team's own levels by their place", () => {
    const { qualification } = DEFAULT_PLAYBOOK;
    const readiness = ["Cold", "Warm"].map((label) => ({
      id: label.toLowerCase(),
      label,
      meaning: label,
    }));
    const playbook = { ...DEFAULT_PLAYBOOK, qualification: { ...qualification, readiness } };
    expect(level([], playbook).label).toBe("Cold");
    expect(level([demo], playbook).label).toBe("Warm");
  });
});

describe("what is still to know", () => {
  const toKnow = (part: Partial<RecordSnapshot>, icp: Partial<Qualification["icp"]> = {}) => {
    const { qualification } = DEFAULT_PLAYBOOK;
    const playbook = {
      ...DEFAULT_PLAYBOOK,
      qualification: { ...qualification, icp: { ...qualification.icp, ...icp } },
    };
    const snapshot = sampleSnapshot(part);
    const story = buildStory({
      snapshot,
      playbook,
      owners: [],
      now: NOW,
      locale: "en",
      timeZone: "UTC",
    });
    return stillToKnow(playbook, snapshot, story, evaluateFit(playbook, snapshot));
  };

  it("is what the record lacks for the profile, and the questions that nothing answers (R-DQ-28)", () => {
    expect(toKnow({ jobTitle: null, touches: [] }, { roles: ["COO"] })).toEqual([
      "Job title is not on the record.",
      "What do you use for this today?",
      "Who owns the initiative on your side?",
      "By when would a change have to be in place?",
    ]);
  });

  it("is no longer what the call notes answer", () => {
    const event = {
      id: "n",
      at: NOW,
      by: "101",
      type: "call-notes",
      answers: { tools: "Spreadsheets", "initiative-owner": "Per Holm" },
    };
    expect(toKnow({ touches: [], handoff: { log: JSON.stringify(event) } })).toEqual([
      "By when would a change have to be in place?",
    ]);
  });
});
