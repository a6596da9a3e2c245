import { describe, expect, it } from "vitest";
import { NOTE_FIELDS } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { leadTypeOf, noteFieldsOf, windowOf } from "#lib/domain/playbook/look-up.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import { FIVE_REASONS, MERGED_REASONS, TEN_REASONS } from "#lib/domain/playbook/reason-presets.ts";

describe("the shipped playbook", () => {
  it("passes the check that any playbook from outside must pass, also after a trip through JSON", () => {
    const copy: unknown = JSON.parse(JSON.stringify(DEFAULT_PLAYBOOK));
    expect(parsePlaybook(copy)).toEqual({ ok: true, value: DEFAULT_PLAYBOOK });
  });

  it("says that it is a preset and signed by nobody (R-DQ-03)", () => {
    expect(DEFAULT_PLAYBOOK).toMatchObject({
      origin: "shipped",
      signOffs: { marketing: null, sales: null },
    });
  });

  it.each([
    ["demo-request", { kind: "same-day" }],
    ["pricing-request", { kind: "same-day" }],
    ["event", { kind: "working-hours", hours: 24 }],
    ["inbound-mail", { kind: "working-hours", hours: 24 }],
    ["referral", { kind: "working-hours", hours: 24 }],
    ["whatsapp-introduction", { kind: "working-hours", hours: 24 }],
    ["content-download", { kind: "working-days", days: 3 }],
  ])("answers a %s in time (R-SL-01..03) and says what sales does (R-SL-05)", (id, window) => {
    const type = leadTypeOf(DEFAULT_PLAYBOOK, id);
    expect(windowOf(DEFAULT_PLAYBOOK, type, "marketing-to-sdr")).toEqual(window);
    expect(type?.promise.split(" ").length).toBeGreaterThan(5);
  });

  it("has the ten note fields in their order (R-HN-01..10)", () => {
    expect(
      noteFieldsOf(DEFAULT_PLAYBOOK, null, "marketing-to-sdr").map(({ field }) => field),
    ).toEqual([...NOTE_FIELDS]);
    expect(
      noteFieldsOf(DEFAULT_PLAYBOOK, null, "marketing-to-sdr").map(({ label }) => label),
    ).toEqual([
      "Lead or account",
      "Source",
      "Trigger action",
      "Likely problem",
      "Relevant page, asset or campaign",
      "Fit signal",
      "Readiness signal",
      "Recommended next step",
      "Owner",
      "Follow-up deadline",
    ]);
  });

  it("has briefs whose keywords are also in Arabic and belong to one brief only (R-FT-04)", () => {
    const keywords = DEFAULT_PLAYBOOK.briefs.flatMap((brief) => brief.keywords);
    expect(new Set(keywords.map((word) => word.toLowerCase())).size).toBe(keywords.length);
    for (const brief of DEFAULT_PLAYBOOK.briefs)
      expect(brief.keywords.some((word) => /\p{Script=Arabic}/u.test(word))).toBe(true);
  });
});

describe("the reasons", () => {
  it("come as the ten (R-DF-03) and the five (R-DF-04)", () => {
    expect(TEN_REASONS).toHaveLength(10);
    expect(FIVE_REASONS).toHaveLength(5);
  });

  it("merge into twelve codes and a parent (R-DF-05)", () => {
    const parents = new Set(MERGED_REASONS.map(({ parent }) => parent));
    expect(MERGED_REASONS.filter(({ id }) => !parents.has(id))).toHaveLength(12);
    expect(
      MERGED_REASONS.filter(({ parent }) => parent === "wrong-icp").map(({ id }) => id),
    ).toEqual(["wrong-company-type", "wrong-role"]);
  });

  it("never reject a good account that is early (R-DF-11)", () => {
    const early = MERGED_REASONS.find(({ id }) => id === "early-stage");
    expect(early?.outcomes).toEqual(["recycled", "nurture"]);
  });

  it.each([
    ["ten", TEN_REASONS],
    ["five", FIVE_REASONS],
  ] as const)("can be started from as the %s alone", (_name, reasons) => {
    expect(parsePlaybook({ ...DEFAULT_PLAYBOOK, reasons }).ok).toBe(true);
  });
});
