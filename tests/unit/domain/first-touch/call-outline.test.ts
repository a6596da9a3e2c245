import { describe, expect, it } from "vitest";
import { callOutline } from "#lib/domain/first-touch/call-outline.ts";
import { suggestAngles } from "#lib/domain/first-touch/suggest-angles.ts";
import type { HandoffNote } from "#lib/domain/note/note.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { NOW, PLAYBOOK, tell } from "../story/make-record.ts";
import { OWEN, SARA } from "./leads.ts";

function outline(snapshot: RecordSnapshot, note: Partial<HandoffNote> = {}) {
  const base = {
    snapshot,
    story: tell(snapshot),
    note: { ...EMPTY_NOTE, ...note },
    playbook: PLAYBOOK,
  };
  const suggestion = suggestAngles({ ...base, now: NOW });
  if (suggestion.type !== "angles" || suggestion.angles[0] === undefined)
    throw new Error("has an angle");
  return callOutline({ ...base, angle: suggestion.angles[0] });
}

describe("call outline", () => {
  it("opens, says what not to ask again, what is open, and ends with one ask (R-CX-22, R-FT-02)", () => {
    expect(
      outline(SARA, { readiness: "Not known yet: ask on the call who signs" }),
    ).toMatchInlineSnapshot(`
      [
        "Open with: Thank you for asking for a demo. Since you also looked at the integrations page, I will keep to that.",
        "They told us, so do not ask again: “We ship 4,000 orders a week and type each one twice between SAP and the carrier portal.”",
        "They asked, so bring the answer: “Does your connector work with SAP S/4?”",
        "They told us, so do not ask again: “We want to decide before the January peak.”",
        "Still open: Who signs",
        "One ask: Would 20 minutes on Tuesday or Wednesday work to walk through your set-up?",
      ]
    `);
  });

  it("asks for the role where the record has none", () => {
    expect(outline(OWEN)).toContain("Still open: What is your role, and for which company?");
    expect(outline(SARA)).not.toContain("Still open: What is your role, and for which company?");
  });

  it("knows the problem from the note and asks no more for it", () => {
    const lines = outline(SARA, { problem: "Orders typed twice", fit: "240 people, two carriers" });
    expect(lines).toContain("We know the problem: Orders typed twice");
    expect(lines.join("\n")).not.toContain("What do you want to solve");
    expect(lines.join("\n")).not.toContain("Which tools");
  });

  it("has one ask, always last", () => {
    const lines = outline(SARA);
    expect(lines.filter((line) => line.startsWith("One ask:"))).toEqual([lines.at(-1)]);
  });
});
