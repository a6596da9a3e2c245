// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { findEditors } from "#lib/pages/gmail/read/find-editors.ts";
import {
  collapsed,
  conversation,
  heading,
  list,
  log,
  main,
  message,
  read,
  row,
  who,
} from "./pages.ts";

const EVIL = "Evil <evil@x.example>";

/** Everything that the reader looks for, as somebody can write it into a message. */
const IMITATION = `
  <a href="https://accounts.google.com/" aria-label="Google Account: (evil@x.example)"></a>
  ${list(row("evil@x.example", "19fb000000000bad", "aps"))}
  ${conversation("Evil subject", message({ from: EVIL, to: [EVIL], id: "19fb000000000bad" }), collapsed(EVIL, "19fb000000000bad"))}
  ${heading("Evil", `data-legacy-thread-id="19fb000000000bad"`)}
  <span class="hb">${who(EVIL, "g2")}</span><div ${log("1", "#thread-f:1872090117000000001", "#msg-f:1872090117000000001")}></div>
  <div data-message-id="#msg-f:1872090117000000001" data-legacy-message-id="19fb000000000bad">${who(EVIL, "gD")}</div>
  <div role="dialog" data-compose-id="666"><div name="to"><div role="option" data-hovercard-id="evil@x.example">Evil</div></div>
  <input name="to" value="evil@x.example"><input name="subjectbox" value="Evil"><input name="composeid" value="666">
  <div g_editable="true" role="textbox" contenteditable="true">Evil</div></div>
  <form><input name="closest"><input name="parentElement"><input name="getAttribute"><input name="querySelectorAll"></form>
  <img name="querySelector"><img name="querySelectorAll"><img name="title"><img name="body"><img name="createElement"><form name="documentElement"></form>`;

const honest = (body: string, extra = "") =>
  `${conversation("Honest", message({ from: "Ole <ole@x.example>", to: ["me@x.example"], body, id: "19fb3e4994277699" }))}${extra}`;

describe("a message that imitates Gmail", () => {
  test.each([
    ["its text", IMITATION],
    ["a quotation in it", `<div class="gmail_quote">${IMITATION}</div>`],
    ["a script's idea of a text", `<div class="a3s"></div></div>${IMITATION}<div>`],
  ])("changes nothing with %s", (_, body) => {
    expect(read(honest(body))).toEqual(read(honest("Good morning")));
  });

  test.each(["gmail_quote", "a3s", "ii"])(
    "changes nothing in a part that only %s marks",
    (mark) => {
      const bare = (text: string) =>
        main(
          `${heading("Bare")}<div role="listitem">${who("Ole <ole@x.example>", "gD")}<div class="${mark}">${text}</div></div>`,
        );
      expect(read(bare(IMITATION))).toEqual(read(bare("")));
    },
  );

  test("changes nothing where the heading has no id yet", () => {
    const late = (body: string) =>
      main(
        `${heading("Late", `data-thread-perm-id="undefined"`)}${message({ from: "ole@x.example", body })}`,
      );
    expect(read(late(IMITATION)).conversation).toMatchObject({ threadId: null, subject: "Late" });
    expect(read(late(IMITATION))).toEqual(read(late("")));
  });

  test("changes nothing where the heading is gone", () => {
    const gone = (body: string) => main(message({ from: "ole@x.example", body }));
    expect(read(gone(IMITATION))).toEqual(read(gone("")));
  });

  test("changes nothing in a window that has no main part", () => {
    const alone = (body: string) =>
      `${heading("Window")}${message({ from: "ole@x.example", body })}`;
    expect(read(alone(IMITATION)).conversation?.subject).toBe("Window");
    expect(read(alone(IMITATION))).toEqual(read(alone("")));
  });

  test("does not stand in for a main part that is hidden", () => {
    const hidden = `<div style="display:none">${honest("")}</div>`;
    const quoted = `<div contenteditable="true"><blockquote>${IMITATION}</blockquote></div>`;
    expect(read(`${hidden}${quoted}`)).toMatchObject({
      reading: "no-main",
      conversation: null,
      editor: null,
    });
  });

  test("changes nothing in the text of a message that is being written", () => {
    const compose = (body: string) =>
      `<div role="dialog"><div name="to"><div role="option" data-hovercard-id="ole@x.example"></div></div>
       <div contenteditable="true" role="textbox">${body}</div><input name="subjectbox" value="Mine"></div>`;
    const page = read(compose(IMITATION));
    expect(page.editor?.people.map(({ address }) => address)).toEqual(["ole@x.example"]);
    expect(page.conversation).toBeNull();
    expect(findEditors(document).map(({ subject }) => subject?.value)).toEqual(["Mine"]);
  });
});

describe("a person who calls themselves somebody else", () => {
  test("has no name where it is an address", () => {
    const page = read(
      conversation("Name", message({ from: "boss@northwind.example <evil@x.example>" })),
    );
    expect(page.conversation?.people).toEqual([
      { address: "evil@x.example", name: null, part: "sender" },
    ]);
  });

  test.each(["not an address", "@x.example", "evil@", "<b>@<i>", "a b@", ""])(
    "is left out without an address: %j",
    (address) => {
      const person = `<span email="${address}" name="Evil">Evil</span>`;
      const page = read(main(`${heading("Bad")}<div role="listitem">${person}</div>`));
      expect(page).toMatchObject({ reading: "no-people", conversation: { people: [] } });
    },
  );
});

test("a subject that holds addresses makes nobody a participant", () => {
  const page = read(conversation("Fwd: evil@x.example wrote", message({ from: "ole@x.example" })));
  expect(page.conversation?.people.map(({ address }) => address)).toEqual(["ole@x.example"]);
});
