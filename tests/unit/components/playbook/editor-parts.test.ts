import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeId } from "#components/playbook/editor/make-id.ts";
import { moved } from "#components/playbook/editor/moved.ts";
import {
  entriesAround,
  isWithin,
  placesAround,
  sectionOf,
} from "#components/playbook/editor/place.ts";
import { readDocument } from "#components/playbook/editor/read-document.ts";
import { usesOf } from "#components/playbook/editor/uses-of.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { id as idSchema } from "#lib/domain/playbook/schema/values.ts";

describe("an id made of a name", () => {
  it.each([
    ["Partner webinar", [], "partner-webinar"],
    ["Partner webinar", ["partner-webinar"], "partner-webinar-2"],
    ["Partner webinar", ["partner-webinar", "partner-webinar-2"], "partner-webinar-3"],
    ["  Größe & Preis  ", [], "gro-e-preis"],
    ["طلب عرض", [], "lead-type"],
    ["طلب عرض", ["lead-type"], "lead-type-2"],
  ])("makes of %j beside %j the id %s", (name, taken, made) => {
    expect(makeId(name, taken, "lead type")).toBe(made);
  });

  it("is always one that the playbook takes, and never one that is taken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.nat(5), (name, copies) => {
        const taken: string[] = [];
        for (let copy = 0; copy <= copies; copy++) taken.push(makeId(name, taken, "reason"));
        expect(new Set(taken).size).toBe(taken.length);
        for (const made of taken) expect(idSchema.safeParse(made).success).toBe(true);
      }),
    );
  });
});

describe("a place of the document", () => {
  it.each([
    ["leadTypes[2].tier", "lead-types"],
    ["noteTemplates[0].fields[3].hint", "note"],
    ["qualification.icp.minEmployees", "qualification"],
    ["followUp.attempts[0].channel", "outcomes"],
    ["calendar.week[0].hours[1].from", "working-time"],
    ["people[3].away", "working-time"],
    ["routing.rules[0].when[1].in", "routing"],
    ["transition.role", "ownership"],
    ["name", "reviews"],
    ["reviewBy", "reviews"],
  ])("%s is edited in %s", (place, section) => {
    expect(sectionOf(place)).toBe(section);
  });

  it("is looked for from the inside out", () => {
    expect(placesAround("noteTemplates[1].fields[3].hint")).toEqual([
      "noteTemplates[1].fields[3].hint",
      "noteTemplates[1].fields[3]",
      "noteTemplates[1].fields",
      "noteTemplates[1]",
      "noteTemplates",
    ]);
  });

  it("is inside an entry by whole steps, not by letters", () => {
    expect(isWithin("leadTypes[1].tier", "leadTypes[1]")).toBe(true);
    expect(isWithin("leadTypes[11].tier", "leadTypes[1]")).toBe(false);
    expect(isWithin("leadTypes[1]", "leadTypes[1]")).toBe(true);
  });

  it("names the entry that has to be unfolded to see it", () => {
    expect(entriesAround(DEFAULT_PLAYBOOK, "leadTypes[2].promise")).toEqual(["leadTypes/event"]);
    expect(entriesAround(DEFAULT_PLAYBOOK, "qualification.fit[0].label")).toEqual([
      "qualification.fit/industry",
    ]);
    expect(entriesAround(DEFAULT_PLAYBOOK, "briefs[1].angles[0].messages[0].body")).toEqual([
      "briefs/pricing",
      "briefs[1].angles/range-in-writing",
    ]);
    expect(entriesAround(DEFAULT_PLAYBOOK, "leadTypes[99].promise")).toEqual([]);
    expect(entriesAround(DEFAULT_PLAYBOOK, "name")).toEqual([]);
  });
});

describe("where an entry is used", () => {
  it("names lead types and handoffs of an answer time", () => {
    expect(usesOf(DEFAULT_PLAYBOOK, "slaTiers", "standard")).toContain(
      "the lead type “Event or webinar”",
    );
    expect(usesOf(DEFAULT_PLAYBOOK, "slaTiers", "standard")).toContain("the handoff “SDR to AE”");
  });

  it.each([
    ["leadTypes", "event", "the note template “Event or webinar”"],
    ["outcomes", "opportunity", "the reason “Strong fit, opportunity created”"],
    ["reasons", "wrong-icp", "the reason “Wrong role”"],
    ["roles", "revops", "who decides about routing"],
    ["roles", "marketing-lead", "the meeting “Definition review”"],
    ["roles", "sdr-lead", "the answer time “Urgent”"],
    ["roles", "sdr-lead", "the hours after a handoff"],
    ["roles", "sdr-lead", "leads that no rule fits"],
    ["outcomes", "no-response", "leads that have gone cold"],
  ] as const)("finds the uses of %s/%s", (list, id, use) => {
    expect(usesOf(DEFAULT_PLAYBOOK, list, id)).toContain(use);
  });

  it("finds none for what nothing points to", () => {
    expect(usesOf(DEFAULT_PLAYBOOK, "reasons", "unclear-fit")).toEqual([]);
    expect(usesOf(DEFAULT_PLAYBOOK, "lifecycle", "engaged")).toEqual([]);
  });
});

it("moves an entry to a place that there is, and nothing otherwise", () => {
  expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 1, 2)).toEqual(["a", "b"]);
});

describe("a working copy", () => {
  it("is shown while what stands in its fields is still wrong", () => {
    const draft = structuredClone(DEFAULT_PLAYBOOK);
    const [tier, other] = draft.slaTiers;
    if (tier === undefined || other === undefined) throw new Error("The shipped one has tiers.");
    tier.label = "";
    other.responseWindow = { kind: "working-hours", hours: Number.NaN };
    draft.calendar.week = [{ days: [], hours: [{ from: "9", to: "" }] }];
    const emptied = { ...draft, reasons: [] };
    expect(readDocument(emptied)).toEqual(emptied);
  });

  it.each([
    ["nothing", null],
    ["a list", []],
    ["a document without a part", { ...DEFAULT_PLAYBOOK, reasons: undefined }],
    ["a part of another kind", { ...DEFAULT_PLAYBOOK, leadTypes: "all" }],
    ["a word that no choice has", { ...DEFAULT_PLAYBOOK, origin: "elsewhere" }],
  ])("is not shown when it is %s", (_, document) => {
    expect(readDocument(document)).toBeNull();
  });
});
