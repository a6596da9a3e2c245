import { describe, expect, it } from "vitest";
import { checkDraft } from "#lib/domain/guard/check-draft.ts";
import { draftVerdict } from "#lib/domain/guard/draft-verdict.ts";
import { checkInput, SARA } from "../first-touch/leads.ts";
import { BAD_DRAFTS, GOOD_DRAFTS, type SampleDraft } from "./drafts.ts";
import { MORE_DRAFTS } from "./more-drafts.ts";
import { THIRD_DRAFTS } from "./third-drafts.ts";

const rulesOf = ({ lead, body, subject }: SampleDraft) =>
  checkDraft(checkInput(lead, body, subject === undefined ? {} : { subject })).map(
    (finding) => finding.rule,
  );

describe("drafts that a careful colleague would send (R-FT-01, R-FT-02)", () => {
  it.each(Object.entries(GOOD_DRAFTS))("finds nothing in %s", (_, draft) => {
    expect(rulesOf(draft)).toEqual([]);
  });
});

describe("drafts that lose the buyer (R-FT-06, R-SL-11, R-CX-22)", () => {
  it.each(Object.entries(BAD_DRAFTS))("finds what is wrong with %s", (_, draft) => {
    expect(rulesOf(draft).toSorted()).toEqual(draft.rules.toSorted());
  });
});

describe("drafts that the rules were not written for", () => {
  it.each(Object.entries({ ...MORE_DRAFTS, ...THIRD_DRAFTS }))(
    "judges %s as labelled",
    (_, draft) => {
      expect(rulesOf(draft).toSorted()).toEqual(draft.rules.toSorted());
    },
  );
});

describe("length", () => {
  const body = (words: number) =>
    `Hi Sara,\n\nthanks for your demo request. ${"word ".repeat(words - 12)}Would Tuesday at ten work?`;
  it.each([
    [120, []],
    [121, ["a-little-long"]],
    [150, ["a-little-long"]],
    [151, ["length"]],
  ])("judges a mail of %i words", (words, rules) => {
    expect(rulesOf({ lead: SARA, body: body(words), rules: [] })).toEqual(rules);
  });

  it.each([
    [80, []],
    [81, ["length"]],
  ])("judges a chat of %i words", (words, rules) => {
    const found = checkDraft({ ...checkInput(SARA, body(words)), channel: "chat" });
    expect(found.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe("names in the other script and short forms", () => {
  const greeted = (name: string, greeting: string) =>
    rulesOf({
      lead: { ...SARA, name, emails: ["info@nordfrakt.example"] },
      body: `${greeting}\n\nthanks for your demo request. Would Tuesday at 10 work?`,
      rules: [],
    }).includes("wrong-name");

  it.each([
    ["محمد العتيبي", "Dear Mohammed,"],
    ["محمد العتيبي", "Hi Mohd,"],
    ["Mohammed Al-Otaibi", "مرحباً أستاذ محمد،"],
    ["سارة المنصوري", "Hi Sara,"],
    ["Khaled Mansour", "السلام عليكم أستاذ خالد،"],
    ["يوسف حداد", "Dear Youssef,"],
    ["عبدالرحمن القحطاني", "Dear Abdulrahman,"],
    ["Thomas Weber", "مرحباً توماس،"],
    ["Robert Hanley", "Hi Bob,"],
    ["خالد العتيبي", "السلام عليكم أبو فهد،"],
  ])("takes %s for the reader of “%s”", (name, greeting) => {
    expect(greeted(name, greeting)).toBe(false);
  });

  it.each([
    ["محمد العتيبي", "Dear Peter,"],
    ["Mohammed Al-Otaibi", "مرحباً أستاذ فهد،"],
    ["سارة المنصوري", "Hi Laura,"],
    ["Khaled Mansour", "السلام عليكم أستاذ سعيد،"],
  ])("does not take %s for the reader of “%s”", (name, greeting) => {
    expect(greeted(name, greeting)).toBe(true);
  });
});

describe("the verdict", () => {
  const finding = (rule: string, severity: "blocks" | "improve" = "improve") => ({
    rule,
    severity,
  });
  it.each([
    ["nothing", [], "ready"],
    ["one finding that blocks", [finding("no-ask", "blocks")], "fix-first"],
    ["pressure alone", [finding("pushy")], "ready"],
    ["pressure and length", [finding("pushy"), finding("length")], "fix-first"],
    ["all about us and length", [finding("about-us"), finding("length")], "fix-first"],
    ["tone and a little length", [finding("tone"), finding("a-little-long")], "ready"],
  ] as const)("of %s", (_, findings, verdict) => {
    expect(draftVerdict(findings)).toBe(verdict);
  });
});

describe("findings", () => {
  it("puts what blocks first and gives each its own id", () => {
    const found = checkDraft(
      checkInput(SARA, "Hi Peter,\n\nI hope you are well. We are a leading vendor. Bye."),
    );
    const severities = found.map((finding) => finding.severity);
    expect(severities).toEqual(severities.toSorted());
    expect(new Set(found.map((finding) => finding.id)).size).toBe(found.length);
  });

  it("greets the right person at a press", () => {
    const [finding] = checkDraft(
      checkInput(SARA, "Hi Peter,\n\nthanks for your demo request. Would Tuesday at 10 work?"),
    );
    expect(finding?.fix).toEqual({
      label: "Greet Sara",
      value: "Hi Sara,\n\nthanks for your demo request. Would Tuesday at 10 work?",
    });
  });

  it("opens with what they did at a press, and is content then", () => {
    const draft = "Hi Sara,\n\nWe connect systems. Would Tuesday at 10 work?\n\nOmar";
    const finding = checkDraft(checkInput(SARA, draft)).find(
      ({ rule }) => rule === "no-continuity",
    );
    expect(finding?.fix?.value).toMatch(
      /^Hi Sara,\n\n\S.*\bdemo\b.*\. We connect systems\. Would Tuesday at 10 work\?\n\nOmar$/u,
    );
    expect(checkDraft(checkInput(SARA, finding?.fix?.value ?? ""))).toEqual([]);
  });

  it("checks a draft that was written without an angle", () => {
    const input = checkInput(SARA, "Hi Sara, would Tuesday at 10 work?", { angle: null });
    expect(checkDraft(input).map((finding) => finding.rule)).toEqual(["no-continuity"]);
  });

  it("takes the note's problem for continuity", () => {
    const body =
      "Hi Sara,\n\nretyping orders costs your team a day a week. Would Tuesday at 10 work?";
    const bare = { ...SARA, touches: [] };
    const note = { problem: "Orders are retyped by hand" };
    expect(checkDraft(checkInput(bare, body, { note })).map(({ rule }) => rule)).toEqual([]);
    expect(checkDraft(checkInput(bare, body)).map(({ rule }) => rule)).toEqual(["no-continuity"]);
  });

  it.each([
    ["a megabyte", "a".repeat(1_000_000)],
    ["a megabyte of questions", "Why? ".repeat(200_000)],
    ["braces", "{".repeat(50_000)],
    ["brackets", "[a".repeat(50_000)],
    ["quotes", "“".repeat(50_000)],
    ["names without end", "Aaaa Bbbb ".repeat(100_000)],
    ["Arabic without a full stop", "نحن نقدم الحلول ".repeat(60_000)],
    ["towers of marks", "a\u0301\u0302\u0303\u0304\u0305".repeat(100_000)],
    ["isolates", "\u2066".repeat(500_000)],
    ["nested braces", "{a{b[c<d".repeat(50_000)],
    ["control characters", "\0\u202E\uD800".repeat(1000)],
  ])("survives %s", (_, body) => {
    expect(() => checkDraft(checkInput(SARA, body, { subject: body }))).not.toThrow();
  });
});
