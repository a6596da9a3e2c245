import { describe, expect, it } from "vitest";
import { suggestAngles } from "#lib/domain/first-touch/suggest-angles.ts";
import { callOutline } from "#lib/domain/message/call-outline.ts";
import type { HandoffNote } from "#lib/domain/note/note.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { NOURA, OWEN, SARA } from "../first-touch/leads.ts";
import { makeRecord, makeTouch, NOW, PLAYBOOK, tell } from "../story/make-record.ts";

function outline(
  snapshot: RecordSnapshot,
  note: Partial<HandoffNote> = {},
  language: "en" | "ar" = "en",
) {
  const base = {
    snapshot,
    story: tell(snapshot),
    note: { ...EMPTY_NOTE, ...note },
    playbook: PLAYBOOK,
  };
  const suggestion = suggestAngles({ ...base, now: NOW });
  if (suggestion.type !== "angles" || suggestion.angles[0] === undefined)
    throw new Error("has an angle");
  return callOutline({ ...base, angle: suggestion.angles[0], language });
}

describe("call outline", () => {
  it("opens, says what not to ask again, what is open, and ends with one ask (R-CX-22, R-FT-02)", () => {
    expect(
      outline(SARA, { readiness: "Not known yet: ask on the call who signs" }),
    ).toMatchInlineSnapshot(`
      [
        "Open with: Thanks for asking for a demo. The integrations page seems a good place to start.",
        "They told us, so do not ask again: “We ship 4,000 orders a week and type each one twice between SAP and the carrier portal.”",
        "They asked, so bring the answer: “Does your connector work with SAP S/4?”",
        "They told us, so do not ask again: “We want to decide before the January peak.”",
        "Still open: Who signs",
        "Proof to have at hand: Kestrel Freight connected its ERP in nine working days and stopped retyping orders.",
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

  it("is Arabic around the buyer's own words where that is chosen", () => {
    expect(outline(NOURA, {}, "ar")).toMatchInlineSnapshot(`
      [
        "بداية الحديث: وصلني سؤالكم عن الأسعار، شكراً لكم.",
        "معلوم من قبل، فلا يُسأل عنه ثانية: «⁨نحتاج عرض أسعار لمصنعين في الدمام.⁩»",
        "معلوم من قبل، فلا يُسأل عنه ثانية: «⁨نستخدم أودو حالياً.⁩»",
        "سؤال ينتظر جواباً: «⁨هل تدعمون الفوترة الإلكترونية؟⁩»",
        "لا يزال مفتوحاً: ما الذي تودون حله، وماذا يحدث إن لم يتغير شيء؟",
        "لا يزال مفتوحاً: متى تودون اتخاذ القرار، وعلى ماذا يتوقف؟",
        "الطلب الوحيد: هل تناسبكم مكالمة قصيرة عن النطاق وعدد المستخدمين، حتى يمكن تحديد السعر؟",
      ]
    `);
  });

  it("fits on one screen, however much was told", () => {
    const words = Array.from(
      { length: 30 },
      (_, i) => `We have ${"very ".repeat(60)}old ERP ${i}.`,
    );
    const touches = [makeTouch("email-received", "11-16", { words: words.join(" ") })];
    const lines = outline(makeRecord({ touches }));
    expect(lines.length).toBeLessThanOrEqual(12);
    for (const line of lines) expect(line.length).toBeLessThan(260);
  });
});
