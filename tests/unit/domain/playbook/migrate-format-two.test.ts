import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contentHash } from "#lib/domain/playbook/content-hash.ts";
import { diffPlaybooks } from "#lib/domain/playbook/diff.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import { playbookRef } from "#lib/domain/playbook/playbook-ref.ts";
import { checkSignOffs, signPlaybook, withoutSignOffs } from "#lib/domain/playbook/sign.ts";

/** As two people signed it when documents had format 2. */
const SIGNED = JSON.parse(
  readFileSync(new URL("samples/format-two.json", import.meta.url), "utf8"),
);
const REF_THEN = "acme@2.3.0#9791b113";

function read(json: unknown) {
  const parsed = parsePlaybook(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return parsed.value;
}

describe("a playbook that two people signed in the second format", () => {
  it("stays agreed: their sign-offs stand for what was made of it, and say what was signed", () => {
    const playbook = read(SIGNED);
    expect(playbook.format).toBe(3);
    expect(checkSignOffs(playbook)).toEqual([]);
    const { marketing } = playbook.signOffs;
    expect(marketing).toMatchObject({
      name: "Mona Haddad",
      hash: contentHash(playbook),
      signedAs: { format: 2, hash: SIGNED.signOffs.marketing.hash },
    });
  });

  it("is known by the name that notes of before remember", () => {
    expect(playbookRef(read(SIGNED))).toBe(REF_THEN);
  });

  it("stays what it is when it is written down in this format and read again", () => {
    const playbook = read(SIGNED);
    const again = read(JSON.parse(JSON.stringify(playbook)));
    expect(again).toEqual(playbook);
    expect(playbookRef(again)).toBe(REF_THEN);
    expect(checkSignOffs(again)).toEqual([]);
  });

  it("also with space around its words, which no parsed document has", () => {
    const spaced = { ...SIGNED, name: ` ${SIGNED.name} ` };
    expect(checkSignOffs(read(spaced))).toEqual([]);
  });

  it.each([
    ["before the update", { ...SIGNED, name: "Another playbook" }],
    ["after it", { ...read(SIGNED), name: "Another playbook" }],
  ])("is not agreed when its words were changed %s", (_title, changed) => {
    expect(checkSignOffs(read(changed)).map(({ path }) => path)).toEqual([
      "signOffs.marketing",
      "signOffs.sales",
    ]);
    expect(playbookRef(read(changed))).not.toBe(REF_THEN);
  });

  it("keeps one side's word while the other still has to sign", () => {
    const half = read({ ...SIGNED, signOffs: { ...SIGNED.signOffs, sales: null } });
    expect(checkSignOffs(half).map(({ path }) => path)).toEqual(["signOffs.sales"]);
    const whole = signPlaybook(half, "sales", "Jorge Ruiz", "2026-12-01T09:00:00.000Z");
    expect(whole.ok && checkSignOffs(whole.value)).toEqual([]);
    expect(whole.ok && playbookRef(whole.value)).toBe(playbookRef(withoutSignOffs(half)));
  });

  it("has a new name once it is signed anew", () => {
    const [one, two] = ["Mona Haddad", "Jorge Ruiz"];
    const at = "2026-12-01T09:00:00.000Z";
    const first = signPlaybook(withoutSignOffs(read(SIGNED)), "marketing", one ?? "", at);
    if (!first.ok) throw new Error(first.failure.message);
    const both = signPlaybook(first.value, "sales", two ?? "", at);
    expect(both.ok && checkSignOffs(both.value)).toEqual([]);
    expect(both.ok && playbookRef(both.value)).not.toBe(REF_THEN);
  });
});

describe("what is made of a playbook of the second format", () => {
  it("works by the same week", () => {
    expect(read(SIGNED).calendar).toMatchObject({
      timeZone: "Asia/Riyadh",
      week: [{ days: [7, 1, 2, 3, 4], hours: [{ from: "08:30", to: "17:00" }] }],
      holidays: [],
    });
  });

  it("keeps the rules of routing as they were worded, switched off, and gives nobody a new duty", () => {
    const { routing, transition, cold } = read(SIGNED);
    expect(routing.rules.map(({ says, isOn }) => ({ says, isOn }))).toEqual(
      SIGNED.routing.rules.map(({ when, owner }: { when: string; owner: string }) => ({
        says: `${when}: ${owner}`,
        isOn: false,
      })),
    );
    expect(routing.otherwise.does).toBe(SIGNED.routing.otherwise);
    expect(transition).toBeNull();
    // This team has no outcome "no response".
    expect(cold).toMatchObject({ owner: { is: "kept" }, outcome: "recycled" });
  });

  it("loses no word of a rule whose two sayings were as long as they may be", () => {
    const [rule, ...rules] = SIGNED.routing.rules;
    const long = { ...rule, when: "w".repeat(500), owner: "o".repeat(500) };
    const { routing } = read({
      ...SIGNED,
      routing: { ...SIGNED.routing, rules: [long, ...rules] },
    });
    expect(routing.rules[0]?.says).toBe(`${long.when}: ${long.owner}`);
  });

  it("compares with the next version by what people changed", () => {
    const before = read(SIGNED);
    const after = {
      ...before,
      calendar: {
        ...before.calendar,
        holidays: [{ from: "2026-09-23", to: "2026-09-23", label: "National Day" }],
      },
      slaTiers: before.slaTiers.map((tier, index) =>
        index === 0
          ? { ...tier, responseWindow: { kind: "working-hours", hours: 2 } as const }
          : tier,
      ),
    };
    expect(diffPlaybooks(before, after)).toMatchObject([
      { item: "Urgent", part: "Answered", after: "Within 2 working hours" },
      {
        item: "The team's calendar",
        part: "Holidays",
        before: "None listed",
        after: "2026-09-23 National Day",
      },
    ]);
  });
});
