import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { LEADS } from "#tests/fixtures/drafts/leads.ts";
import { CONDITION_CASES } from "./ranking-conditions.ts";
import { suggestFor } from "./ranking-leads.ts";
import { TOPIC_CASES } from "./ranking-topics.ts";

describe("the order of angles", () => {
  it.each([...CONDITION_CASES, ...TOPIC_CASES])(
    "goes by $title",
    ({ record, note, playbook, order, because }) => {
      const suggestion = suggestFor(record, { note, playbook });
      const angles = suggestion.type === "angles" ? suggestion.angles : [];
      expect(angles.map(({ id }) => id)).toEqual(order);
      expect(angles[0]?.because.map(({ text }) => text).join("\n")).toContain(because);
    },
  );
});

/** Chosen by hand, by somebody who did not see the ranking; a lead that fits no theme has no brief. */
describe("the theme that people chose for labelled leads", () => {
  it("is the first angle's for at least 85 of 100", () => {
    const found = LEADS.filter(({ snapshot, note, briefId }) => {
      const suggestion = suggestFor(snapshot, { note, playbook: DEFAULT_PLAYBOOK });
      const first = suggestion.type === "angles" ? suggestion.angles[0] : undefined;
      return (first?.briefId ?? null) === briefId;
    });
    expect(found.length / LEADS.length).toBeGreaterThanOrEqual(0.85);
  });
});
