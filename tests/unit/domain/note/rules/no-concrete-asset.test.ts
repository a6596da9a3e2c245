import { describe, expect, it } from "vitest";
import { checkSample, rulesOf, sampleSnapshot, sampleTouch } from "../sample.ts";

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
    "A number of our most popular resources",
    "Our library of insightful content",
    "مجموعة من المواد التسويقية المتاحة لدينا",
    "بروشور الشركة",
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
    "Sales process checklist",
    "page about returns that she mentioned in her mail to us",
    "فيديو اعتماد المخططات",
  ])("is not seen in “%s”", (text) => {
    expect(rulesOf(checkSample({ asset: text }), "asset")).toEqual([]);
  });

  it("is not seen in a page that the record calls so, however plain its name", () => {
    const touches = [sampleTouch({ asset: "Our service page" })];
    const check = checkSample(
      { asset: "Our service page" },
      { snapshot: sampleSnapshot({ touches }) },
    );
    expect(rulesOf(check, "asset")).toEqual([]);
  });

  it("may be the mail itself where the buyer wrote to us", () => {
    const asset = "her mail";
    expect(rulesOf(checkSample({ asset }, { leadType: "inbound-mail" }), "asset")).toEqual([]);
    expect(rulesOf(checkSample({ asset }), "asset")).toEqual(["no-concrete-asset"]);
  });

  it("offers the asset that the record knows", () => {
    const [finding] = checkSample({ asset: "website" }).findings;
    expect(finding?.fix?.value).toBe("Integrations: book a demo; Integrations (2 visits)");
    expect(rulesOf(checkSample({ asset: finding?.fix?.value ?? "" }), "asset")).toEqual([]);
  });
});
