import { expect, test } from "vitest";
import type { OpenRecord, PageState } from "#lib/domain/record.ts";
import { isSamePageState } from "#lib/pages/same-page-state.ts";

const PERSON: OpenRecord = { crm: "hubspot", account: "1", objectType: "person", recordId: "2" };
const of = (change: Partial<OpenRecord>): PageState => ({
  type: "record",
  record: { ...PERSON, ...change },
});
const noRecord = (account: string | null): PageState => ({
  type: "no-record",
  crm: "hubspot",
  account,
});

test.each<[string, PageState, PageState, boolean]>([
  ["the same record", of({}), of({}), true],
  ["another id", of({}), of({ recordId: "3" }), false],
  ["the same id of another type", of({}), of({ objectType: "deal" }), false],
  ["the same id in another account", of({}), of({ account: "9" }), false],
  ["a record and none", of({}), noRecord("1"), false],
  ["none and a record", noRecord("1"), of({}), false],
  ["no record twice", noRecord("1"), noRecord("1"), true],
  ["no record in another account", noRecord("1"), noRecord("2"), false],
  ["no record, account unknown", noRecord("1"), noRecord(null), false],
])("%s", (_title, one, other, same) => {
  expect(isSamePageState(one, other)).toBe(same);
});
