import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_NOTE, type HandoffNote, NOTE_FIELDS } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { checkSample, rulesOf, USEFUL_NOTE } from "./sample.ts";

const UNKNOWN = "Not known yet: ask on the call";

describe("checking a note (R-HN-16)", () => {
  it("calls a note useful that has all parts and says something in each", () => {
    expect(checkSample()).toMatchObject({
      findings: [],
      quality: 100,
      verdict: "useful",
      askOnCall: [],
    });
  });

  it("calls a short Arabic note useful", () => {
    const check = checkSample({
      lead: "سارة ليندكفيست، نوردلوج",
      source: "بحث جوجل",
      trigger: "طلب عرض تجريبي من صفحة التكامل",
      problem: "تُدخل الطلبات يدويا من ساب كل يوم",
      asset: "صفحة التكامل، مرتان",
      fit: "لوجستيات، ٢٤٠ موظفا",
      readiness: "عاجل: قبل نهاية الربع",
      nextStep: "الاتصال بها يوم الاثنين الساعة 10 حول ربط ساب",
    });
    expect(check.findings).toEqual([]);
    expect(check.verdict).toBe("useful");
  });

  it("calls a long polished note without facts not useful", () => {
    const check = checkSample({
      trigger: "The prospect engaged with our content and showed a high level of interest",
      problem:
        "They are looking for an innovative solution to improve efficiency, drive growth and achieve their goals",
      nextStep:
        "Please reach out at your earliest convenience to discuss how we can help them succeed",
    });
    expect(check.verdict).toBe("not-yet");
    for (const field of ["trigger", "problem", "nextStep"] as const)
      expect(rulesOf(check, field)).toContain("boilerplate");
  });

  it("tells one way of saying nothing per field, not every one that fits", () => {
    expect(rulesOf(checkSample({ problem: "TBD" }), "problem")).toHaveLength(1);
  });

  it("lists findings in the order of the fields, blocking ones first within a field", () => {
    const check = checkSample(EMPTY_NOTE);
    expect(check.findings.map(({ field }) => field)).toEqual([...NOTE_FIELDS]);
    expect(check.verdict).toBe("not-yet");
    expect(check.quality).toBe(0);
  });

  it("gives findings ids that do not repeat", () => {
    const ids = checkSample(EMPTY_NOTE).findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lets minor findings stand without taking the verdict away", () => {
    const check = checkSample({ lead: "", source: "", fit: "good", readiness: "" });
    expect(check.verdict).toBe("useful");
    expect(check.findings.every(({ severity }) => severity === "improve")).toBe(true);
  });

  it("blocks on a field that the team's own playbook requires", () => {
    const playbook = {
      ...DEFAULT_PLAYBOOK,
      noteTemplates: DEFAULT_PLAYBOOK.noteTemplates.map((template) => ({
        ...template,
        fields: template.fields.map((rule) => ({ ...rule, required: true })),
      })),
    };
    const [finding] = checkSample({ fit: "" }, { playbook }).findings;
    expect(finding?.severity).toBe("blocks");
  });
});

describe("the quality figure", () => {
  it("is the sum of its lines, each with its reason", () => {
    const check = checkSample({
      problem: "interested",
      readiness: UNKNOWN,
      nextStep: "Send the SAP plan",
    });
    const points = Object.fromEntries(check.qualityLines.map((line) => [line.field, line.points]));
    expect(points).toMatchObject({ problem: 0, readiness: 4, nextStep: 7, trigger: 15 });
    expect(check.quality).toBe(check.qualityLines.reduce((sum, line) => sum + line.points, 0));
    expect(check.qualityLines.find((line) => line.field === "problem")?.because).toContain(
      "any lead",
    );
  });

  it("gives nothing for a worthless answer in a minor field", () => {
    const line = checkSample({ fit: "N/A" }).qualityLines.find(({ field }) => field === "fit");
    expect(line?.points).toBe(0);
  });
});

describe("the five questions (R-HN-11)", () => {
  const answered = (changes: Partial<HandoffNote>) =>
    checkSample(changes)
      .questions.filter((question) => question.answered)
      .map(({ id }) => id);

  it("are all answered by a useful note", () => {
    expect(answered({})).toEqual(["why", "cares", "did", "next", "who"]);
  });

  it.each([
    ["why", { fit: "", readiness: "" }],
    ["cares", { problem: UNKNOWN }],
    ["did", { trigger: "form", asset: "website" }],
    ["next", { nextStep: "follow up" }],
    ["who", { owner: "Dana" }],
    ["who", { deadline: "" }],
  ] as const)("“%s” stays open with %j", (id, changes) => {
    expect(answered(changes)).not.toContain(id);
  });
});

describe("what is honestly not known", () => {
  it.each([
    UNKNOWN,
    "not known yet, will ask on the call",
    "We don't know yet - ask in discovery",
    "Unknown. Clarify during the first call",
    "غير معروف بعد: نسأل في المكالمة",
    "لم يذكر بعد، نسأله في الاجتماع الأول",
  ])("is accepted and becomes a question for the first call: “%s”", (text) => {
    const check = checkSample({ problem: text });
    expect(rulesOf(check, "problem")).toEqual([]);
    expect(check.verdict).toBe("useful");
    expect(check.askOnCall).toEqual(["What does not work today that you want to change?"]);
  });

  it("keeps the writer's own question", () => {
    const check = checkSample({ problem: "Not shared so far, ask which CRM they use." });
    expect(check.askOnCall).toEqual(["Ask which CRM they use"]);
  });

  it.each(["Not known yet", "Unknown", "Will ask"])(
    "needs both halves: “%s” is not enough",
    (text) => {
      const check = checkSample({ problem: text });
      expect(check.verdict).toBe("not-yet");
      expect(check.askOnCall).toEqual([]);
    },
  );
});

describe("any text at all", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom("", "TBD", UNKNOWN, "SAP", "<b>x</b>", "\u202e", "٣", "call", "Omar"),
  );
  const note = fc.record(
    Object.fromEntries(NOTE_FIELDS.map((field) => [field, text])) as Record<
      keyof HandoffNote,
      fc.Arbitrary<string>
    >,
  );

  it("is checked without throwing, 0–100, useful exactly without blocking findings in what decides", () => {
    fc.assert(
      fc.property(note, (typed) => {
        const check = checkSample(typed);
        expect(check.quality).toBeGreaterThanOrEqual(0);
        expect(check.quality).toBeLessThanOrEqual(100);
        const ids = check.findings.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const decides = check.findings.some(({ severity }) => severity === "blocks");
        expect(check.verdict).toBe(decides ? "not-yet" : "useful");
      }),
      { numRuns: 200 },
    );
  });

  it.each(["1 ", "1,", "1", "a-", '"a ', ": a", "/", "a.", "!", "ab", " \n"])(
    "made of 5,000 characters of %j is answered: no pattern backtracks without end",
    (part) => {
      const long = part.repeat(5000 / part.length);
      const note = Object.fromEntries(NOTE_FIELDS.map((field) => [field, long]));
      expect(checkSample(note).verdict).toBe("not-yet");
    },
  );

  it("gets repairs that repair: the finding is gone once its fix is taken", () => {
    fc.assert(
      fc.property(note, (changes) => {
        for (const finding of checkSample({ ...USEFUL_NOTE, ...changes }).findings) {
          if (finding.fix === null) continue;
          const after = checkSample({ ...changes, [finding.field]: finding.fix.value });
          expect(after.findings.map(({ id }) => id)).not.toContain(finding.id);
        }
      }),
      { numRuns: 100 },
    );
  });
});
