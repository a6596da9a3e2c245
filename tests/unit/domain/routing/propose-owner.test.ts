import { describe, expect, it } from "vitest";
import { prefillNote } from "#lib/domain/note/prefill-note.ts";
import { createOwnerProposal } from "#lib/domain/routing/propose-owner.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { sampleSnapshot } from "../note/sample.ts";
import { NOW, OWNERS, playbook, rule } from "./sample.ts";

type Input = Parameters<typeof createOwnerProposal>[0];

const DEMO_TO_LINA = playbook({
  rules: [
    rule("demo", {
      label: "Demos",
      when: [{ fact: "lead-type", in: ["demo-request"] }],
      to: { to: "person", person: "lina" },
    }),
  ],
});

function propose(part: Partial<Input> = {}, snapshot: Partial<RecordSnapshot> = {}) {
  const input: Input = {
    snapshot: sampleSnapshot({ touches: [], ...snapshot }),
    playbook: DEMO_TO_LINA,
    owners: OWNERS,
    assignments: [],
    stage: "marketing-to-sdr",
    personId: "4",
    now: NOW,
    ...part,
  };
  const proposal = createOwnerProposal(input);
  const prefill = (leadType: string) =>
    prefillNote({
      ...input,
      leadType,
      now: new Date(NOW).toISOString(),
      routeOwner: (type) => proposal(type).owner,
    }).fields.owner;
  return { proposal, prefill };
}

describe("the owner that the rules propose for a note", () => {
  it("is filled in with the rule as its source, for the lead type that is chosen", () => {
    const { prefill } = propose();
    expect(prefill("demo-request")).toMatchObject({
      value: "2",
      from: { label: "By the rule “Demos”" },
    });
    expect(prefill("event").value).toBe("");
  });

  it("comes before the record's owner, and after the owner of a note that was begun", () => {
    const owned = propose({}, { handoff: { ownerId: "1" } });
    expect(owned.prefill("demo-request").value).toBe("2");
    const begun = propose({}, { handoff: { ownerId: "1", noteOwner: "3" } });
    expect(begun.prefill("demo-request").value).toBe("3");
  });

  it("is the record's where no rule fits", () => {
    expect(propose({}, { handoff: { ownerId: "1" } }).prefill("event").value).toBe("1");
  });

  it("is whoever completes the lead where data is missing", () => {
    const rules = [
      rule("big", {
        when: [{ fact: "deal-size", min: 5, max: null }],
        ifUnknown: "complete-first",
      }),
    ];
    const { prefill } = propose({ playbook: playbook({ rules }), personId: null });
    expect(prefill("event")).toMatchObject({
      value: "4",
      from: { label: "To be completed first" },
    });
  });

  it("names at the second handoff nobody who has the lead already", () => {
    const stage = "sdr-to-ae" as const;
    const value = (part: Partial<Input>, snapshot: Partial<RecordSnapshot> = {}) =>
      propose({ stage, ...part }, snapshot).proposal("demo-request").owner.value;
    expect(value({})).toBe("2");
    expect(value({ personId: "2" })).toBe("");
    expect(value({}, { handoff: { ownerId: "2" } })).toBe("");
  });
});
