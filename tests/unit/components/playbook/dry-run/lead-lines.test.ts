import { describe, expect, it } from "vitest";
import { chooseLines, countShown } from "#components/playbook/dry-run/choose-lines.ts";
import { toCsv } from "#components/playbook/dry-run/csv.ts";
import { explainLead } from "#components/playbook/dry-run/explain-lead.ts";
import { toLeadLines } from "#components/playbook/dry-run/lead-line.ts";
import { linesToCsv } from "#components/playbook/dry-run/lines-to-csv.ts";
import { readInWords } from "#components/playbook/dry-run/read-in-words.ts";
import { resultInWords } from "#components/playbook/dry-run/result-in-words.ts";
import { issuesOfRules, rulesStamp } from "#components/playbook/dry-run/rules-stamp.ts";
import { playbook } from "../../../domain/routing/sample.ts";
import { AFTER, BEFORE, known, lead, replayed } from "./sample.ts";

const RESULT = replayed([
  lead(0),
  lead(1, { employees: null }),
  lead(2, { employees: 5 }),
  lead(3, {}, { name: "=HYPERLINK(1)", company: 'Said, "Sons"', ownerId: null }),
]);
const LINES = toLeadLines(RESULT);
const choice = { show: "all", sort: "newest", words: "" } as const;

describe("a result in words", () => {
  it("says how many leads would have gone elsewhere, fallen through or waited, and what was missing", () => {
    const [sum, before, missing, really] = resultInWords(RESULT.replay, "en");
    expect(sum).toMatch(
      /^Of 4 leads, \d would have gone to somebody else, 1 would have fallen through and 1 would have been completed first\.$/,
    );
    expect(before).toBe("By the rules in force 0 fall through and 0 are completed first.");
    expect(missing).toBe("What had to be completed: employees (1).");
    expect(really).toMatch(/^3 are owned by somebody today: \d of them/);
  });

  it("counts nobody's leads for nobody", () => {
    const nobody = replayed([lead(1, {}, { ownerId: null })]);
    expect(resultInWords(nobody.replay, "en").at(-1)).toBe(
      "0 are owned by somebody today: 0 of them by whom the rules in force name, 0 by whom the draft names.",
    );
  });

  it("says how many nobody would have got", () => {
    const [first] = RESULT.replay.leads;
    if (first === undefined) throw new Error("There are leads.");
    const after = { ...first.after, type: "fell-through" as const, ownerId: null };
    const replay = { ...RESULT.replay, leads: [{ ...first, after }] };
    expect(resultInWords(replay, "en").join(" ")).toContain("1 would have gone to nobody");
    expect(resultInWords(RESULT.replay, "en").join(" ")).not.toContain("to nobody");
  });
});

describe("the leads one by one", () => {
  it("tell who had it, who would get it by which rule, and what is not known", () => {
    expect(LINES[1]).toMatchObject({
      name: "Lead 1",
      really: "Lina Berg",
      after: { who: "Dana Novak", how: "Completed first" },
      missing: ["Employees"],
      isChanged: true,
    });
    expect(LINES[0]?.after).toEqual({ who: "Lina Berg", how: "Mid-market" });
    expect(LINES[0]?.before.how).toBe("round");
  });

  it("are narrowed by what became of them and by every word that was typed", () => {
    expect(chooseLines(LINES, { ...choice, show: "fell-through" }).map(({ name }) => name)).toEqual(
      ["Lead 2"],
    );
    expect(chooseLines(LINES, { ...choice, words: "dana  LEAD 2" })).toHaveLength(1);
    expect(chooseLines(LINES, { ...choice, words: "dana nowhere" })).toHaveLength(0);
    expect(countShown(LINES)).toMatchObject({ all: 4, "fell-through": 1, "to-complete": 1 });
  });

  it("are sorted by time or by text, what has none last", () => {
    const names = (sort: "newest" | "oldest" | "really") =>
      chooseLines(LINES, { ...choice, sort }).map(({ place }) => place);
    expect(names("newest")).toEqual([3, 2, 1, 0]);
    expect(names("oldest")).toEqual([0, 1, 2, 3]);
    expect(names("really").at(-1)).toBe(3);
  });
});

describe("the table as a file", () => {
  it("can be read by a spreadsheet in any script, and starts no formula", () => {
    const csv = linesToCsv(LINES);
    expect(csv.startsWith("\uFEFFRecord,Lead,")).toBe(true);
    expect(csv).toContain(`r3,'=HYPERLINK(1),"Said, ""Sons""",`);
    expect(csv.split("\r\n")).toHaveLength(6);
  });

  it("tells apart every beginning of a formula, also after spaces", () => {
    expect(toCsv([["+1", "-1", "@a", " =a", "a=b", "line\nbreak"]])).toBe(
      `\uFEFF'+1,'-1,'@a,' =a,a=b,"line\nbreak"\r\n`,
    );
  });
});

describe("the explanation of one lead", () => {
  it("comes to what the replay came to, for every lead and both sides", () => {
    const many = replayed(Array.from({ length: 60 }, (_, index) => lead(index)));
    many.replay.leads.forEach((each, place) => {
      for (const side of ["before", "after"] as const)
        expect(explainLead(many, side, place)).toMatchObject({
          type: each[side].type,
          ruleId: each[side].ruleId,
          owner: { id: each[side].ownerId },
        });
    });
    expect(explainLead(many, "before", 60)).toBeNull();
  });
});

describe("how far leads were read", () => {
  const writing = {
    dateOf: (iso: string) => iso.slice(0, 10),
    countOf: new Intl.NumberFormat("en").format,
  };
  const words = (part: Parameters<typeof known>[1]) =>
    readInWords(known([], part).read, "HubSpot", writing);

  it("is said when all are there, and when the CRM could not be asked", () => {
    expect(words({ stopped: null, readUntil: null })).toMatchObject({
      tone: "info",
      detail: "2 pages of HubSpot’s list of changes were read.",
    });
    const failure = { type: "offline" } as const;
    expect(words({ from: "cache", stopped: { type: "failed", failure } }).title).toContain(
      "kept in this browser",
    );
  });

  it("names the day after which leads are missing", () => {
    const readUntil = "2026-10-01T00:00:00.000Z";
    expect(words({ stopped: { type: "cancelled" }, readUntil })).toMatchObject({
      tone: "caution",
      title:
        "You stopped the reading. These are the leads read until then. Leads that changed after 2026-10-01 are missing.",
    });
    expect(words({ stopped: { type: "enough-calls" }, readUntil }).title).toContain("allowance");
    const failure = { type: "rate-limited", retryAt: 0, scope: "daily" } as const;
    expect(words({ stopped: { type: "failed", failure }, readUntil }).title).toContain(
      "The daily limit of HubSpot requests is used up.",
    );
  });

  it("says what is left of the day where that is why the reading stopped, and how to go on", () => {
    const readUntil = "2026-10-01T00:00:00.000Z";
    const allowance = { left: 50_001, of: 250_000, kept: 50_000, unit: "calls" } as const;
    const place = { objectType: "person", cursor: null, found: new Map(), pages: 2 } as const;
    expect(words({ stopped: { type: "kept-calls", allowance }, readUntil, place })).toEqual({
      tone: "caution",
      title:
        "The reading stopped with 50,001 of HubSpot’s 250,000 calls of today left: 50,000 are kept for everybody’s work. These are the leads read until then. Leads that changed after 2026-10-01 are missing.",
      detail: "2 pages of HubSpot’s list of changes were read. “Read on” goes on where it stopped.",
    });
  });
});

describe("the stamp of the rules", () => {
  it("changes with what a replay reads and with nothing else", () => {
    expect(rulesStamp({ ...BEFORE, name: "Another", briefs: [] })).toBe(rulesStamp(BEFORE));
    expect(rulesStamp(AFTER)).not.toBe(rulesStamp(BEFORE));
    expect(rulesStamp(playbook({}, { people: [] }))).not.toBe(rulesStamp(BEFORE));
  });

  it("lets only what a replay reads stand in its way", () => {
    const at = (path: string) => ({ path, reason: "is wrong" });
    const found = issuesOfRules([at("briefs[0].theme"), at("routing.rules[1].when"), at("people")]);
    expect(found.map(({ path }) => path)).toEqual(["routing.rules[1].when", "people"]);
  });
});
