import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arabic } from "#lib/domain/story/arabic/arabic.ts";
import type { Story } from "#lib/domain/story/story.ts";
import { anyRecord } from "./any-record.ts";
import { tell } from "./make-record.ts";

const LOCALES = ["ar", "ar-SA", "ar-EG", "ar-AE", "ar-IQ", "ar-MA", "en-GB"] as const;

/** All that is ours or frames somebody's words; what the buyer told us stays as it was said. */
function ourTexts(story: Story): readonly string[] {
  return [
    ...story.summary,
    ...story.sentences.map(({ text }) => text),
    ...story.missing.map(({ text }) => text),
  ];
}

/** The text with a letter in place of what comes from outside, which stands in isolates. */
function withoutIsolated(text: string): string {
  return text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, "س");
}

describe("every story in Arabic", () => {
  it("has no Latin word, template mark or hole of ours", () => {
    fc.assert(
      fc.property(anyRecord, fc.constantFrom(...LOCALES), (snapshot, locale) => {
        for (const text of ourTexts(tell(snapshot, { language: arabic, locale }))) {
          const ours = withoutIsolated(text);
          expect(ours).not.toMatch(/[\p{Script=Latin}{}\u2068\u2069,;?]/u);
          expect(ours).not.toMatch(/ {2}| [،؛.]|\(\)|: \.|:$/u);
          expect(text).toMatch(/[.!?؟…][»\u2069]*$/u);
        }
      }),
    );
  });

  it("tells the same touches in the same clauses as the English one", () => {
    fc.assert(
      fc.property(anyRecord, (snapshot) => {
        const told = (story: Story) => ({
          clauses: story.sentences.map(({ clauses }) => clauses.map(({ touchIds }) => touchIds)),
          joined: story.sentences.every(
            ({ clauses, text }) => clauses.map((clause) => clause.text).join("") === text,
          ),
          missing: story.missing.map(({ id }) => id),
          standing: story.standing,
          lines: story.summary.length,
        });
        expect(told(tell(snapshot, { language: arabic }))).toEqual(told(tell(snapshot)));
      }),
    );
  });

  it("never mixes two kinds of digits in what it writes itself", () => {
    fc.assert(
      fc.property(anyRecord, fc.constantFrom(...LOCALES), (snapshot, locale) => {
        for (const text of ourTexts(tell(snapshot, { language: arabic, locale }))) {
          const ours = withoutIsolated(text);
          expect(/[0-9]/u.test(ours) && /[٠-٩]/u.test(ours)).toBe(false);
        }
      }),
    );
  });
});
