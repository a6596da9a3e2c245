import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MailPerson } from "#lib/domain/mail/mail-page.ts";
import { type KnownRecord, type Match, matchPeople } from "#lib/domain/mail/match-people.ts";
import type { ObjectType, RecordKey } from "#lib/domain/record.ts";
import { recipient, sender } from "./mail-people.ts";

const key = (
  recordId: string,
  objectType: ObjectType = "person",
  connectionId = "salesforce-1",
) => ({
  connectionId,
  objectType,
  recordId,
});

const known = (
  recordKey: RecordKey,
  emails: readonly string[],
  change: Partial<KnownRecord> = {},
) => ({
  key: recordKey,
  crm: "salesforce" as const,
  account: "Acme",
  name: null,
  detail: null,
  emails,
  isPresent: true,
  hasHandoff: false,
  typeRank: 0,
  openedAt: 0,
  ...change,
});

const matchOf = (
  outsiders: readonly MailPerson[],
  records: readonly KnownRecord[],
  chosen: RecordKey | null,
  shown: RecordKey | null = null,
) => matchPeople(outsiders, records, { chosen, shown });

const SARA = "sara@nordwind.example";
const MAX = "max@nordwind.example";

const ids = (match: Match): readonly string[] => {
  if (match.type === "several") return match.choices.map((choice) => choice.key.recordId);
  if (match.type === "one") return [match.key.recordId];
  return [];
};

describe("the record of a conversation", () => {
  it("is the one that bears any address of anybody, also of somebody who only got a copy", () => {
    const match = matchOf(
      [sender("assistant@nordwind.example"), recipient("s.l@old.example")],
      [known(key("1"), [SARA, "s.l@old.example"])],
      null,
    );
    expect(match).toEqual({
      type: "one",
      key: key("1"),
      person: recipient("s.l@old.example"),
      isChosen: false,
      others: [],
      unknown: [sender("assistant@nordwind.example")],
    });
  });

  it("is found where the CRM has the address with a tag, or the page does", () => {
    expect(
      ids(matchOf([sender(SARA)], [known(key("1"), ["sara+eu@nordwind.example"])], null)),
    ).toEqual(["1"]);
    expect(
      ids(matchOf([sender("sara+x@nordwind.example")], [known(key("1"), [SARA])], null)),
    ).toEqual(["1"]);
  });

  it("is the one with the very address where another has it with a tag", () => {
    const records = [
      known(key("1"), ["sara+trial@nordwind.example"], { hasHandoff: true }),
      known(key("2"), [SARA]),
    ];
    expect(ids(matchOf([sender(SARA)], records, null))).toEqual(["2"]);
  });

  it("has to be chosen where people or CRMs have several, the last sender's first", () => {
    const records = [
      known(key("max"), [MAX], { hasHandoff: true }),
      known(key("contact"), [SARA], { typeRank: 1 }),
      known(key("lead", "lead"), [SARA]),
      known(key("copy", "person", "hubspot-2"), [SARA], { typeRank: 1, openedAt: 5 }),
    ];
    const match = matchOf([sender(SARA), recipient(MAX)], records, null);
    expect(match.type).toBe("several");
    expect(ids(match)).toEqual(["lead", "copy", "contact", "max"]);
  });

  it("is one's only record that was handed over, and the others are named", () => {
    const records = [
      known(key("1", "lead"), [SARA]),
      known(key("2"), [SARA], { hasHandoff: true }),
    ];
    const match = matchOf([sender(SARA)], records, null);
    expect(match).toMatchObject({ type: "one", key: key("2"), isChosen: false });
    expect(match.type === "one" && match.others.map((other) => other.key)).toEqual([
      key("1", "lead"),
    ]);
    const both = records.map((record) => ({ ...record, hasHandoff: true }));
    expect(matchOf([sender(SARA)], both, null).type).toBe("several");
  });

  it("is one where somebody writes from two addresses of the same record", () => {
    const records = [known(key("1"), [SARA, MAX])];
    expect(matchOf([sender(SARA), sender(MAX)], records, null)).toMatchObject({
      type: "one",
      others: [],
      unknown: [],
    });
  });

  it("is the one that somebody chose, whoever it bears the address of", () => {
    const records = [known(key("1"), [SARA]), known(key("2"), [SARA])];
    const match = matchOf([sender(SARA)], records, key("2"));
    expect(match).toMatchObject({
      type: "one",
      key: key("2"),
      isChosen: true,
      person: sender(SARA),
    });
    expect(matchOf([sender(SARA)], records, key("9"))).toMatchObject({
      type: "one",
      key: key("9"),
      person: null,
      others: [{ key: key("1") }, { key: key("2") }],
    });
  });

  it("stays the one that somebody looks at while it may be meant, unless they choose another", () => {
    const records = [known(key("1"), [SARA]), known(key("2"), [SARA], { hasHandoff: true })];
    const match = matchOf([sender(SARA)], records, null, key("1"));
    expect(match).toMatchObject({ type: "one", key: key("1"), isChosen: false });
    expect(match.type === "one" && match.others.map((other) => other.key)).toEqual([key("2")]);
    expect(ids(matchOf([sender(SARA)], records, key("2"), key("1")))).toEqual(["2"]);
    expect(ids(matchOf([sender(SARA)], records, null, key("9")))).toEqual(["2"]);
  });

  it("is one that the CRM shows no more only where there is no other, and the person counts as unknown", () => {
    const gone = known(key("1"), [SARA], { isPresent: false, hasHandoff: true });
    expect(matchOf([sender(SARA)], [gone], null)).toMatchObject({
      type: "one",
      key: key("1"),
      unknown: [sender(SARA)],
    });
    expect(ids(matchOf([sender(SARA)], [gone, known(key("2"), [SARA])], null))).toEqual(["2"]);
    const match = matchOf([sender(SARA), sender(MAX)], [gone, known(key("2"), [MAX])], null);
    expect(match).toMatchObject({ type: "one", key: key("2"), unknown: [sender(SARA)] });
  });

  it("is unknown where nobody has one, and nobody's where nobody is from outside", () => {
    expect(matchOf([sender(SARA)], [], null)).toEqual({
      type: "unknown",
      unknown: [sender(SARA)],
    });
    expect(matchOf([], [known(key("1"), [SARA])], null)).toEqual({ type: "nobody" });
  });

  it("names every present record of everybody once, and everybody without one, in any order", () => {
    const address = fc.constantFrom(SARA, MAX, "sara+x@nordwind.example", "ann@x.example");
    const record = fc
      .tuple(fc.nat(6), fc.uniqueArray(address, { maxLength: 3 }), fc.boolean(), fc.boolean())
      .map(([id, emails, isPresent, hasHandoff]) =>
        known(key(String(id)), emails, { isPresent, hasHandoff }),
      );
    const unique = fc.uniqueArray(record, { selector: (it) => it.key.recordId });
    const people = fc.subarray([sender(SARA), sender("ann@x.example"), recipient(MAX)]);
    fc.assert(
      fc.property(people, unique, (outsiders, records) => {
        const match = matchOf(outsiders, records, null);
        const mirrored = matchOf(outsiders, records.toReversed(), null);
        expect(mirrored.type).toBe(match.type);
        expect(ids(mirrored).toSorted()).toEqual(ids(match).toSorted());
        expect(new Set(ids(match)).size).toBe(ids(match).length);
        expect(match.type === "nobody").toBe(outsiders.length === 0);
        const unknown = match.type === "nobody" ? [] : match.unknown;
        const plain = (it: string) => it.replace("+x", "");
        for (const person of outsiders) {
          const isKnown = records.some(
            ({ emails, isPresent }) =>
              isPresent && emails.some((it) => plain(it) === plain(person.address)),
          );
          expect(unknown.includes(person)).toBe(!isKnown);
        }
      }),
    );
  });
});
