import { describe, expect, it } from "vitest";
import { checkSample, rulesOf } from "../sample.ts";

describe("a vague answer", () => {
  it.each([
    ["problem", "interested"],
    ["problem", "Interested in our solution"],
    ["problem", "Wants to improve efficiency"],
    ["problem", "Needs help"],
    ["problem", "Wants to see a demo"],
    ["problem", "Digital transformation"],
    ["problem", "Sara is interested"],
    ["problem", "Slow growth"],
    ["problem", "INTERESTED IN PRODUCT"],
    ["problem", "مهتم"],
    ["problem", "مهتم بالحل"],
    ["problem", "يبحث عن حلول لتحسين الأداء"],
    ["trigger", "Website"],
    ["trigger", "Form submission"],
    ["trigger", "Contacted us"],
    ["trigger", "زيارة الموقع"],
    ["nextStep", "Follow up"],
    ["nextStep", "Reach out ASAP"],
    ["nextStep", "Contact the lead"],
    ["nextStep", "Send info"],
    ["nextStep", "Schedule a meeting"],
    ["nextStep", "متابعة"],
    ["nextStep", "التواصل مع العميل"],
    ["fit", "Good fit"],
    ["readiness", "Hot"],
  ] as const)("is found in %s: “%s”", (field, text) => {
    expect(rulesOf(checkSample({ [field]: text }), field)).toContain("too-vague");
  });

  it.each([
    ["problem", "High churn"],
    ["problem", "Manual reporting"],
    ["problem", "Leads go cold after webinars"],
    ["problem", "Interested in syncing HubSpot with NetSuite"],
    ["problem", "Leads get lost between marketing and sales"],
    ["problem", "Vill ersätta manuella rapporter"],
    ["problem", "リードの引き継ぎが遅い"],
    ["problem", "تضيع العملاء المحتملون بين التسويق والمبيعات"],
    ["problem", "ربط النظام مع SAP"],
    ["trigger", "Demo request"],
    ["trigger", "Replied to the renewal e-mail"],
    ["trigger", "طلب عرض تجريبي"],
    ["nextStep", "Call tomorrow 10am"],
    ["nextStep", "Send the security pack by Tuesday"],
    ["nextStep", "الاتصال بها غدا الساعة 10 حول الربط مع SAP"],
    ["fit", "RevOps lead in KSA"],
    ["readiness", "Urgent"],
    ["readiness", "Budget approved"],
    ["readiness", "ميزانية معتمدة"],
  ] as const)("is not seen in a short good one, %s: “%s”", (field, text) => {
    expect(rulesOf(checkSample({ [field]: text }), field)).not.toContain("too-vague");
  });

  it("does not take the names of buyer and company for matter", () => {
    const check = checkSample({ problem: "Sara Lindqvist from Nordlog is interested" });
    expect(rulesOf(check, "problem")).toEqual(["too-vague"]);
  });
});
