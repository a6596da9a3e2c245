import { describe, expect, it } from "vitest";
import { readAsks } from "#lib/domain/guard/read-asks.ts";
import { fillTokens, TOKEN } from "#lib/domain/message/fill-tokens.ts";
import { ARABIC_TEMPLATES } from "#lib/domain/message/templates/arabic.ts";
import type { ByTrigger } from "#lib/domain/message/templates/draft-templates.ts";
import { ENGLISH_TEMPLATES } from "#lib/domain/message/templates/english.ts";
import { MESSAGE_TOKENS } from "#lib/domain/message/tokens.ts";
import { splitSentences } from "#lib/domain/text/sentences.ts";

const LANGUAGES = [
  ["English", ENGLISH_TEMPLATES],
  ["Arabic", ARABIC_TEMPLATES],
] as const;

/** Every text of a table, however deep. */
function textsOf(table: unknown): readonly string[] {
  if (typeof table === "string") return [table];
  return typeof table === "object" && table !== null ? Object.values(table).flatMap(textsOf) : [];
}

describe.each(LANGUAGES)("the %s sentences", (language, templates) => {
  const { ask, email, chat } = templates;
  const statements = textsOf([
    email.why,
    chat.why,
    email.recallQuestion,
    chat.recallQuestion,
    templates.whyOtherwise,
    templates.interest,
    templates.recallWords,
    templates.suggests,
    templates.understood,
    templates.promiseThing,
    templates.promiseText,
    templates.proofThing,
    templates.proofText,
  ]);

  it("hold no token that nothing fills", () => {
    const parts = ["problem", "subject", "detail"];
    const known = new Set([...Object.keys(MESSAGE_TOKENS), ...parts].map((name) => `{{${name}}}`));
    for (const text of textsOf(templates))
      for (const token of text.match(TOKEN) ?? []) expect(known, text).toContain(token);
  });

  it("ask for nothing but in the ask", () => {
    for (const text of statements) {
      const values = { asset: "X1", introducer: "X2", topic: "X3", their_words: "“X4.”" };
      const rest = { problem: "X5", promise: "X6", proof: "X7" };
      const filled = fillTokens(text, { ...values, ...rest }) ?? "";
      expect(readAsks(splitSentences(filled)), filled).toEqual([]);
    }
  });

  it("make one ask of every kind of ask", () => {
    const { detail, byTrigger, ...kinds } = ask;
    expect(detail).toContain("{{detail}}");
    for (const form of [...Object.values(kinds), ...Object.values(byTrigger)]) {
      const question = fillTokens(form, { ask: language === "Arabic" ? "لقاء" : "a call" }) ?? "";
      expect(readAsks(splitSentences(question)), question).toHaveLength(1);
    }
  });

  it("need no exclamation and no praise", () => {
    for (const text of textsOf(templates))
      expect(text).not.toMatch(/!|\b(?:great|exciting|love)\b/iu);
  });

  it("have a sentence for each trigger also where nothing but the trigger is known", () => {
    for (const [trigger, variants] of [...Object.entries(email.why), ...Object.entries(chat.why)])
      if (trigger !== "event-sign-up")
        expect(variants.some((text) => !text.includes("{{"))).toBe(true);
  });
});

it("go on from the same triggers in both languages", () => {
  const triggers = (table: ByTrigger) => Object.keys(table).toSorted();
  const { email, subject } = ARABIC_TEMPLATES;
  expect(triggers(email.why)).toEqual(triggers(ENGLISH_TEMPLATES.email.why));
  expect(triggers(subject)).toEqual(triggers(ENGLISH_TEMPLATES.subject));
});

it("are written in Arabic letters alone, but for the tokens", () => {
  for (const text of textsOf(ARABIC_TEMPLATES))
    expect(text.replaceAll(TOKEN, "")).not.toMatch(/\p{Script=Latin}/u);
});
