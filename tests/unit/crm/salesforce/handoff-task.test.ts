import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OUR_FIELDS } from "#lib/crm/salesforce/handoff-properties.ts";
import { handoffTaskToText, parseHandoffTask } from "#lib/crm/salesforce/handoff-task.ts";
import { HANDOFF_FIELDS } from "#lib/domain/handoff-field.ts";

/** What ends up in a field: text without a half character, with `\n` line ends and nothing around it. */
const value = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc
      .array(fc.constantFrom("Outcome: accepted", "    indented", "", "Reason", "x: y"), {
        maxLength: 6,
      })
      .map((lines) => lines.join("\n")),
    fc.constantFrom(...Object.values(HANDOFF_FIELDS).map(({ label }) => `${label}: text`)),
  )
  .map((text) => text.replaceAll("\0", "").replace(/\r\n?/g, "\n").toWellFormed().trim())
  .filter((text) => text !== "");

const values = fc.dictionary(fc.constantFrom(...OUR_FIELDS), value);

describe("a handoff as lines in a task", () => {
  it("reads back exactly as it was written", () => {
    fc.assert(
      fc.property(values, (kept) => {
        expect(parseHandoffTask(handoffTaskToText({ values: kept, foreign: [] }))).toEqual({
          values: kept,
          foreign: [],
        });
      }),
    );
  });

  it("reads back the same after Salesforce's own pages have changed the line ends", () => {
    fc.assert(
      fc.property(values, (kept) => {
        const text = handoffTaskToText({ values: kept, foreign: [] }).replaceAll("\n", "\r\n");
        expect(parseHandoffTask(text).values).toEqual(kept);
      }),
    );
  });

  it("keeps lines that somebody wrote above or below, through any number of writes", () => {
    const theirs = fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/);
    fc.assert(
      fc.property(values, theirs, theirs, (kept, above, below) => {
        const ours = handoffTaskToText({ values: kept, foreign: [] });
        let read = parseHandoffTask(`${above}\n${ours}\n${below}`);
        for (let time = 0; time < 3; time += 1) read = parseHandoffTask(handoffTaskToText(read));
        expect(read).toEqual({ values: kept, foreign: [above, below] });
      }),
    );
  });

  it("is empty where there is no task", () => {
    expect(parseHandoffTask(null)).toEqual({ values: {}, foreign: [] });
  });

  it("has labels of which none begins another", () => {
    const labels = OUR_FIELDS.map((field) => `${HANDOFF_FIELDS[field].label}: `);
    for (const label of labels) {
      expect(labels.filter((other) => other.startsWith(label))).toEqual([label]);
    }
  });
});
