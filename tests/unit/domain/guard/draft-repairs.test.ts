import { describe, expect, it } from "vitest";
import { checkDraft, type DraftCheckInput } from "#lib/domain/guard/check-draft.ts";
import { TUNED_DRAFTS } from "#tests/fixtures/drafts/tuned/index.ts";
import { checkInput } from "../first-touch/leads.ts";
import { BAD_DRAFTS } from "./drafts.ts";
import { toDraftCheck } from "./judge-draft.ts";
import { MORE_DRAFTS } from "./more-drafts.ts";
import { THIRD_DRAFTS } from "./third-drafts.ts";

const SAMPLES = { ...BAD_DRAFTS, ...MORE_DRAFTS, ...THIRD_DRAFTS };
const CASES: readonly (readonly [string, DraftCheckInput])[] = [
  ...TUNED_DRAFTS.map((draft) => [draft.id, toDraftCheck(draft)] as const),
  ...Object.entries(SAMPLES).map(
    ([name, { lead, body, subject }]) =>
      [name, checkInput(lead, body, subject === undefined ? {} : { subject })] as const,
  ),
];

const FOUND = CASES.map(([name, input]) => ({ name, input, before: checkDraft(input) }));

/** The kinds of finding that somebody can act on by one press, more often than not. */
const REPAIRABLE = [
  "no-continuity",
  "no-ask",
  "several-asks",
  "repeats-question",
  "outside-brief",
  "wrong-name",
  "unfilled-token",
  "generic-opener",
  "pushy",
];

describe("repairs of a draft", () => {
  it.each(FOUND)(
    "end their finding and bring no new one that blocks: $name",
    ({ input, before }) => {
      for (const { id, field, fix } of before) {
        if (fix === null) continue;
        const after = checkDraft({ ...input, draft: { ...input.draft, [field]: fix.value } });
        expect(after.map((finding) => finding.id)).not.toContain(id);
        const known = before.map((finding) => finding.id);
        const fresh = after.filter((finding) => !known.includes(finding.id));
        expect(fresh.filter(({ severity }) => severity === "blocks")).toEqual([]);
      }
    },
  );

  it.each(REPAIRABLE)("are at hand for most findings of %s", (rule) => {
    const found = FOUND.flatMap(({ before }) => before).filter((finding) => finding.rule === rule);
    const repaired = found.filter(({ fix }) => fix !== null);
    expect(repaired.length / found.length).toBeGreaterThanOrEqual(0.5);
  });

  it("leave no double space and no row of empty lines behind", () => {
    for (const { input, before } of FOUND)
      for (const { field, fix } of before) {
        if (fix === null || /\n{3}| {2}/u.test(input.draft[field])) continue;
        expect(fix.value).not.toMatch(/\n{3}| {2}/u);
      }
  });
});
