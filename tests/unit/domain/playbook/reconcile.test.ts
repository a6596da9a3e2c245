import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { applyDecisions, reconcile } from "#lib/domain/playbook/reconcile.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";

const BASE: Playbook = { ...DEFAULT_PLAYBOOK, id: "acme", origin: "team" };
const promise = (words: string): Playbook => ({
  ...BASE,
  leadTypes: BASE.leadTypes.map((type) =>
    type.id === "event" ? { ...type, promise: words } : type,
  ),
});
const PROMISE = "leadTypes/event/promise";
const callNote = (id: string) => ({ id, label: `About ${id}`, hint: "Say it", required: false });
const withCallNotes = (...ids: string[]): Playbook => ({ ...BASE, callNotes: ids.map(callNote) });
const idsOf = ({ callNotes }: Playbook) => callNotes.map(({ id }) => id);

describe("what two sides wrote apart (R-DQ-06)", () => {
  it("stands side by side with what both began with, and with who wants it other", () => {
    const [difference, ...others] = reconcile(BASE, promise("Call them"), BASE);
    expect(others).toEqual([]);
    expect(difference).toEqual({
      id: PROMISE,
      section: "lead-types",
      item: "Event or webinar",
      part: "What sales does",
      base: "Write with the answer to the question asked at the event and offer a discovery call",
      marketing: "Call them",
      sales: "Write with the answer to the question asked at the event and offer a discovery call",
      changedBy: "marketing",
      mayReword: true,
    });
  });

  it("shows an entry that only one side wants", () => {
    const differences = reconcile(withCallNotes("a"), withCallNotes("a"), withCallNotes("a", "b"));
    expect(differences).toMatchObject([
      {
        id: "callNotes/b",
        part: "Whole entry",
        base: null,
        marketing: null,
        sales: "What to write: Say it\nRequired or asked for: Asked for",
        changedBy: "sales",
        mayReword: false,
      },
    ]);
  });

  it("shows who moved what in a list", () => {
    const differences = reconcile(
      withCallNotes("a", "b"),
      withCallNotes("b", "a"),
      withCallNotes("a", "b"),
    );
    expect(differences).toMatchObject([
      {
        id: "callNotes/*order",
        base: "About a, About b",
        marketing: "About b, About a",
        changedBy: "marketing",
      },
    ]);
  });
});

describe("deciding", () => {
  it("may settle on other words where the part is a saying", () => {
    const agreed = applyDecisions(
      BASE,
      promise("Call them"),
      promise("Write to them"),
      new Map([[PROMISE, { words: "  Call them, then write  " }]]),
    );
    expect(agreed).toEqual({ ok: true, value: promise("Call them, then write") });
  });

  it("may not settle on other words where one of the two wishes has to stand", () => {
    const agreed = applyDecisions(
      withCallNotes("a"),
      withCallNotes("a"),
      withCallNotes("a", "b"),
      new Map([["callNotes/b", { words: "half of it" }]]),
    );
    expect(agreed).toMatchObject({ ok: false, failure: [{ path: "callNotes/b" }] });
  });

  it("may not settle on other words where one side wants nothing to stand", () => {
    const [reason, ...reasons] = BASE.reasons;
    if (reason === undefined) throw new Error("Expected a reason");
    const sales: Playbook = { ...BASE, reasons: [{ ...reason, evidence: null }, ...reasons] };
    expect(reconcile(BASE, BASE, sales)).toMatchObject([
      { part: "Evidence", sales: "None needed", mayReword: false },
    ]);
    const id = `reasons/${reason.id}/evidence`;
    const agreed = applyDecisions(BASE, BASE, sales, new Map([[id, { words: "None needed" }]]));
    expect(agreed).toMatchObject({ ok: false, failure: [{ path: id }] });
  });

  it("takes over what both sides changed alike, without asking", () => {
    const both = promise("Call them");
    expect(applyDecisions(BASE, both, both, new Map())).toEqual({ ok: true, value: both });
  });

  it("puts an entry of the other side behind the one that it stood behind there", () => {
    const agreed = applyDecisions(
      withCallNotes("a", "b"),
      withCallNotes("a", "x", "b"),
      withCallNotes("a", "y", "b", "z"),
      new Map([
        ["callNotes/x", "marketing"],
        ["callNotes/y", "sales"],
        ["callNotes/z", "sales"],
      ]),
    );
    expect(agreed.ok && idsOf(agreed.value)).toEqual(["a", "y", "x", "b", "z"]);
  });

  it("says by its place what the decisions leave without sense", () => {
    const { slaTiers, leadTypes } = BASE;
    const sales: Playbook = {
      ...BASE,
      slaTiers: slaTiers.filter(({ id }) => id !== "content"),
      leadTypes: leadTypes.map((type) =>
        type.tier === "content" ? { ...type, tier: "standard" } : type,
      ),
    };
    const agreed = applyDecisions(
      BASE,
      BASE,
      sales,
      new Map([
        ["slaTiers/content", "sales"],
        ["leadTypes/content-download/tier", "marketing"],
      ]),
    );
    expect(agreed).toEqual({
      ok: false,
      failure: [
        {
          path: "leadTypes/content-download/tier",
          reason: '"content" is not one of the answer times',
        },
      ],
    });
  });

  it("gives a document of the team, signed by nobody, begun when the first side began", () => {
    const agreed = applyDecisions(
      DEFAULT_PLAYBOOK,
      { ...DEFAULT_PLAYBOOK, startedAt: "2026-11-03T09:00:00Z" },
      { ...DEFAULT_PLAYBOOK, startedAt: "2026-11-02T09:00:00Z" },
      new Map(),
    );
    expect(agreed).toMatchObject({
      ok: true,
      value: {
        id: "handrail-default",
        origin: "team",
        startedAt: "2026-11-02T09:00:00Z",
        signOffs: { marketing: null, sales: null },
      },
    });
  });
});
