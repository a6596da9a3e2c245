import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { diffPlaybooks } from "#lib/domain/playbook/diff.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";

const { leadTypes, noteTemplates, reasons, slaTiers, callNotes, routing, qualification } =
  DEFAULT_PLAYBOOK;
const [tier, ...otherTiers] = slaTiers;
const changesBy = (change: Partial<Playbook>) =>
  diffPlaybooks(DEFAULT_PLAYBOOK, { ...DEFAULT_PLAYBOOK, ...change });

describe("the difference of two versions, in words", () => {
  it("says how fast a lead type is answered, before and after", () => {
    const faster = leadTypes.map((type) =>
      type.id === "event" ? { ...type, tier: "urgent" } : type,
    );
    expect(changesBy({ leadTypes: faster })).toEqual([
      {
        id: "leadTypes/event/tier",
        section: "lead-types",
        item: "Event or webinar",
        part: "Answered",
        before: "Within 24 working hours (Standard)",
        after: "The same working day (Urgent)",
      },
    ]);
  });

  it("calls outcomes by their names", () => {
    const changed = reasons.map((reason) =>
      reason.id === "wrong-icp" ? { ...reason, outcomes: ["rejected" as const] } : reason,
    );
    expect(changesBy({ reasons: changed })).toMatchObject([
      { part: "Offered for", before: "Rejected and Disqualified", after: "Rejected" },
    ]);
  });

  it("says of a part of the note that it is required now", () => {
    const changed = noteTemplates.map((template) => ({
      ...template,
      fields: template.fields.map((rule) =>
        rule.field === "fit" && template.id === "event" ? { ...rule, required: true } : rule,
      ),
    }));
    expect(changesBy({ noteTemplates: changed })).toMatchObject([
      {
        id: "noteTemplates/event/fields/fit/required",
        item: "Event or webinar",
        part: "Fit signal: required or asked for",
        before: "Asked for",
        after: "Required",
      },
    ]);
  });

  it("shows a new entry with all that it says, one line each", () => {
    const detail = { id: "budget", label: "Budget", hint: "Who pays", required: true };
    expect(changesBy({ callNotes: [...callNotes, detail] })).toEqual([
      {
        id: "callNotes/budget",
        section: "note",
        item: "Budget",
        part: "Whole entry",
        before: null,
        after: "What to write: Who pays\nRequired or asked for: Required",
      },
    ]);
  });

  it("shows an entry that is gone", () => {
    const rules = routing.rules.slice(1);
    expect(changesBy({ routing: { ...routing, rules } })).toMatchObject([
      { id: "routing/rules/named-account", item: "Account with an owner", after: null },
    ]);
  });

  it("tells another order apart from other entries", () => {
    const [first, second, ...rest] = reasons;
    if (first === undefined || second === undefined) throw new Error("Expected two reasons");
    const changes = changesBy({ reasons: [second, first, ...rest] });
    expect(changes).toMatchObject([{ id: "reasons/*order", item: null, part: "Order: Reasons" }]);
    expect(changes[0]?.after).toMatch(/^Wrong company type, Wrong ICP,/);
  });

  it("says of a setting what it is a part of", () => {
    const icp = { ...qualification.icp, minEmployees: 50 };
    expect(changesBy({ qualification: { ...qualification, icp } })).toMatchObject([
      {
        item: "Ideal customer profile",
        part: "Smallest company",
        before: "Open",
        after: "50 employees",
      },
    ]);
  });

  it("does not call lead types changed when only their answer time has another name", () => {
    if (tier === undefined) throw new Error("Expected an answer time");
    const changes = changesBy({ slaTiers: [{ ...tier, label: "At once" }, ...otherTiers] });
    expect(changes).toMatchObject([
      { id: "slaTiers/urgent/label", before: "Urgent", after: "At once" },
    ]);
  });
});
