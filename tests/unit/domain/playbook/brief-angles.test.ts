import { describe, expect, it } from "vitest";
import { MESSAGE_TOKENS } from "#lib/domain/message/tokens.ts";
import { contentHash } from "#lib/domain/playbook/content-hash.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { describePlaybook } from "#lib/domain/playbook/describe.ts";
import { diffPlaybooks } from "#lib/domain/playbook/diff.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import { applyDecisions, reconcile } from "#lib/domain/playbook/reconcile.ts";
import type { Brief, BriefAngle, Playbook } from "#lib/domain/playbook/schema.ts";
import { makeAngle, makeBrief } from "../first-touch/ranking-playbook.ts";

const withBrief = (brief: Brief): Playbook => ({ ...DEFAULT_PLAYBOOK, briefs: [brief] });
const withAngle = (...angles: BriefAngle[]) => withBrief(makeBrief("erp", ["ERP"], angles));
const { angles: _, ...PLAIN } = makeBrief("erp", ["ERP"], []);

const issuesOf = (playbook: Playbook) => {
  const parsed = parsePlaybook(JSON.parse(JSON.stringify(playbook)));
  return parsed.ok ? [] : parsed.failure;
};

describe("angles of briefs", () => {
  it("leave a brief without them as it was, and so its hash", () => {
    const signed = withBrief(PLAIN);
    const parsed = parsePlaybook(JSON.parse(JSON.stringify(signed)));
    expect(parsed.ok && Object.keys(parsed.value.briefs[0] ?? {})).toEqual(Object.keys(PLAIN));
    expect(parsed.ok && contentHash(parsed.value)).toBe(contentHash(signed));
    expect(contentHash(withBrief({ ...PLAIN, angles: [] }))).not.toBe(contentHash(signed));
  });

  it.each([
    ["two with one id", [makeAngle("a"), makeAngle("a")], "briefs[0].angles[1].id"],
    [
      "one for a readiness that is not there",
      [makeAngle("a", { readiness: ["boiling"] })],
      "briefs[0].angles[0].when.readiness",
    ],
    [
      "one that asks two questions",
      [makeAngle("a", {}, { oneAsk: "Which ERP do you use? And when do you decide?" })],
      "briefs[0].angles[0].oneAsk",
    ],
    [
      "one that asks two questions in Arabic",
      [makeAngle("a", {}, { arabic: { oneAsk: "ما نظامكم؟ ومتى القرار؟" } })],
      "briefs[0].angles[0].arabic.oneAsk",
    ],
    [
      "a message with a token that nothing fills",
      [
        makeAngle(
          "a",
          {},
          {
            messages: [
              {
                channel: "email",
                language: "en",
                subject: "Hi",
                body: "Hello {{nickname}}, {{ask}}",
              },
            ],
          },
        ),
      ],
      "briefs[0].angles[0].messages[0].body",
    ],
  ])("with %s are refused with the path", (_title, angles, path) => {
    expect(issuesOf(withAngle(...angles)).map((issue) => issue.path)).toEqual([path]);
  });

  it("may have messages with every token that there is", () => {
    const body = Object.keys(MESSAGE_TOKENS)
      .map((name) => `{{${name}}}`)
      .join(" ");
    const messages = [{ channel: "chat", language: "ar", subject: "", body } as const];
    expect(issuesOf(withAngle(makeAngle("a", {}, { messages: [...messages] })))).toEqual([]);
  });

  it("are told in words with their conditions", () => {
    const angle = makeAngle(
      "a",
      { triggers: ["demo-request"], problems: ["typed twice"] },
      { arabic: { proof: "دليل" } },
    );
    const lines = describePlaybook(withAngle(angle, makeAngle("b")))
      .flatMap(({ items }) => items)
      .find(({ id }) => id === "briefs/erp")?.lines;
    expect(lines?.filter(({ label }) => label.startsWith("Angle"))).toEqual([
      {
        label: "Angle “Angle a”",
        words:
          "Promise: A promise. Proof: A proof. The one ask: A short call. After a demo request; when they speak of typed twice. In Arabic: دليل",
      },
      {
        label: "Angle “Angle b”",
        words:
          "Promise: A promise. Proof: A proof. The one ask: A short call. Fits every lead of the brief",
      },
    ]);
  });

  it("are one difference, also where a version has none", () => {
    const changes = diffPlaybooks(withBrief(PLAIN), withAngle(makeAngle("a")));
    expect(changes).toEqual([
      {
        id: "briefs/erp/angles",
        section: "briefs",
        item: "Theme of erp",
        part: "Angles",
        before: "The brief is its one angle",
        after: expect.stringContaining("“Angle a”: Promise: A promise"),
      },
    ]);
  });

  it("are taken over as one side has them", () => {
    const base = withBrief(PLAIN);
    const marketing = withAngle(makeAngle("a"));
    const [difference] = reconcile(base, marketing, base);
    expect(difference).toMatchObject({ id: "briefs/erp/angles", changedBy: "marketing" });
    const merged = applyDecisions(
      base,
      marketing,
      base,
      new Map([["briefs/erp/angles", "marketing"]]),
    );
    expect(merged.ok && merged.value.briefs).toEqual(marketing.briefs);
  });
});

describe("the shipped angles", () => {
  const angles = DEFAULT_PLAYBOOK.briefs.flatMap((brief) => brief.angles ?? []);

  it("are two or three to a brief, each with its own ways to be recognised", () => {
    for (const { angles = [] } of DEFAULT_PLAYBOOK.briefs) {
      expect([2, 3]).toContain(angles.length);
      for (const { when } of angles)
        expect(when.problems.length + when.assets.length + when.triggers.length).toBeGreaterThan(0);
    }
  });

  it("speak Arabic as well, one question and nothing that tells a man from a woman", () => {
    for (const text of [...DEFAULT_PLAYBOOK.briefs, ...angles].map(({ arabic }) => arabic)) {
      expect(text?.promise).toMatch(/\p{Script=Arabic}/u);
      expect(text?.proof).toMatch(/\p{Script=Arabic}/u);
      expect(text?.oneAsk).toMatch(/^[^؟]+؟$/u);
      expect(JSON.stringify(text)).not.toMatch(/لديك(?!م)|يمكنك(?!م)|عزيز/u);
    }
  });

  it("know problems in both languages", () => {
    for (const { when } of angles)
      if (when.problems.length > 0)
        expect(when.problems.some((term) => /\p{Script=Arabic}/u.test(term))).toBe(true);
  });
});
