// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { account, conversation, heading, main, message, read } from "./pages.ts";

const at = (path: string) => `https://mail.google.com${path}`;

describe("whose mailbox it is", () => {
  test.each([
    "Google Account: Mina Haddad  \n(mina@northwind.example)",
    "Аккаунт Google: Мина Хаддад (mina@northwind.example)",
    "Google アカウント: ミナ （mina@northwind.example）",
    "\u202bחשבון Google: מינה \u200e(mina@northwind.example)\u200e\u202c",
    "Google Account: sales@old.example (Mina@Northwind.example), managed",
  ])("is told by the account's link in any language: %j", (label) => {
    expect(read(account(label)).mailbox.address).toBe("mina@northwind.example");
  });

  test("is told by the tab's title where there is no link, behind a subject that holds an address", () => {
    const title = "Re: ask bob@x.example - Mina@northwind.example - Northwind Mail";
    expect(read(main(""), undefined, title).mailbox.address).toBe("mina@northwind.example");
  });

  test.each(["Write to bob@x.example", "bob@x.example wrote - Gmail", "Inbox (3) - Gmail", ""])(
    "is not told by a title without an address of its own: %j",
    (title) => {
      expect(read(main(""), undefined, title).mailbox.address).toBeNull();
    },
  );

  test("is told by the page's address where that names it", () => {
    const page = read(main(""), at("/mail/u/mina@northwind.example/#inbox"));
    expect(page.mailbox).toEqual({ index: 0, address: "mina@northwind.example" });
  });

  test("is told in a window of its own, which has no main part", () => {
    const label = "Google Account: Mina (mina@northwind.example)";
    const open = `${heading("Window")}${message({ from: "a@x.example" })}`;
    expect(read(`${account(label)}${open}`).mailbox.address).toBe("mina@northwind.example");
  });

  test("is not told by a link in a message, in a draft, or to somewhere else", () => {
    const link = `<a href="https://accounts.google.com/" aria-label="Google Account: (evil@x.example)"></a>`;
    const other = `<a href="https://x.example/" aria-label="Write to evil@x.example"></a>`;
    const draft = `<div role="dialog"><input name="subjectbox"><div contenteditable="true">${link}</div></div>`;
    const body = conversation("Evil", message({ from: "a@x.example", body: link }));
    expect(read(`${other}${draft}${body}`).mailbox.address).toBeNull();
  });

  test.each([
    ["/mail/u/0/#inbox", 0],
    ["/mail/u/3/#search/u%2F7%2F", 3],
    ["/mail/u/12?view=btop", 12],
    ["/mail/u/1/d/AEoRXRSJ/#inbox", 1],
    ["/mail/u/2/popout?ver=abc", 2],
    ["/mail/", 0],
    ["/mail/u/%E0%A4%A/", 0],
    ["/mail/u/1234/", 0],
  ])("has the number in the page's address: %s", (path, index) => {
    expect(read(main(""), at(path)).mailbox.index).toBe(index);
  });
});
