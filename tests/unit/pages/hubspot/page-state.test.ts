import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ObjectType } from "#lib/domain/record.ts";
import { hubSpotPageState } from "#lib/pages/hubspot/page-state.ts";

const read = (address: string) => hubSpotPageState(new URL(address));
const record = (objectType: ObjectType, recordId: string, account = "12345") => ({
  type: "record",
  record: { crm: "hubspot", account, objectType, recordId },
});
const noRecord = (account: string | null) => ({ type: "no-record", crm: "hubspot", account });
const APP = "https://app.hubspot.com";

describe("an address that names a record", () => {
  test.each([
    ["/contacts/12345/record/0-1/42", "person", "42"],
    ["/contacts/12345/record/0-1/42/", "person", "42"],
    ["/contacts/12345/record/0-2/777", "company", "777"],
    ["/contacts/12345/record/0-3/9000000001", "deal", "9000000001"],
    ["/contacts/12345/record/0-136/5", "lead", "5"],
    ["/contacts/12345/record/0-1/42/view/1", "person", "42"],
    ["/contacts/12345/record/0-1/42/properties", "person", "42"],
    ["/contacts/12345/record/0-1/42?eventHistory=1&interaction=note", "person", "42"],
    ["/contacts/12345/record/0-1/42#section", "person", "42"],
    ["/contacts/12345/contact/42", "person", "42"],
    ["/contacts/12345/contact/42/", "person", "42"],
    ["/contacts/12345/contact/42/?interaction=note", "person", "42"],
    ["/contacts/12345/company/43", "company", "43"],
    ["/contacts/12345/deal/44", "deal", "44"],
    ["/contacts/12345/deal/44/associations", "deal", "44"],
    ["/contacts/12345/record/0-1/99999999999999999999", "person", "99999999999999999999"],
    // The browser has resolved the dots before anyone reads the address.
    ["/contacts/12345/objects/../record/0-1/42", "person", "42"],
    ["/contacts/12345/record/0-1/7/%2e%2e/42", "person", "42"],
  ] as const)("%s", (path, objectType, recordId) => {
    expect(read(APP + path)).toEqual(record(objectType, recordId));
  });

  test.each(["app", "app-eu1", "app-na2", "app-ap1", "app-eu10", "APP-EU1"])(
    "on the regional host %s.hubspot.com",
    (host) => {
      expect(read(`https://${host}.hubspot.com/contacts/12345/record/0-1/42`)).toEqual(
        record("person", "42"),
      );
    },
  );
});

describe("an address of the app that names no record we hand off", () => {
  test.each([
    ["/contacts/12345/objects/0-1/views/all/list", "12345"],
    ["/contacts/12345/objects/0-3/views/678/board", "12345"],
    ["/contacts/12345", "12345"],
    ["/contacts/12345/record/0-5/42", "12345"],
    ["/contacts/12345/record/2-345/42", "12345"],
    ["/contacts/12345/ticket/42", "12345"],
    ["/contacts/12345/record/0-1", "12345"],
    ["/contacts/12345/record/0-1/", "12345"],
    ["/contacts/12345/record/0-1/new", "12345"],
    ["/contacts/12345/contact", "12345"],
    ["/prospecting/12345/leads", "12345"],
    ["/live-messages/12345/inbox/42", "12345"],
    ["/settings/12345/users", "12345"],
    ["/login", null],
    ["/", null],
  ])("%s", (path, account) => {
    expect(read(APP + path)).toEqual(noRecord(account));
  });
});

describe("a hostile address never becomes a record", () => {
  test.each([
    ["/contacts/12345/record/0-1/../../limits", "12345"],
    ["/contacts/12345/record/0-1/42%2F..%2F..%2Flimits", "12345"],
    ["/contacts/12345/record/0-1/%34%32", "12345"],
    ["/contacts/12345/record/0-1/42%00", "12345"],
    ["/contacts/12345/record/0-1/42;drop", "12345"],
    ["/contacts/12345/record/0-1/4e2", "12345"],
    ["/contacts/12345/record/0-1/-42", "12345"],
    ["/contacts/12345/record/0-1/0", "12345"],
    ["/contacts/12345/record/0-1/042", "12345"],
    ["/contacts/12345/record/0-1/٤٢", "12345"],
    [`/contacts/12345/record/0-1/${"9".repeat(21)}`, "12345"],
    [`/contacts/12345/record/0-1/${"9".repeat(100_000)}`, "12345"],
    ["/contacts/12345/record/constructor/42", "12345"],
    ["/contacts/12345/__proto__/42", "12345"],
    ["/contacts/12345/record/toString/42", "12345"],
    ["/CONTACTS/12345/record/0-1/42", "12345"],
    ["/contacts/12345/RECORD/0-1/42", "12345"],
    ["/evil/12345/record/0-1/42", "12345"],
    ["/contacts//12345/record/0-1/42", null],
    ["//contacts/12345/record/0-1/42", null],
    ["/contacts/12a/record/0-1/42", null],
    ["/contacts/..%2f1/record/0-1/42", null],
    ["/contacts/0/record/0-1/42", null],
    ["/?next=/contacts/12345/record/0-1/42", null],
    ["/#/contacts/12345/record/0-1/42", null],
  ])("%.80s", (path, account) => {
    expect(read(APP + path)).toEqual(noRecord(account));
  });

  test("whatever stands in the path, ids are plain digits", () => {
    const nearlyAnId = fc.string({ unit: fc.constantFrom(..."0123456789/.%-e"), maxLength: 24 });
    fc.assert(
      fc.property(nearlyAnId, nearlyAnId, (account, id) => {
        const state = read(`${APP}/contacts/1${account}/record/0-1/1${id}`);
        const ids =
          state?.type === "record"
            ? [state.record.account, state.record.recordId]
            : [state?.account ?? "1"];
        for (const value of ids) expect(value).toMatch(/^[1-9]\d{0,19}$/);
      }),
    );
  });
});

describe("a host that is not the app is left alone", () => {
  test.each([
    "https://app.hubspot.com.evil.example/contacts/12345/record/0-1/42",
    "https://app-eu1.hubspot.com.evil.example/contacts/12345/record/0-1/42",
    "https://app.hubspot.com@evil.example/contacts/12345/record/0-1/42",
    "https://evilapp.hubspot.com/contacts/12345/record/0-1/42",
    "https://app-xyz.hubspot.com/contacts/12345/record/0-1/42",
    "https://app-e1.hubspot.com/contacts/12345/record/0-1/42",
    "https://app-eu1x.hubspot.com/contacts/12345/record/0-1/42",
    "https://app.app.hubspot.com/contacts/12345/record/0-1/42",
    "https://app.hubspot.com./contacts/12345/record/0-1/42",
    "https://app.hubspot.com:8443/contacts/12345/record/0-1/42",
    "https://app.hubspotqa.com/contacts/12345/record/0-1/42",
    "https://app.hubspot.co/contacts/12345/record/0-1/42",
    "https://www.hubspot.com/contacts/12345/record/0-1/42",
    "https://hubspot.com/contacts/12345/record/0-1/42",
    "https://xn--pp-3ka.hubspot.com/contacts/12345/record/0-1/42",
    "http://app.hubspot.com/contacts/12345/record/0-1/42",
    "ftp://app.hubspot.com/contacts/12345/record/0-1/42",
    "chrome-extension://app.hubspot.com/contacts/12345/record/0-1/42",
    "data:text/html,https://app.hubspot.com/contacts/12345/record/0-1/42",
    "about:blank",
  ])("%s", (address) => {
    expect(read(address)).toBeNull();
  });
});
