import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ObjectType } from "#lib/domain/record.ts";
import { pipedrivePageState } from "#lib/pages/pipedrive/page-state.ts";

const read = (address: string) => pipedrivePageState(new URL(address));
const account = "acme.pipedrive.com";
const record = (objectType: ObjectType, recordId: string) => ({
  type: "record",
  record: { crm: "pipedrive", account, objectType, recordId },
});
const noRecord = (of: string | null) => ({ type: "no-record", crm: "pipedrive", account: of });
const APP = `https://${account}`;
const LEAD = "0f1ab7b0-6d02-11ee-9b2c-5f3a1c2d4e6f";

describe("an address that names a record", () => {
  test.each([
    ["/person/42", "person", "42"],
    ["/person/42/", "person", "42"],
    ["/person/42?tab=notes", "person", "42"],
    ["/person/42#timeline", "person", "42"],
    ["/person/42/notes", "person", "42"],
    ["/organization/43", "company", "43"],
    ["/deal/44", "deal", "44"],
    ["/deal/44/changelog", "deal", "44"],
    [`/leads/inbox/${LEAD}`, "lead", LEAD],
    [`/leads/inbox/${LEAD}/`, "lead", LEAD],
    [`/leads/inbox/${LEAD}?selectedFilter=all`, "lead", LEAD],
    [`/leads/inbox/${LEAD.toUpperCase()}`, "lead", LEAD],
    // The browser has resolved the dots before anyone reads the address.
    ["/leads/../person/42", "person", "42"],
    ["/person/7/%2e%2e/42", "person", "42"],
  ] as const)("%s", (path, objectType, recordId) => {
    expect(read(APP + path)).toEqual(record(objectType, recordId));
  });

  test("on the company's own host, whatever its letters", () => {
    expect(read("https://ACME.Pipedrive.com/person/42")).toEqual(record("person", "42"));
    expect(read("https://a.pipedrive.com/deal/1")).toMatchObject({
      record: { account: "a.pipedrive.com" },
    });
    expect(read("https://acme-2.pipedrive.com/deal/1")).toMatchObject({
      record: { account: "acme-2.pipedrive.com" },
    });
  });
});

describe("an address of the app that names no record", () => {
  test.each([
    "/",
    "/pipeline",
    "/pipeline/1/user/everyone",
    "/deals",
    "/deals/filter/9",
    "/leads/inbox",
    "/leads/inbox/",
    "/leads/archived",
    "/persons/list",
    "/persons/list/filter/3",
    "/organizations/list",
    "/activities/list",
    "/mail/inbox/42",
    "/settings/fields?type=PERSON",
    "/auth/login",
    "/person",
    "/person/",
    "/person/new",
    "/deals/44",
    "/persons/42",
  ])("%s", (path) => {
    expect(read(APP + path)).toEqual(noRecord(account));
  });

  test("a host that belongs to no company says so, even where it names a record", () => {
    expect(read("https://app.pipedrive.com/person/42")).toEqual(noRecord(null));
    expect(read("https://app.pipedrive.com/")).toEqual(noRecord(null));
  });
});

describe("a hostile address never becomes a record", () => {
  test.each([
    "/person/../../limits",
    "/person/42%2F..%2Flimits",
    "/person/%34%32",
    "/person/42%00",
    "/person/42;drop",
    "/person/4e2",
    "/person/-42",
    "/person/0",
    "/person/042",
    "/person/٤٢",
    `/person/${"9".repeat(16)}`,
    `/person/${"9".repeat(100_000)}`,
    "/PERSON/42",
    "/constructor/42",
    "/__proto__/42",
    "//person/42",
    "/?next=/person/42",
    "/#/person/42",
    `/leads/inbox/${LEAD}0`,
    `/leads/inbox/x${LEAD.slice(1)}`,
    `/leads/inbox/${LEAD.replaceAll("-", "")}`,
    `/leads/${LEAD}`,
    "/leads/inbox/42",
  ])("%.80s", (path) => {
    expect(read(APP + path)).toEqual(noRecord(account));
  });

  test("whatever stands in the path, ids are plain", () => {
    const nearlyAnId = fc.string({
      unit: fc.constantFrom(..."0123456789abcdef/.%-"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(nearlyAnId, fc.constantFrom("person", "deal", "leads/inbox"), (id, word) => {
        const state = read(`${APP}/${word}/${id}`);
        const recordId = state?.type === "record" ? state.record.recordId : "1";
        expect(recordId).toMatch(/^([1-9]\d{0,14}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/);
      }),
    );
  });
});

describe("a host that is not the app is left alone", () => {
  test.each([
    "https://acme.pipedrive.com.evil.example/person/42",
    "https://acme.pipedrive.com@evil.example/person/42",
    "https://pipedrive.com/person/42",
    "https://www.pipedrive.com/person/42",
    "https://api.pipedrive.com/person/42",
    "https://oauth.pipedrive.com/oauth/authorize",
    "https://support.pipedrive.com/en",
    "https://a.acme.pipedrive.com/person/42",
    "https://acme.pipedrive.com./person/42",
    "https://acme.pipedrive.com:8443/person/42",
    "https://acme.evilpipedrive.com/person/42",
    "https://-acme.pipedrive.com/person/42",
    "http://acme.pipedrive.com/person/42",
    "ftp://acme.pipedrive.com/person/42",
    "data:text/html,https://acme.pipedrive.com/person/42",
    "about:blank",
  ])("%s", (address) => {
    expect(read(address)).toBeNull();
  });
});
