import { describe, expect, it } from "vitest";
import { readHonestUnknown, saysNotKnown } from "#lib/domain/note/words/honest-unknown.ts";

describe("an honest gap", () => {
  it.each([
    "Not known yet: ask on the call",
    "We don't know yet what hurts them, ask on the first call",
    "Problem not mentioned - to be asked",
    "Need to find out on the call",
    "To be found out on the call",
    "He didn't tell us what the issue is. Ask.",
    "unknown - ask",
    "Still open, ask on the call",
    "to be clarified on the first call",
    "She gave no reason, ask on the call",
    "Nobody on our side knows what she read. Ask her",
    "We could not find out what he looked at",
    "Have to ask him",
    "لا نعرف بعد ونسأل في المكالمة",
    "لم يخبرنا بعد، سنسأله",
    "ما ندري للحين، بنسأله",
    "مش عارفين لسه، هنسأله في المكالمة",
    "لسا ما بنعرف شو المشكلة، رح نسألها",
    "غير معلوم، سيتم السؤال عنه في المكالمة",
    "لا معلومات عن المشكلة حتى الآن، سنستوضح",
  ])("is read in “%s”", (text) => {
    expect(readHonestUnknown(text)).not.toBeNull();
  });

  it.each([
    "They don't know which card was used and finance asks every month",
    "Nobody knows which design loses money",
    "Customers ask where the parcel is and nobody knows",
    "Staff never know who is on shift",
    "She asked whether Oracle is supported",
    "No visibility of stock",
    "Checks are unclear, so two people confirm each order",
    "No date on the invoices, so nobody finds them",
    "Their price list is unknown to dealers, who call to ask",
    "Not asked for a price yet but returned to the page twice",
    "لا أحد يعرف أين القطع",
    "لا يعرفون كم بقي في المخزن ويسألون كل صباح",
    "ما عندهم طريقة يعرفون مين استلم البضاعة",
  ])("is not read in what the buyer does not know: “%s”", (text) => {
    expect(readHonestUnknown(text)).toBeNull();
  });

  it.each(["Unknown", "Not known yet", "no idea", "Will ask", "غير معروف", "لا نعرف"])(
    "is not told in full by “%s”",
    (text) => {
      expect(readHonestUnknown(text)).toBeNull();
    },
  );

  it.each(["Unknown", "not stated", "no timing mentioned", "غير معروف", "لم يحدد وقتا"])(
    "is told in short by “%s”",
    (text) => {
      expect(saysNotKnown(text)).toBe(true);
    },
  );
});
