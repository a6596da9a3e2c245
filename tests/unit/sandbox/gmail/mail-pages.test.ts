import { describe, expect, it } from "vitest";
import { MAIL_ACCOUNTS } from "../../../sandbox/gmail/accounts.ts";
import { createMailPages } from "../../../sandbox/gmail/mail-pages.ts";
import { createMailboxes } from "../../../sandbox/gmail/mailboxes.ts";

const NOON = Date.UTC(2026, 10, 23, 12);
const FILE = { contentType: "text/javascript; charset=utf-8", text: "export {};" };

const pages = createMailPages(
  createMailboxes(() => NOON),
  { gmail: new Map([["main.ts", FILE]]), pages: new Map([["dom.ts", FILE]]) },
);
const get = (path: string) => pages.request(`https://mail.google.com${path}`);

describe("the page of mail", () => {
  it("lets no script run but its own, no frame open, and no text become markup", async () => {
    const answer = await get("/mail/u/0/");
    const policy = answer.headers.get("content-security-policy") ?? "";
    const [, nonce = "none"] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining([
        `script-src 'nonce-${nonce}' 'strict-dynamic'`,
        "frame-src 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    const scripts = [...(await answer.text()).matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toContain(`nonce="${nonce}"`);
  });

  it("uses a nonce once", async () => {
    const policies = await Promise.all(
      [get("/mail/u/0/"), get("/mail/u/0/")].map(async (answer) =>
        (await answer).headers.get("content-security-policy"),
      ),
    );
    expect(policies[0]).not.toBe(policies[1]);
  });

  it.each([
    ["", { embedder: null, opener: null }],
    ["?coep=1", { embedder: "require-corp", opener: "same-origin" }],
  ])("is isolated from other origins when asked: %j", async (query, expected) => {
    const { headers } = await get(`/mail/u/0/${query}`);
    expect({
      embedder: headers.get("cross-origin-embedder-policy"),
      opener: headers.get("cross-origin-opener-policy"),
    }).toEqual(expected);
  });

  it.each([
    ["", 'lang="en" dir="ltr"'],
    ["?hl=de", 'lang="de" dir="ltr"'],
    ["?hl=ar", 'lang="ar" dir="rtl"'],
    ["?hl=tlh", 'lang="en" dir="ltr"'],
  ])("speaks the language asked for: %j", async (query, expected) => {
    expect(await (await get(`/mail/u/0/${query}`)).text()).toContain(expected);
  });

  it("leads from an account's address to its number, and keeps what was asked", async () => {
    const { address } = MAIL_ACCOUNTS[1].owner;
    const answer = await get(`/mail/u/${encodeURIComponent(address)}/?view=cm&to=a@b.example`);
    expect(answer.headers.get("location")).toBe("/mail/u/1/?view=cm&to=a@b.example");
  });

  it("leads to the first account from one that nobody has signed in to", async () => {
    expect((await get("/mail/u/7/")).headers.get("location")).toBe("/mail/u/0/");
  });

  it("serves its own files and those that it shares with the CRMs' pages, and no others", async () => {
    const statuses = await Promise.all(
      ["gmail/client/main.ts", "pages/client/dom.ts", "gmail/client/dom.ts", "gmail/README.md"].map(
        async (path) => (await get(`/mail/static/${path}`)).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 404, 404]);
  });

  it("refuses a message that is none", async () => {
    const answer = await pages.request("https://mail.google.com/mail/u/0/sent", {
      method: "POST",
      body: JSON.stringify({ subject: "Only a subject" }),
    });
    expect(answer.status).toBe(400);
  });
});
