import fc from "fast-check";
import { expect, it } from "vitest";
import { isUserId, toRecordId } from "#lib/pages/salesforce/record-id.ts";

/** Pairs that Salesforce's own documents and many organisations show. */
it.each([
  ["001A0000006Vm9r", "001A0000006Vm9rIAC"],
  ["00QD0000000cGT1", "00QD0000000cGT1MAM"],
  ["003000000000000", "003000000000000AAA"],
])("%s is %s", (short, long) => {
  expect(toRecordId(short)).toBe(long);
  expect(toRecordId(long)).toBe(long);
});

it.each([
  "",
  "404",
  "../../limits",
  "001A0000006Vm9rIAB",
  "001A0000006Vm9rI",
  "001A0000006Vm9rIAC/",
  "001A0000006Vm9'",
  "1".repeat(60),
  "٣٣٣٣٣٣٣٣٣٣٣٣٣٣٣",
])("%j is no id", (text) => {
  expect(toRecordId(text)).toBeNull();
});

const short = fc.stringMatching(/^[a-zA-Z0-9]{15}$/);

it("tells two ids apart that differ in the case of a letter only", () => {
  fc.assert(
    fc.property(short, fc.nat(14), (id, at) => {
      const letter = id[at] ?? "";
      fc.pre(/[a-zA-Z]/.test(letter));
      const flipped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
      const other = id.slice(0, at) + flipped + id.slice(at + 1);
      const [one, two] = [toRecordId(id), toRecordId(other)];
      expect(one?.toLowerCase()).not.toBe(two?.toLowerCase());
    }),
  );
});

it("is the same whether it was long or short", () => {
  fc.assert(
    fc.property(short, (id) => {
      const long = toRecordId(id);
      expect(long).toHaveLength(18);
      expect(toRecordId(long ?? "")).toBe(long);
    }),
  );
});

it("knows a user from a queue", () => {
  expect(isUserId("005000000000001AAA")).toBe(true);
  expect(isUserId("00G000000000001AAA")).toBe(false);
});
