/** The demo's ids as other CRMs would write them: still the same number, so that each can be told from the other. */

/** A UUID that ends with the number. */
export function toUuid(id: string): string {
  return `5eed0000-0000-4000-8000-${id.padStart(12, "0")}`;
}

/** What the ids of each of Salesforce's objects begin with. */
export const SALESFORCE_PREFIXES = {
  Lead: "00Q",
  Contact: "003",
  Account: "001",
  Opportunity: "006",
  Campaign: "701",
  CampaignMember: "00v",
  Task: "00T",
  Event: "00U",
  User: "005",
  EmailMessage: "02s",
  EmailMessageRelation: "0Zv",
} as const;

/** 18 characters: the prefix, the number, and the letters that tell which of the 15 are upper case. */
export function toSalesforceId(type: keyof typeof SALESFORCE_PREFIXES, id: string): string {
  const short = `${SALESFORCE_PREFIXES[type]}${id.padStart(12, "0")}`;
  const letters = [0, 5, 10].map((start) => {
    const bits = [...short.slice(start, start + 5)].map((character, place) =>
      /[A-Z]/.test(character) ? 1 << place : 0,
    );
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[bits.reduce((sum, bit) => sum + bit, 0)];
  });
  return `${short}${letters.join("")}`;
}
