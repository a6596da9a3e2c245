import { describe, expect, it } from "vitest";
import { HISTORIES } from "./histories/histories.ts";
import { makeRecord, makeTouch, storyToText, tell } from "./make-record.ts";

/** Whole stories as a person reads them. When one changes, read it aloud before accepting it. */
describe("golden stories in English", () => {
  it.each(Object.entries(HISTORIES))("tells %s", async (name, record) => {
    await expect(`${storyToText(tell(record))}\n`).toMatchFileSnapshot(
      `golden/english/${name.replaceAll(/[^a-z]+/giu, "-").toLowerCase()}.txt`,
    );
  });

  it.each(Object.entries(HISTORIES))("leaves no seam visible in %s", (_, record) => {
    const { summary, sentences, missing } = tell(record);
    for (const text of [...summary, ...[...sentences, ...missing].map((each) => each.text)]) {
      expect(text).not.toMatch(/undefined|null|NaN/u);
      expect(text).not.toMatch(/\(\s*\)|[:;,] *[;.,]| {2}| [.,;:]|\.\./u);
      expect(text).toMatch(/^[^\p{Ll}]|^\p{Ll}\S*@/u);
    }
  });

  it("tells dates in the reader's zone and order", () => {
    const record = makeRecord({
      touches: [makeTouch("demo-request", "2026-11-12T23:30:00Z", { id: "d" })],
    });
    const texts = [
      tell(record, { timeZone: "Asia/Riyadh", locale: "en-GB" }),
      tell(record, { timeZone: "America/New_York", locale: "en-US" }),
      tell(record, { timeZone: "Nowhere/Land", locale: "ar-SA" }),
    ].map((story) => story.sentences[0]?.text);
    expect(texts).toEqual([
      "Asked for a demo on 13 Nov.",
      "Asked for a demo on Nov 12.",
      "Asked for a demo on 12 Nov.",
    ]);
  });
});
