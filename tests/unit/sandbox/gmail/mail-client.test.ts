// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMailPages } from "../../../sandbox/gmail/mail-pages.ts";
import { MAIL_THREADS } from "../../../sandbox/gmail/mail-threads.ts";
import { createMailboxes, type Mailboxes } from "../../../sandbox/gmail/mailboxes.ts";
import { DANA, SARA } from "../../../sandbox/gmail/threads/people.ts";

const ORIGIN = "https://mail.google.com";
let mailboxes: Mailboxes;
/** Takes away what an earlier page listens to: the window outlives it here. */
let forget: (() => void)[] = [];

beforeEach(() => {
  mailboxes = createMailboxes(() => Date.UTC(2026, 10, 23, 12));
  const pages = createMailPages(mailboxes, { gmail: new Map(), pages: new Map() });
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) =>
    pages.request(`${ORIGIN}${path}`, init),
  );
  vi.resetModules();
  document.documentElement.lang = "en";
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    vi.spyOn(target, "addEventListener").mockImplementation((type, listener, capture) => {
      add(type, listener, capture);
      forget.push(() => target.removeEventListener(type, listener, capture));
    });
  }
});

afterEach(() => {
  for (const step of forget) step();
  forget = [];
});

/** Runs the page's own script on an empty document at this address. */
async function open(hash: string, query = ""): Promise<void> {
  Reflect.get(window, "happyDOM").setURL(`${ORIGIN}/mail/u/0/${query}${hash}`);
  document.body.replaceChildren();
  await import("../../../sandbox/gmail/client/main.ts");
}

function go(hash: string): void {
  location.hash = hash;
  window.dispatchEvent(new Event("hashchange"));
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const addresses = (selector: string) => all(selector).map((one) => one.getAttribute("email"));
const main = () => all("[role=main]").filter((one) => !one.hidden && one.closest(".a3s") === null);

describe("the page of mail in a browser", () => {
  it("names the conversation on screen by its heading and every open message by its ids", async () => {
    const { threadId, hash } = MAIL_THREADS.lead;
    await open(hash);
    const heading = main()[0]?.querySelector("h2");
    expect(heading?.getAttribute("data-legacy-thread-id")).toBe(threadId);
    expect(heading?.getAttribute("data-thread-perm-id")).toBe(
      `thread-f:${BigInt(`0x${threadId}`)}`,
    );
    expect(all(".adn[data-legacy-message-id][data-message-id^='#msg-f:']")).toHaveLength(1);
    expect(document.title).toBe(`${MAIL_THREADS.lead.subject} - ${DANA.address} - Gmail`);
  });

  it("keeps what was shown before in the page: an old conversation still as a main part", async () => {
    await open("#inbox");
    go(MAIL_THREADS.lead.hash);
    go(MAIL_THREADS.twoLeads.hash);
    expect(main()).toHaveLength(1);
    expect(all("[role=main]")).toHaveLength(2);
    expect(all("tr.zA").length).toBeGreaterThan(0);
    expect(main()[0]?.querySelector("tr.zA")).toBeNull();
  });

  it("hides the middle of a long conversation, folds its beginning and cuts off its recipients", async () => {
    await open(MAIL_THREADS.long.hash);
    expect(all("[role=listitem]")).toHaveLength(3);
    expect(addresses(".hb span[email]")).toHaveLength(3);
    all(".ajy")[0]?.click();
    expect(addresses(".hb span[email]")).toHaveLength(5);
    all(".adx")[0]?.click();
    expect(all("[role=listitem]")).toHaveLength(30);
  });

  it("keeps every forged element inside a message's body", async () => {
    await open(MAIL_THREADS.hostile.hash);
    const forged = all(
      "[email='decoy@forged.example'], [data-hovercard-id='decoy@forged.example']",
    );
    expect(forged.length).toBeGreaterThan(5);
    expect(forged.filter((one) => one.closest(".a3s") === null)).toEqual([]);
  });

  it("keeps the main part in a split pane, where the heading learns its id late", async () => {
    await open("#inbox", "?split=1&late=1");
    const [before] = main();
    go(MAIL_THREADS.lead.hash);
    expect(main()).toEqual([before]);
    const heading = before?.querySelector("h2");
    expect(heading?.getAttribute("data-thread-perm-id")).toBe("undefined");
    expect(heading?.hasAttribute("data-legacy-thread-id")).toBe(false);
    const { threadId } = MAIL_THREADS.lead;
    expect(all("tr.aps [data-legacy-thread-id]")[0]?.dataset["legacyThreadId"]).toBe(threadId);
    await vi.waitFor(() => expect(heading?.getAttribute("data-legacy-thread-id")).toBe(threadId));
  });

  it.each([
    ["", { headings: 1, people: 1, messages: 1, mains: 1 }],
    ["?noheading=1", { headings: 0, people: 1, messages: 1, mains: 1 }],
    ["?nopeople=1", { headings: 1, people: 0, messages: 1, mains: 1 }],
    ["?nomain=1", { headings: 1, people: 1, messages: 1, mains: 0 }],
    ["?unmarked=1", { headings: 0, people: 0, messages: 0, mains: 1 }],
    ["?broken=1", { headings: 0, people: 0, messages: 0, mains: 0 }],
  ])("leaves out what it is asked to leave out: %j", async (query, expected) => {
    await open(MAIL_THREADS.ccOnly.hash, query);
    expect({
      headings: all("h2.hP").length,
      people: addresses(".gE span.gD[email]").length,
      messages: all("[role=listitem] .adn[data-message-id]").length,
      mains: main().length,
    }).toEqual(expected);
  });

  it("answers whoever wrote, and loses text of which its editor was not told", async () => {
    await open(MAIL_THREADS.lead.hash, "?send=0");
    all(".amn [role=link]")[0]?.click();
    const [chip] = all("[data-compose-id] [name=to] [role=option]");
    expect(chip?.dataset["hovercardId"]).toBe(SARA.address);
    const [field] = all("[g_editable]");
    field?.prepend("told ");
    field?.dispatchEvent(new Event("input"));
    field?.prepend("untold ");
    all(".aoO")[0]?.click();
    expect(all("[data-compose-id]")).toEqual([]);
    await vi.waitFor(() => expect(all("#notice #link_undo")).toHaveLength(1));
    const [sent] = mailboxes.sent;
    expect(sent).toMatchObject({ threadId: MAIL_THREADS.lead.threadId, to: [SARA] });
    expect(sent?.body[0]).toBe("told ");
    expect(all("[role=listitem]")).toHaveLength(4);
  });

  it("throws a reply away, without a word, when another conversation is opened", async () => {
    await open(MAIL_THREADS.lead.hash);
    all(".amn [role=link]")[0]?.click();
    go(MAIL_THREADS.twoLeads.hash);
    expect(all("[data-compose-id]")).toEqual([]);
    expect(all("#notice")[0]?.textContent).toBe("");
  });

  it("says that a draft was thrown away with the same undo as a message that was sent", async () => {
    await open(MAIL_THREADS.lead.hash);
    all(".amn [role=link]")[0]?.click();
    all(".og")[0]?.click();
    expect(all("#notice[role=alert] #link_undo")).toHaveLength(1);
    expect(mailboxes.sent).toEqual([]);
    all("#link_undo")[0]?.click();
    expect(all("[data-compose-id]")).toHaveLength(1);
  });

  it("counts the shortcuts that it carries out, and none while the caret is in a field", async () => {
    await open(MAIL_THREADS.lead.hash);
    const press = (target: EventTarget, key: string) =>
      target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    press(document.body, "r");
    press(all("#search")[0] ?? document, "c");
    expect(window.__shortcuts).toEqual(["r"]);
    expect(all("[data-compose-id]")).toHaveLength(1);
  });
});
