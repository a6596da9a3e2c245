import { describe, expect, it } from "vitest";
import { type LogEvent, logEventSchema } from "#lib/domain/log.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import { answersOf, checklistSide, readChecklist } from "#lib/domain/qualification/checklist.ts";
import { planned, refused } from "../handoff/sample.ts";
import { NOW, sampleSnapshot } from "../note/sample.ts";

function ticked(
  side: "marketing" | "sales",
  answers: NonNullable<LogEvent["answers"]>,
  at = "2026-11-18T09:00:00.000Z",
): LogEvent {
  return { id: `${side}-${at}`, at, by: "102", type: "qualified", side, answers };
}

function read(...events: readonly LogEvent[]) {
  const log = events.map((event) => JSON.stringify(event)).join("\n");
  return readChecklist(DEFAULT_PLAYBOOK, sampleSnapshot({ handoff: { log } }));
}

describe("the checklist (R-DQ-29)", () => {
  it("has the playbook's six items, open while nobody answered", () => {
    const lines = read();
    expect(lines.map(({ label }) => label)).toEqual([
      "Need",
      "Use case",
      "Authority",
      "Budget path",
      "Timing",
      "Next step",
    ]);
    expect(lines.every((line) => line.marketing === null && line.sales === null)).toBe(true);
  });

  it("keeps what marketing claimed apart from what sales confirmed (R-DQ-25)", () => {
    const [need] = read(ticked("marketing", { need: "yes" }), ticked("sales", { need: "unknown" }));
    expect(need?.marketing?.answer).toBe("yes");
    expect(need?.sales?.answer).toBe("unknown");
    expect(need?.contradiction).toBeNull();
  });

  it("says where the two contradict each other, either way", () => {
    const lines = read(
      ticked("marketing", { "budget-path": "yes", authority: "no" }),
      ticked("sales", { "budget-path": "no", authority: "yes" }),
    );
    expect(lines.find(({ id }) => id === "budget-path")?.contradiction).toBe(
      "Marketing claimed budget path; sales could not confirm it.",
    );
    expect(lines.find(({ id }) => id === "authority")?.contradiction).toBe(
      "Marketing had not found authority; sales confirmed it.",
    );
  });

  it("lets the newest answer of a side stand, item by item", () => {
    const lines = read(
      ticked("sales", { need: "no", timing: "yes" }),
      ticked("sales", { need: "yes" }, "2026-11-19T09:00:00.000Z"),
    );
    expect(answersOf(lines, "sales")).toEqual({ need: "yes", timing: "yes" });
    expect(answersOf(lines, "marketing")).toEqual({});
  });

  it("leaves out an answer that it cannot read", () => {
    const [need] = read(ticked("sales", { need: "perhaps" }));
    expect(need?.sales).toBeNull();
  });

  it.each([
    [{}, "marketing"],
    [{ status: "draft" }, "marketing"],
    [{ status: "offered" }, "sales"],
    [{ status: "accepted" }, "sales"],
    [{ status: "rejected" }, "marketing"],
    [{ status: "draft", stage: "sdr-to-ae" }, "sales"],
  ] as const)("of a record with %j is %s's to fill", (handoff, side) => {
    expect(checklistSide(sampleSnapshot({ handoff }))).toBe(side);
  });
});

describe("saving the checklist", () => {
  it("is one log event with side, answers and playbook, and changes no field", () => {
    const { title, patch, note } = planned(
      { type: "save-checklist", side: "sales", answers: { need: "yes", timing: "no" } },
      { status: "accepted" },
    );
    expect(title).toBe("Keep sales' checklist for Sara Lindqvist");
    expect(patch.fields).toEqual({});
    expect(note).toBeNull();
    expect(patch.events).toEqual([
      {
        id: "1",
        at: NOW,
        by: "102",
        type: "qualified",
        side: "sales",
        answers: { need: "yes", timing: "no" },
        playbook: playbookRef(DEFAULT_PLAYBOOK),
      },
    ]);
    expect(logEventSchema.safeParse(patch.events[0]).success).toBe(true);
  });

  it("is refused with nothing answered or with an item that the playbook does not ask", () => {
    expect(refused({ type: "save-checklist", side: "sales", answers: {} }).field).toBe("checklist");
    const strange = { type: "save-checklist", side: "sales", answers: { mood: "yes" } } as const;
    expect(refused(strange).message).toContain("mood");
  });
});
