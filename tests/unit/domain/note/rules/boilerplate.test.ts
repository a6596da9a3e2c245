import { describe, expect, it } from "vitest";
import { checkSample, rulesOf } from "../sample.ts";

describe("boilerplate", () => {
  it.each([
    "The prospect is interested in learning more about our solutions and how we can help them improve efficiency and reduce costs",
    "Looking for a platform to streamline operations and drive growth in a dynamic market",
    "We are excited about this opportunity as the company is a leader in its field and has strong potential for long-term partnership",
    "They are exploring options to enhance customer experience and unlock new value across the organization",
    "Very promising account with great growth potential, definitely worth a call",
    "العميل مهتم بمعرفة المزيد عن خدماتنا ومنتجاتنا وكيف يمكننا مساعدته",
  ])("is found however long it is: “%s”", (text) => {
    const check = checkSample({ problem: text });
    expect(rulesOf(check, "problem")).toEqual(["boilerplate"]);
    expect(check.verdict).toBe("not-yet");
  });

  it("in a next step is found although it is polite", () => {
    const text =
      "Please reach out to this prospect at your earliest convenience to discuss their needs";
    expect(rulesOf(checkSample({ nextStep: text }), "nextStep")).toContain("boilerplate");
  });

  it.each([
    "They want to sync HubSpot with NetSuite because the finance team enters every order a second time by hand",
    "The company is looking to improve the way it works: three people copy invoices from e-mail into Xero each Friday",
    "فريق المبيعات يكتب الطلبات مرتين بين النظام المحاسبي ومنصة SAP كل أسبوع",
  ])("is not seen in a sentence with facts among common words: “%s”", (text) => {
    expect(rulesOf(checkSample({ problem: text }), "problem")).toEqual([]);
  });
});
