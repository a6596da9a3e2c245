import { describe, expect, it } from "vitest";
import { conversionKind } from "#lib/crm/hubspot/conversion-kind.ts";
import { recordPage } from "#lib/crm/hubspot/page-links.ts";
import { pageName } from "#lib/crm/hubspot/page-name.ts";
import { PATHS } from "#lib/crm/hubspot/paths.ts";

describe("pages by name", () => {
  it.each([
    ["https://acme.example/pricing", "Pricing page"],
    ["https://acme.example/integrations/sap?utm_source=x#y", "Integrations: SAP page"],
    ["https://acme.example/", "Home page"],
    ["acme.example", "Home page"],
    ["https://acme.example/en/pricing/index.html", "Pricing page"],
    ["https://acme.example/pt-br/demo", "Demo page"],
    ["https://acme.example/blog/2026/how-to-plan-spares", "Blog: How to plan spares"],
    ["https://acme.example/landing-page", "Landing page"],
    ["https://acme.example/%D8%A7%D9%84%D8%A3%D8%B3%D8%B9%D8%A7%D8%B1", "الأسعار page"],
    ["https://acme.example/%E0%A4", "%E0%A4 page"],
    ["javascript:alert(1)", null],
    ["not a page", null],
    ["", null],
    [null, null],
  ])("%j is %j", (address, name) => {
    expect(pageName(address)).toBe(name);
  });
});

describe("forms by kind (R-CX-01, R-CX-02)", () => {
  it.each([
    ["Book a demo: Demo request", "demo-request"],
    ["Pricing: Get a quote", "pricing-request"],
    ["Cutting downtime: Guide download", "content-download"],
    ["Spring webinar: Register", "event-attendance"],
    ["Contact: Write to us", "form-submission"],
    ["طلب عرض توضيحي", "demo-request"],
    ["Angebot anfordern", "pricing-request"],
    ["toString", "form-submission"],
  ])("%j is a %s", (name, kind) => {
    expect(conversionKind(name)).toBe(kind);
  });
});

describe("addresses", () => {
  it.each(["../../limits", "1/2", "", " 1", "1 ", "1%2F2", "-1", "1e3"])(
    "never take %j for an id (row 27)",
    (id) => {
      expect(() => PATHS.object("contacts", id)).toThrow("digits");
    },
  );

  it("lead to the record in the account's own region, and only to HubSpot", () => {
    const site = { accountId: "42", pageHost: "app-eu1.hubspot.com" };
    expect(recordPage(site, "lead", "7")).toBe(
      "https://app-eu1.hubspot.com/contacts/42/record/0-136/7",
    );
    const evil = { accountId: "42", pageHost: "app.hubspot.com.evil.example" };
    expect(recordPage(evil, "person", "7")).toBe(
      "https://app.hubspot.com/contacts/42/record/0-1/7",
    );
    expect(recordPage({ accountId: null, pageHost: null }, "person", "7")).toBeNull();
  });
});
