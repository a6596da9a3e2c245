import { describe, expect, it } from "vitest";
import type { AngleCounts, AngleLearning } from "#lib/domain/first-touch/learning/angle-record.ts";
import { makeBareRecord, makeTouch } from "../story/make-record.ts";
import { suggestFor } from "./ranking-leads.ts";
import { makeAngle, makeBrief, withBriefs } from "./ranking-playbook.ts";

const counts = (answered: number, sent: number): AngleCounts => ({
  sent,
  answered,
  conversations: 0,
  opportunities: 0,
});

/** Draws and answers by angle; the first pair counts leads like this one, the second all. */
const learned = (
  draws: Readonly<Record<string, number>>,
  records: Readonly<Record<string, readonly [AngleCounts, AngleCounts]>> = {},
): AngleLearning => ({
  drawOf: (id) => draws[id] ?? 0,
  recordOf: (id) => ({
    segment: "Logistics, demo request",
    inSegment: records[id]?.[0] ?? counts(0, 0),
    overall: records[id]?.[1] ?? counts(0, 0),
  }),
});

const ONE_BRIEF = withBriefs(makeBrief("erp", ["ERP"], [makeAngle("a"), makeAngle("b")]));
const erp = makeBareRecord({ touches: [makeTouch("page-view", "11-19", { asset: "ERP page" })] });
const first = (learning: AngleLearning, record = erp, playbook = ONE_BRIEF) => {
  const suggestion = suggestFor(record, { playbook, learning });
  return suggestion.type === "angles" ? suggestion.angles[0] : undefined;
};

describe("outcomes among angles (R-FT-08)", () => {
  it("decide between angles that are about as strong, and say it with the counts", () => {
    const learning = learned(
      { "erp/a": 0.2, "erp/b": 0.6 },
      {
        "erp/a": [counts(1, 9), counts(5, 31)],
        "erp/b": [counts(4, 9), counts(12, 31)],
      },
    );
    expect(first(learning)?.id).toBe("erp/b");
    expect(first(learning)?.because.at(-1)).toEqual({
      text: "Answered 4 of 9 times with leads like this (logistics, demo request); 12 of 31 times with all. About as strong as “Theme of erp: angle a”, so outcomes decide",
      source: { type: "outcomes", angleId: "erp/b" },
    });
  });

  it("give a new angle its chance and say that", () => {
    const learning = learned(
      { "erp/a": 0.3, "erp/b": 0.5 },
      { "erp/a": [counts(4, 9), counts(4, 9)] },
    );
    expect(first(learning)?.because.at(-1)?.text).toContain(
      "Not tried yet with leads like this; it gets its chance",
    );
  });

  it("decide nothing while there are none: the tie is said as it is", () => {
    const angle = first(learned({ "erp/a": 0.1, "erp/b": 0.9 }));
    expect(angle?.id).toBe("erp/a");
    expect(angle?.because.at(-1)?.text).toBe(
      "As strong as “Theme of erp: angle b”; this angle stands first in its brief",
    );
  });

  it("say it when an angle that did less well so far is tried again", () => {
    const learning = learned(
      { "erp/a": 0.3, "erp/b": 0.5 },
      {
        "erp/a": [counts(4, 9), counts(4, 9)],
        "erp/b": [counts(1, 4), counts(1, 4)],
      },
    );
    expect(first(learning)?.because.at(-1)?.text).toContain(
      "Answered 1 of 4 times; it gets its chance",
    );
  });

  it("never put an angle before one that fits clearly better", () => {
    const playbook = withBriefs(
      makeBrief("erp", ["ERP"], [makeAngle("good", { problems: ["typed twice"] })]),
      makeBrief("page", ["pricing"], [makeAngle("weak")]),
    );
    const record = makeBareRecord({
      touches: [
        makeTouch("form-submission", "11-19", { words: "Orders in the ERP are typed twice." }),
        makeTouch("page-view", "11-01", { asset: "Pricing page" }),
      ],
    });
    const angle = first(learned({ "erp/good": 0, "page/weak": 1 }), record, playbook);
    expect(angle?.id).toBe("erp/good");
    expect(angle?.because.map(({ source }) => source.type)).not.toContain("outcomes");
  });

  it("are left out of it where there are none", () => {
    const suggestion = suggestFor(erp, { playbook: ONE_BRIEF });
    expect(JSON.stringify(suggestion)).not.toContain("outcomes");
  });
});

describe("too thin although something is known", () => {
  it("says that no brief speaks of the problem that the note names", () => {
    expect(
      suggestFor(makeBareRecord(), {
        playbook: ONE_BRIEF,
        note: { problem: "Vans come back half empty" },
      }),
    ).toEqual({
      type: "too-thin",
      why: "The note names a problem, but no brief of the playbook speaks of it.",
      question: "What would be different for you if this were solved?",
    });
  });

  it("does not take an angle whose conditions the record contradicts", () => {
    const playbook = withBriefs(
      makeBrief("erp", ["ERP"], [makeAngle("demo", { triggers: ["demo-request"] })]),
    );
    const record = makeBareRecord({
      touches: [makeTouch("content-download", "11-19", { asset: "ERP guide" })],
    });
    const suggestion = suggestFor(record, { playbook });
    expect(suggestion.type === "angles" && suggestion.angles.map(({ id }) => id)).toEqual([
      "trigger",
    ]);
  });
});
