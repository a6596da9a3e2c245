import { describe, expect, it } from "vitest";
import { checkSample, rulesOf } from "../sample.ts";

describe("an asset that is only a kind of asset (R-CX-10)", () => {
  it.each([
    "website",
    "our site",
    "Landing page",
    "ebook",
    "LinkedIn campaign",
    "the webinar",
    "Blog post",
    "homepage",
    "marketing email",
    "www.acme.com",
    "https://acme.com/",
    "صفحة الموقع",
    "Google ads",
  ])("is found: “%s”", (text) => {
    const check = checkSample({ asset: text });
    expect(rulesOf(check, "asset")).toEqual(["no-concrete-asset"]);
    expect(check.verdict).toBe("not-yet");
  });

  it.each([
    "Pricing page",
    "/pricing",
    "Integrations guide",
    "https://acme.test/integrations",
    "acme.test/integrations",
    "Webinar: lead handoff in 48 hours",
    "صفحة الأسعار",
    "دليل التكامل",
    "Q4 ERP campaign",
  ])("is not seen in “%s”", (text) => {
    expect(rulesOf(checkSample({ asset: text }), "asset")).toEqual([]);
  });

  it("offers the asset that the record knows", () => {
    const [finding] = checkSample({ asset: "website" }).findings;
    expect(finding?.fix?.value).toBe("Integrations: book a demo");
    expect(rulesOf(checkSample({ asset: finding?.fix?.value ?? "" }), "asset")).toEqual([]);
  });
});
