import { describe, expect, it } from "vitest";
import { proposeReasons } from "#lib/domain/handoff/propose-reasons.ts";
import type { LogEvent } from "#lib/domain/log.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { FIVE_REASONS, MERGED_REASONS, TEN_REASONS } from "#lib/domain/playbook/reason-presets.ts";
import { REASON_SIGNS } from "#lib/domain/playbook/reason-signs.ts";
import type { OutcomeId } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { Touch } from "#lib/domain/touch.ts";
import { NOW, sampleSnapshot, sampleTouch } from "../note/sample.ts";
import { ACCEPTED_AT, calls } from "./sample.ts";

function mail(words: string, at = "2026-11-20T09:00:00.000Z"): Touch {
  return sampleTouch({ kind: "email-received", at, words });
}

function propose(
  outcome: OutcomeId,
  touches: readonly Touch[],
  part: Partial<RecordSnapshot> = {},
) {
  const snapshot = sampleSnapshot({ touches, ...part });
  return proposeReasons(DEFAULT_PLAYBOOK, outcome, snapshot, NOW);
}

function codes(outcome: OutcomeId, ...words: readonly string[]): readonly string[] {
  const touches = words.map((text, index) => mail(text, `2026-11-20T09:0${index}:00.000Z`));
  return propose(outcome, touches).map(({ reason }) => reason.id);
}

describe("a reason is proposed (M10)", () => {
  it.each([
    [
      "rejected",
      "Honestly, I'm not the right person for this. Please contact my colleague Per.",
      "wrong-role",
    ],
    ["rejected", "We are an agency and ask on behalf of a client.", "wrong-company-type"],
    ["rejected", "It's for a university project about supply chains.", "wrong-icp"],
    ["nurture", "The CFO told us the budget is frozen until summer.", "no-budget-path"],
    ["nurture", "We don’t have the budget for that this year.", "no-budget-path"],
    ["nurture", "Our budgets have been frozen since October.", "no-budget-path"],
    ["nurture", "The price per user is simply too high.", "pricing-mismatch"],
    ["nurture", "السعر بالنسبة لنا مرتفع", "pricing-mismatch"],
    ["nurture", "It is not my decision, the board decides in January.", "missing-authority"],
    ["nurture", "Nice product, but far too expensive for us.", "pricing-mismatch"],
    ["nurture", "This is NOT URGENT for us; maybe next year.", "low-urgency"],
    ["nurture", "We are just exploring and have no concrete plans.", "early-stage"],
    ["nurture", "How do you compare to the tool we have today?", "competitor-comparison"],
    [
      "disqualified",
      "We renewed our contract with Northwind for three years.",
      "competitor-comparison",
    ],
    ["rejected", "Do you also offer payroll? We only need training.", "outside-the-offer"],
    ["rejected", "Not sure this fits, there is no clear use case.", "unclear-fit"],
    ["opportunity", "The budget is approved, please send the contract.", "strong-fit"],
    ["nurture", "للأسف لا توجد ميزانية هذا العام", "no-budget-path"],
    ["nurture", "السعر مرتفع جداً بالنسبة لنا", "pricing-mismatch"],
    ["rejected", "أنا لست الشخص المناسب، تواصلوا مع زميلي", "wrong-role"],
    ["nurture", "القرار عند الإدارة وليس عندي", "missing-authority"],
    ["nurture", "الموضوع غير مستعجل، ربما بعد رمضان", "low-urgency"],
    ["nurture", "نقارن بينكم وبين مورد آخر", "competitor-comparison"],
    ["nurture", "ما زلنا نستكشف الخيارات المتاحة", "early-stage"],
  ] as const)("for %s by “%s”: %s", (outcome, words, code) => {
    expect(codes(outcome, words)[0]).toBe(code);
  });

  it.each([
    "The price is fine, it is not too expensive at all.",
    "If there is no budget we will find some.",
    "I would not say that we are just exploring.",
    "Unless the budget is frozen we can start.",
    "The budget was not cut.",
    "The budget for the two plants that we run in the north was never the question of a cut.",
    "We need your approval of the schedule, please get back to me in the afternoon.",
    "هذا ليس غالي جدا",
    "إذا لم تعتمد الميزانية سنبحث عن بديل",
    "We read about expensive mistakes with budgets and authority.",
    "",
  ])("by nothing in “%s”", (words) => {
    expect(codes("nurture", words)).toEqual([]);
  });

  it("never by our own message, a mail quoted under theirs, or a note that Handrail wrote", () => {
    const ours = sampleTouch({ kind: "email-sent", actor: "us", words: "Is it too expensive?" });
    const quoted = mail("Thanks.\n\nOn Tue, Dana wrote:\n> it is too expensive");
    const own = sampleTouch({
      kind: "note",
      actor: "us",
      words: "Evidence: too expensive\nBy Dana, with Handrail\nref HR-12",
    });
    const waiting = { ...own, id: "outbox/1", words: "Call: too expensive" };
    const sent = { ...waiting, id: "sent/HR-1" };
    expect(propose("nurture", [ours, quoted, own, waiting, sent])).toEqual([]);
  });

  it("by what we noted of a call, in the CRM, in the call notes and in the log", () => {
    const call = sampleTouch({ kind: "call", actor: "us", words: "Says there is no budget line." });
    expect(propose("nurture", [call])[0]?.reason.id).toBe("no-budget-path");
    const event: LogEvent = {
      id: "n",
      at: ACCEPTED_AT,
      by: "101",
      type: "call-notes",
      answers: { objections: "Far too expensive" },
    };
    const handoff = { log: JSON.stringify(event) };
    expect(propose("nurture", [], { handoff })[0]?.receipt.label).toBe("Call notes");
    const logged = { ...event, type: "touched", words: "Call: she left the company" };
    const rejected = propose("rejected", [], { handoff: { log: JSON.stringify(logged) } });
    expect(rejected[0]?.reason.id).toBe("wrong-role");
    const written = { ...event, type: "touched", words: "E-mail: is it too expensive" };
    expect(propose("nurture", [], { handoff: { log: JSON.stringify(written) } })).toEqual([]);
  });

  it("by the handoff note", () => {
    const handoff = { noteReadiness: "Early days, still comparing options", offeredAt: NOW };
    const [first] = propose("nurture", [], { handoff });
    expect(first?.reason.id).toBe("early-stage");
    expect(first?.receipt.label).toBe("Handoff note: readiness signal");
  });
});

describe("the proposals", () => {
  it("quote the sentence that supports them, with where it stands", () => {
    const [first] = propose("nurture", [
      mail("Hello Dana,\nWe looked at it. No budget this year."),
    ]);
    expect(first?.sentence).toBe("No budget this year.");
    expect(first?.evidence).toBe("“No budget this year.” (Receipt of email-received)");
  });

  it("begin with the newest, and in one text with the most specific", () => {
    expect(codes("nurture", "Too expensive.", "It is not a priority.")).toEqual([
      "low-urgency",
      "pricing-mismatch",
    ]);
    expect(codes("nurture", "Not urgent and more than we wanted to spend")[0]).toBe(
      "pricing-mismatch",
    );
  });

  it("are never more than three, each reason once, the narrower before the broader", () => {
    const all = codes(
      "nurture",
      "No budget.",
      "Too expensive.",
      "Not urgent.",
      "Early days.",
      "Not urgent at all.",
    );
    expect(all).toEqual(["low-urgency", "early-stage", "pricing-mismatch"]);
    expect(codes("rejected", "I am a student. I'm not the right person.")).toEqual(["wrong-role"]);
  });

  it("belong to the outcome", () => {
    expect(codes("opportunity", "Too expensive.")).toEqual([]);
  });

  it("leave out what was said more than a year ago", () => {
    expect(propose("nurture", [mail("Too expensive.", "2025-11-01T09:00:00.000Z")])).toEqual([]);
  });

  it("propose silence only once the agreed attempts are made", () => {
    const note = sampleTouch({ kind: "note", actor: "us", words: "Left a voicemail." });
    const handoff = { status: "touched", acceptedAt: ACCEPTED_AT };
    expect(propose("recycled", [note, ...calls(2)], { handoff })).toEqual([]);
    expect(propose("recycled", [note, ...calls(3)], { handoff })[0]?.reason.id).toBe("no-response");
  });

  it("hold the record up to the profile, where the playbook has one", () => {
    const { qualification } = DEFAULT_PLAYBOOK;
    const icp = { ...qualification.icp, minEmployees: 500, roles: ["Head of operations"] };
    const playbook = { ...DEFAULT_PLAYBOOK, qualification: { ...qualification, icp } };
    const snapshot = sampleSnapshot({ jobTitle: "Finance manager" });
    const found = proposeReasons(playbook, "rejected", snapshot, NOW);
    expect(found.map(({ reason }) => reason.id)).toEqual(["wrong-company-type", "wrong-role"]);
    expect(found[0]?.evidence).toBe(
      "240 employees; the profile asks for at least 500. (Number of employees on the record)",
    );
  });
});

describe("the shipped signs", () => {
  it("exist for every code of every preset, in English and Arabic", () => {
    for (const { id } of [...TEN_REASONS, ...FIVE_REASONS, ...MERGED_REASONS]) {
      const signs = REASON_SIGNS[id] ?? [];
      expect(signs.filter((sign) => /[a-z]/i.test(sign)).length, id).toBeGreaterThan(8);
      expect(signs.filter((sign) => /\p{Script=Arabic}/u.test(sign)).length, id).toBeGreaterThan(5);
    }
  });

  it("are each found in a text that holds them", () => {
    for (const reason of MERGED_REASONS) {
      const outcome = reason.outcomes[0] ?? "rejected";
      for (const sign of reason.signs) {
        const words = sign.replace("…", "really");
        const touches = [sampleTouch({ kind: "note", actor: "us", words }), ...calls(3)];
        const handoff = { acceptedAt: ACCEPTED_AT };
        const playbook = { ...DEFAULT_PLAYBOOK, reasons: [{ ...reason, parent: null }] };
        const found = proposeReasons(playbook, outcome, sampleSnapshot({ touches, handoff }), NOW);
        expect(found[0]?.sentence, `${reason.id}: ${sign}`).toBe(words);
      }
    }
  });
});
