import { describe, expect, it } from "vitest";
import { arabic } from "#lib/domain/story/arabic/arabic.ts";
import { HISTORIES } from "./histories/histories.ts";
import { storyToText, tell } from "./make-record.ts";

/** Whole stories as a person reads them, in the sidebar from right to left. Read them aloud before accepting. */
describe("golden stories in Arabic", () => {
  it.each(Object.entries(HISTORIES))("tells %s", async (name, record) => {
    const story = tell(record, { language: arabic, locale: "ar-AE" });
    await expect(`${storyToText(story)}\n`).toMatchFileSnapshot(
      `golden/arabic/${name.replaceAll(/[^a-z]+/giu, "-").toLowerCase()}.txt`,
    );
  });
});
