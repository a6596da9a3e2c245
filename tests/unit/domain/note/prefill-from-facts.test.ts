import { expect, it } from "vitest";
import { prefillNote } from "#lib/domain/note/prefill-note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { TouchFacts } from "#lib/domain/touch-facts/touch-facts.ts";
import { NOW, OWNERS, sampleSnapshot } from "./sample.ts";

function fieldsWith(talks: readonly { readonly at: string; readonly facts: TouchFacts }[]) {
  const log = talks
    .map((talk, index) =>
      JSON.stringify({ id: `e${index}`, by: "102", type: "added-touch", words: "Chat:", ...talk }),
    )
    .join("\n");
  return prefillNote({
    snapshot: sampleSnapshot({ handoff: { log }, touches: [], source: NO_SOURCE }),
    playbook: DEFAULT_PLAYBOOK,
    owners: OWNERS,
    now: NOW,
  }).fields;
}

const NO_SOURCE = { original: null, latest: null, campaign: null, firstPage: null, lastPage: null };

it("fills the note from what a talk told, each part with the talk as its receipt (M9)", () => {
  const fields = fieldsWith([
    {
      at: "2026-11-12T10:00:00.000Z",
      facts: {
        introducer: "Khalid, Noor Group",
        problem: "Orders are typed twice",
        market: "entering-market",
        proof: "a reference from logistics",
        sector: "Freight",
        nextStep: "Discovery call",
        origin: "pricing page",
      },
    },
  ]);
  const from = { label: "Talk of 2026-11-12", evidence: "log event e0" };
  expect(fields.source).toMatchObject({ value: "Introduction by Khalid, Noor Group", from });
  expect(fields.problem).toMatchObject({ value: "Orders are typed twice", from });
  expect(fields.asset).toMatchObject({ value: "pricing page", from });
  expect(fields.nextStep).toMatchObject({ value: "They asked for: Discovery call", from });
  expect(fields.fit.value).toContain(
    "Freight, entering the market, needs proof: a reference from logistics",
  );
});

it("takes the newer talk's word where two tell the same", () => {
  const fields = fieldsWith([
    { at: "2026-11-12T10:00:00.000Z", facts: { problem: "Slow", introducer: "Khalid" } },
    { at: "2026-11-14T10:00:00.000Z", facts: { problem: "Orders are typed twice" } },
  ]);
  expect(fields.problem).toMatchObject({
    value: "Orders are typed twice",
    from: { evidence: "log event e1" },
  });
  expect(fields.source.value).toBe("Introduction by Khalid");
});

it("changes nothing where no talk told anything", () => {
  const fields = fieldsWith([{ at: "2026-11-12T10:00:00.000Z", facts: {} }]);
  expect(fields.source).toEqual({ value: "", from: null });
  expect(fields.problem.value).toBe("");
});
