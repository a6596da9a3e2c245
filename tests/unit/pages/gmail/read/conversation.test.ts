// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import {
  addresses,
  collapsed,
  conversation,
  heading,
  list,
  log,
  main,
  message,
  read,
  row,
  THREAD,
  THREAD_NUMBER,
  who,
} from "./pages.ts";

const MINA = "Mina Haddad <Mina@Northwind.example>";
const OLE = "Ole Dahl <ole@fjord.example>";
const LI = "李娜 <li.na+crm@shanghai.example>";

describe("an open conversation", () => {
  test("names its id, its subject and everybody who takes part, with the last message", () => {
    const page = read(
      conversation(
        "Angebot für Herbst",
        message({ from: OLE, to: [MINA, LI], id: "19fb3e4994277632" }),
        message({ from: MINA, to: [OLE], id: "19fb3e4994277699" }),
      ),
    );
    expect(page).toEqual({
      mailbox: { index: 0, address: null },
      reading: "read",
      conversation: {
        threadId: THREAD,
        subject: "Angebot für Herbst",
        people: [
          { address: "mina@northwind.example", name: "Mina Haddad", part: "sender" },
          { address: "ole@fjord.example", name: "Ole Dahl", part: "sender" },
          { address: "li.na+crm@shanghai.example", name: "李娜", part: "recipient" },
        ],
        lastMessage: { id: "19fb3e4994277699", from: "mina@northwind.example" },
      },
      editor: null,
    });
  });

  test("is told by its senders where nothing marks a message any more", () => {
    const senders = `<div>${who(OLE, "gD")}<div class="a3s">${who(LI, "gD")}</div></div><p>${who(MINA, "gD")}</p>`;
    const page = read(main(`<h2 class="hP">Angebot</h2>${senders}${who(LI, "yP")}`));
    expect(page.reading).toBe("read");
    expect(page.conversation).toEqual({
      threadId: null,
      subject: "Angebot",
      people: [
        { address: "mina@northwind.example", name: "Mina Haddad", part: "sender" },
        { address: "ole@fjord.example", name: "Ole Dahl", part: "sender" },
      ],
      lastMessage: { id: null, from: "mina@northwind.example" },
    });
  });

  test("reads right-to-left pages, and takes the marks of direction out of names and subjects", () => {
    const page = read(
      `<div dir="rtl">${conversation(
        "\u202bعرض السعر\u202c",
        message({
          from: "\u200fليلى\u202e حداد <layla@souk.example>",
          to: ["\u200eme <me@x.example>"],
        }),
      )}</div>`,
    );
    expect(page.conversation?.subject).toBe("عرض السعر");
    expect(page.conversation?.people).toEqual([
      { address: "layla@souk.example", name: "ليلى حداد", part: "sender" },
      { address: "me@x.example", name: "me", part: "recipient" },
    ]);
  });

  test("shows thirty messages of which most are collapsed", () => {
    const earlier = Array.from({ length: 29 }, (_, at) =>
      collapsed(`Person ${at % 4} <p${at % 4}@many.example>`, `19fb3e49000000${at + 10}`),
    );
    const page = read(conversation("Long", ...earlier, message({ from: OLE, to: [LI] })));
    expect(addresses(page)).toEqual([
      "ole@fjord.example",
      ...["p0", "p3", "p2", "p1"].map((name) => `${name}@many.example`),
      "li.na+crm@shanghai.example",
    ]);
  });

  test("knows the id of a collapsed message that came last", () => {
    const page = read(
      conversation("Long", message({ from: OLE }), collapsed(LI, "19fb3e4900000abc")),
    );
    expect(page.conversation?.lastMessage).toEqual({
      id: "19fb3e4900000abc",
      from: "li.na+crm@shanghai.example",
    });
  });

  test("does not take a draft at the end for the last message", () => {
    const draft = `<div role="listitem" class="h7"><div class="adn" data-message-id="#msg-a:r1" data-legacy-message-id="19fb3e4900000fff"></div></div>`;
    const page = read(conversation("Draft", message({ from: OLE, id: "19fb3e4900000aaa" }), draft));
    expect(page.conversation?.lastMessage).toEqual({
      id: "19fb3e4900000aaa",
      from: "ole@fjord.example",
    });
  });

  test("names a person once, by the first name told, as a sender who is one anywhere", () => {
    const page = read(
      conversation(
        "Once",
        message({ from: "ole@fjord.example", to: [LI] }),
        message({ from: LI, to: ["OLE@fjord.example"] }),
        message({ from: LI, to: [OLE] }),
      ),
    );
    expect(page.conversation?.people).toEqual([
      { address: "li.na+crm@shanghai.example", name: "李娜", part: "sender" },
      { address: "ole@fjord.example", name: "Ole Dahl", part: "sender" },
    ]);
  });

  test("leaves out what is hidden, and who stands in a menu, a list or an editor", () => {
    const chip = `<form><div class="vR"><span class="vN" email="chip@x.example">Chip</span></div></form>`;
    const menu = `<div role="menu"><span email="menu@x.example">Menu</span></div>`;
    const later = `<div aria-hidden="true"><span email="later@x.example">Later</span></div>`;
    const page = read(
      conversation(
        "Hidden",
        message({ from: "Gone <gone@x.example>", style: "display: none" }),
        message({
          from: OLE,
          after: `${chip}${menu}${later}<span email="hid@x.example" style="display:none"></span>`,
        }),
      ),
    );
    expect(addresses(page)).toEqual(["ole@fjord.example"]);
  });

  test("is read by cards where the old attribute is gone", () => {
    const from = `<span data-hovercard-id="new@x.example" data-name="New">New</span>`;
    const page = read(conversation("Cards", `<div role="listitem">${from}</div>`));
    expect(page.conversation?.people).toEqual([
      { address: "new@x.example", name: "New", part: "sender" },
    ]);
  });

  test("has no more than a hundred people", () => {
    const to = Array.from({ length: 150 }, (_, at) => `p${at}@many.example`);
    expect(addresses(read(conversation("All", message({ from: OLE, to }))))).toHaveLength(100);
  });
});

describe("the id of a conversation", () => {
  const open = (ids: string, after = "") =>
    read(main(`${heading("Id", ids)}<div role="list">${message({ from: OLE, after })}</div>`))
      .conversation?.threadId;

  test.each([
    ["is read in its new form", `data-thread-perm-id="thread-f:${THREAD_NUMBER}"`],
    [
      "is read in its old form first",
      `data-thread-perm-id="thread-f:1654009536642772396" data-legacy-thread-id="${THREAD}"`,
    ],
    ["is read in lower case", `data-legacy-thread-id="${THREAD.toUpperCase()}"`],
    [
      "takes the word undefined for none",
      `data-legacy-thread-id="undefined" data-thread-perm-id="#thread-f:${THREAD_NUMBER}"`,
    ],
  ])("%s", (_, ids) => {
    expect(open(ids)).toBe(THREAD);
  });

  test.each(["1", "11", "25"])(
    "is found in Gmail's log where the heading has none, code %s",
    (code) => {
      const star = `<div ${log(code, `#thread-f:${THREAD_NUMBER}`)}></div>`;
      expect(open(`data-thread-perm-id="undefined"`, star)).toBe(THREAD);
    },
  );

  test.each([
    "undefined",
    "thread-a:r-7673660351152959857",
    "thread-f:99999999999999999999999999",
    "thread-f:18f0abc1234567de",
    "",
  ])("is unknown for %j", (id) => {
    expect(open(`data-thread-perm-id="${id}"`)).toBeNull();
  });

  test("comes late: until then the row that is chosen beside it tells", () => {
    const rows = list(
      row("other@x.example", "19fb3e4994277000"),
      row("li@x.example", THREAD, "aps"),
    );
    const beside = main(
      `${rows}<div class="aia">${heading("Late", `data-thread-perm-id="undefined"`)}${message({ from: OLE })}</div>`,
    );
    expect(read(beside).conversation?.threadId).toBe(THREAD);
  });

  test.each([`%23thread-f:${THREAD_NUMBER}`, THREAD])(
    "is in the address of a window of its own: %s",
    (th) => {
      const address = `https://mail.google.com/mail/u/1/popout?ver=abc&search=inbox&th=${th}&cvid=1`;
      const page = read(
        `${heading("Window", `data-thread-perm-id="undefined"`)}${message({ from: OLE })}`,
        address,
      );
      expect(page).toMatchObject({
        reading: "read",
        mailbox: { index: 1 },
        conversation: { threadId: THREAD },
      });
    },
  );
});

describe("what is open", () => {
  test("is the preview in a split pane, not a row of the list", () => {
    const rows = list(
      row("other@x.example", "19fb3e4994277000"),
      row("ole@fjord.example", THREAD, "aps"),
    );
    const page = read(
      main(
        `${rows}<div class="aia">${heading("Split")}<div role="list">${message({ from: OLE })}</div></div>`,
      ),
    );
    expect(page.conversation).toMatchObject({ threadId: THREAD, subject: "Split" });
    expect(addresses(page)).toEqual(["ole@fjord.example"]);
  });

  test("is nothing in a list, however many people it names", () => {
    const rows = Array.from({ length: 25 }, (_, at) => row(`p${at}@x.example`, THREAD));
    const old = `<tr class="zA"><td><span class="zF" email="old@x.example">me</span></td></tr>`;
    const page = read(main(list(...rows, old)), "https://mail.google.com/mail/u/0/#inbox");
    expect(page).toMatchObject({ reading: "read", conversation: null });
  });

  test("is what the visible main part shows, not what was open before", () => {
    const before = `<div style="display:none">${conversation("Before", message({ from: "old@x.example" }))}</div>`;
    const outside = `${heading("Outside", `data-legacy-thread-id="19fb000000000001"`)}`;
    const page = read(`${before}${outside}${conversation("Now", message({ from: OLE }))}`);
    expect(page.conversation?.subject).toBe("Now");
    expect(addresses(page)).toEqual(["ole@fjord.example"]);
  });

  test("is not what a hidden heading in the visible main part was about", () => {
    const before = `<div style="display:none">${heading("Before", `data-legacy-thread-id="19fb000000000001"`)}</div>`;
    const rows = list(row("a@x.example", THREAD));
    expect(
      read(main(`${before}${rows}`), "https://mail.google.com/mail/u/0/").conversation,
    ).toBeNull();
    const now = `${heading("Now")}<div role="list">${message({ from: OLE })}</div>`;
    expect(read(main(`${before}<div>${now}</div>`)).conversation?.subject).toBe("Now");
  });

  test("is not what the page silences while something else is there, but stays under a dialog", () => {
    const before = `<div aria-hidden="true">${conversation("Before", message({ from: "old@x.example" }))}</div>`;
    const now = conversation("Now", message({ from: OLE }));
    expect(read(`${before}${now}`).conversation?.subject).toBe("Now");
    expect(
      read(`<div aria-hidden="true">${now}</div><div role="alertdialog">Discard?</div>`)
        .conversation?.subject,
    ).toBe("Now");
  });

  test("is a conversation whose heading is gone, by its messages", () => {
    const star = `<div ${log("1", `thread-f:${THREAD_NUMBER}`)}></div>`;
    const page = read(
      main(`<div role="list">${message({ from: OLE, to: [LI], after: star })}</div>`),
    );
    expect(page.conversation).toMatchObject({ threadId: THREAD, subject: null });
    expect(addresses(page)).toEqual(["ole@fjord.example", "li.na+crm@shanghai.example"]);
  });

  test("is a conversation whose heading has no ids any more, with its subject", () => {
    const page = read(
      main(`${heading("Bare", "")}<div role="list">${message({ from: OLE })}</div>`),
    );
    expect(page.conversation).toMatchObject({ threadId: null, subject: "Bare" });
  });
});
