import { describe, expect, it } from "vitest";
import { salesforcePageState } from "#lib/pages/salesforce/page-state.ts";
import { toRecordId } from "#lib/pages/salesforce/record-id.ts";

const PAGES = "https://acme.lightning.force.com";
const ACCOUNT = "acme.my.salesforce.com";

const LEAD = "00QD0000000cGT1";
const CONTACT = "003D0000000cGT1";

const stateOf = (address: string) => salesforcePageState(new URL(address));

const record = (id: string, objectType: string, account = ACCOUNT) => ({
  type: "record",
  record: { crm: "salesforce", account, objectType, recordId: toRecordId(id) },
});

const NOTHING_OPEN = { type: "no-record", crm: "salesforce", account: ACCOUNT };

describe("pages on which a record is open", () => {
  it.each([
    [`${PAGES}/lightning/r/Lead/${LEAD}/view`, LEAD, "lead"],
    [`${PAGES}/lightning/r/Lead/${toRecordId(LEAD)}/view`, LEAD, "lead"],
    [`${PAGES}/lightning/r/Contact/${CONTACT}/view`, CONTACT, "person"],
    [`${PAGES}/lightning/r/Contact/${CONTACT}/edit?count=1`, CONTACT, "person"],
    [`${PAGES}/lightning/r/Contact/${CONTACT}/related/Cases/view`, CONTACT, "person"],
    [`${PAGES}/lightning/r/Account/001A0000006Vm9r/view`, "001A0000006Vm9r", "company"],
    [`${PAGES}/lightning/r/Opportunity/006A0000006Vm9r/view`, "006A0000006Vm9r", "deal"],
    [`${PAGES}/lightning/r/${CONTACT}/view`, CONTACT, "person"],
    [`${PAGES}/one/one.app#/sObject/${CONTACT}/view`, CONTACT, "person"],
    [`https://acme.my.salesforce.com/${LEAD}`, LEAD, "lead"],
    [`https://acme.my.salesforce.com/${CONTACT}/e?retURL=%2F`, CONTACT, "person"],
  ])("%s", (address, id, objectType) => {
    expect(stateOf(address)).toEqual(record(id, objectType));
  });

  it("takes a console tab's own record before the workspace around it", () => {
    const workspace = encodeURIComponent(`/lightning/r/Account/001A0000006Vm9r/view`);
    expect(stateOf(`${PAGES}/lightning/r/Contact/${CONTACT}/view?ws=${workspace}`)).toEqual(
      record(CONTACT, "person"),
    );
    expect(stateOf(`${PAGES}/lightning/o/Task/home?ws=${workspace}`)).toEqual(
      record("001A0000006Vm9r", "company"),
    );
  });

  it("names the account by its API host, whichever host the page is on", () => {
    const sandbox = "acme--uat.sandbox";
    for (const host of [
      `${sandbox}.lightning.force.com`,
      `${sandbox}.lightning.force.com.mcas.ms`,
    ]) {
      expect(stateOf(`https://${host}/lightning/r/Lead/${LEAD}/view`)).toEqual(
        record(LEAD, "lead", `${sandbox}.my.salesforce.com`),
      );
    }
  });
});

describe("pages on which none is", () => {
  it.each([
    `${PAGES}/lightning/o/Lead/list?filterName=00BD0000000cGT1`,
    `${PAGES}/lightning/page/home`,
    `${PAGES}/lightning/r/Campaign/701A0000006Vm9r/view`,
    `${PAGES}/lightning/r/User/005A0000006Vm9r/view`,
    `${PAGES}/lightning/r/Lead/not-an-id-at-all/view`,
    `${PAGES}/lightning/r/Lead/${toRecordId(LEAD)?.slice(0, 17)}x/view`,
    `${PAGES}/lightning/r/Lead/${LEAD}%2F..%2Flimits/view`,
    `${PAGES}/lightning/n/Custom?id=${LEAD}`,
    `${PAGES}/lightning/o/Task/home?ws=javascript:${LEAD}`,
    `https://acme.my.salesforce-setup.com/lightning/setup/ObjectManager/page?address=%2F${LEAD}`,
    "https://acme.my.salesforce.com/home/home.jsp",
    "https://acme.my.salesforce.com/00O/o",
  ])("%s", (address) => {
    expect(stateOf(address)).toEqual(NOTHING_OPEN);
  });
});

describe("pages that are not Salesforce's", () => {
  it.each([
    `http://acme.lightning.force.com/lightning/r/Lead/${LEAD}/view`,
    `https://acme.lightning.force.com:8443/lightning/r/Lead/${LEAD}/view`,
    `https://acme.lightning.force.com.evil.example/lightning/r/Lead/${LEAD}/view`,
    `https://evil.example/lightning/r/Lead/${LEAD}/view?host=acme.lightning.force.com`,
    "https://login.salesforce.com/",
    "https://help.salesforce.com/s/articleView",
  ])("%s", (address) => {
    expect(stateOf(address)).toBeNull();
  });
});
