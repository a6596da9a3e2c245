// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useScreen } from "#components/data/screen-store.ts";
import { FirstTouchPanel } from "#components/first-touch/FirstTouchPanel.tsx";
import { useMailWork } from "#components/mail/mail-work.ts";
import { AskPageProvider, type PageAnswer } from "#components/mail/page-asker.tsx";
import { noteToHandoff } from "#lib/domain/note/note.ts";
import type { PageRequest } from "#lib/messages/page-port.ts";
import { writePreference } from "#lib/store/connection-store.ts";
import { MAIL_SIDEBAR } from "#lib/store/preference-names.ts";
import { USEFUL_NOTE } from "../../domain/note/sample.ts";
import {
  Beside,
  button,
  control,
  createPanelWorld,
  description,
  expectText,
  fill,
  type PanelWorld,
  press,
  settle,
  until,
} from "../parts/panel-world.tsx";
import { clearScreen, OMAR, REPLY, SARA, showMail } from "./mail-page.ts";

let world: PanelWorld;
let requests: PageRequest[] = [];
let answer: PageAnswer;

beforeEach(() => {
  requests = [];
  answer = { type: "inserted", subject: false, mark: 1 };
});
afterEach(async () => {
  await world.close();
  clearScreen();
});

async function open(): Promise<void> {
  world = await createPanelWorld({
    snapshot: {
      handoff: { ...noteToHandoff(USEFUL_NOTE), status: "accepted", ownerId: "101" },
    },
  });
  const ask = async (request: PageRequest) => {
    requests.push(request);
    return answer;
  };
  await world.render(
    <AskPageProvider ask={ask}>
      <Beside
        panel={(view, connection) => <FirstTouchPanel view={view} connection={connection} />}
      />
    </AskPageProvider>,
  );
  await until(() => expect(control("Draft")).toBeTruthy());
}

async function write(): Promise<void> {
  await fill("Subject", "SAP by hand");
  await fill("Draft", "Dear Sara,\n\nshall we talk on Monday?");
}

function newEmail(): URL | null {
  const link = [...document.querySelectorAll("a")].find((it) =>
    it.textContent?.startsWith("Open a new e-mail"),
  );
  return link === undefined ? null : new URL(link.href);
}

describe("beside an e-mail that is being written", () => {
  it("inserts subject and text into that e-mail, and says what was done", async () => {
    showMail({ editor: REPLY });
    await open();
    await write();
    expect(description(button("Insert into e-mail"))).toContain("Goes into your reply.");
    await press("Insert into e-mail");
    expect(requests).toEqual([
      {
        type: "insert",
        editorId: "e1",
        subject: "SAP by hand",
        body: "Dear Sara,\n\nshall we talk on Monday?",
        direction: "ltr",
      },
    ]);
    await until(() => expectText("Inserted. You send it in Gmail."));
  });

  it("hands an Arabic text over as right-to-left", async () => {
    showMail({ editor: REPLY });
    await open();
    control("العربية").click();
    await settle();
    await fill("Draft", "مرحبا سارة");
    await press("Insert into e-mail");
    expect(requests).toMatchObject([{ direction: "rtl" }]);
  });

  it("names whom a new e-mail goes to, and says when its subject was left as it was", async () => {
    showMail({ editor: { id: "e2", kind: "new", people: [SARA, OMAR] } });
    await open();
    await write();
    expect(description(button("Insert into e-mail"))).toContain(
      "Goes into your new e-mail to sara@nordlog.test and 1 more.",
    );
    await press("Insert into e-mail");
    await until(() => expectText("The subject that stood there was left as it was."));
  });

  it("remembers the subject as sent only where it went in with the text", async () => {
    showMail({ editor: { id: "e2", kind: "new", people: [SARA] } });
    await open();
    await write();
    await press("Insert into e-mail");
    const kept = () => useMailWork.getState().inserted["e2"];
    await until(() => expect(kept()?.words).toBe("Dear Sara,\n\nshall we talk on Monday?"));
    answer = { type: "inserted", subject: true, mark: 2 };
    await press("Insert into e-mail");
    await press("Insert it again");
    await until(() => expect(kept()).toMatchObject({ mark: 2 }));
    expect(kept()?.words).toMatch(/^SAP by hand\n\nDear Sara,/);
  });

  it("asks for a second press before words for one person go to another", async () => {
    showMail({ editor: { ...REPLY, people: [OMAR] } });
    await open();
    await write();
    await press("Insert into e-mail");
    expectText("This e-mail goes to omar@else.test, not to Sara Lindqvist.");
    expect(requests).toEqual([]);
    await press("Leave it");
    expect(requests).toEqual([]);
    await press("Insert into e-mail");
    await press("Insert it anyway");
    expect(requests).toHaveLength(1);
  });

  it("forgets the question when the e-mail goes to the right person by now", async () => {
    showMail({ editor: { ...REPLY, people: [OMAR] } });
    await open();
    await write();
    await press("Insert into e-mail");
    showMail({ editor: REPLY });
    await settle();
    expect(() => button("Insert it anyway")).toThrow();
  });

  it("asks before the same text goes into the same e-mail twice", async () => {
    showMail({ editor: REPLY });
    await open();
    await write();
    await press("Insert into e-mail");
    await until(() => expectText("Inserted."));
    await press("Insert into e-mail");
    expectText("This text is in that e-mail already.");
    expect(requests).toHaveLength(1);
    await press("Insert it again");
    expect(requests).toHaveLength(2);
  });

  it.each([
    ["no-editor", "is not open any more"],
    ["minimised", "is minimised"],
    ["not-taken", "did not take it"],
    ["not-here", "did not answer"],
  ] as const)(
    "says why it was not inserted (%s) and offers the text to copy",
    async (why, words) => {
      answer = { type: "refused", why };
      showMail({ editor: REPLY });
      await open();
      await write();
      await press("Insert into e-mail");
      await until(() => expectText("The text was not inserted."));
      expectText(words);
      expect(button("Copy the message")).toBeTruthy();
    },
  );

  it("has nothing to insert before there is a message", async () => {
    showMail({ editor: REPLY });
    await open();
    expect(description(button("Insert into e-mail"))).toContain("no message to insert yet");
    await press("Insert into e-mail");
    expect(requests).toEqual([]);
  });
});

describe("where no e-mail is being written", () => {
  it("opens a new one to the buyer in the same mailbox, with the draft in it", async () => {
    showMail();
    await open();
    await write();
    expect(() => button("Insert into e-mail")).toThrow();
    const address = newEmail();
    expect(address?.pathname).toBe("/mail/u/dana%40acme.test/");
    expect(address?.searchParams.get("to")).toBe("sara@nordlog.test");
    expect(address?.searchParams.get("body")).toContain("shall we talk on Monday?");
  });

  it("says where a text waits that is too long to go along", async () => {
    showMail();
    await open();
    await fill("Draft", "Dear Sara, ".repeat(300));
    expectText("it waits there, ready to insert");
    expect(newEmail()?.searchParams.has("body")).toBe(false);
  });

  it("opens Gmail from a CRM page too, in the mailbox that was seen last, unless Gmail is switched off", async () => {
    const openInGmail = () =>
      [...document.querySelectorAll("a")].find((it) => it.textContent === "Open in Gmail");
    await open();
    await write();
    expect(openInGmail()).toBeUndefined();
    showMail();
    await settle();
    useScreen.setState({ page: null });
    await until(() => expect(openInGmail()?.href).toContain("/mail/u/dana%40acme.test/?"));
    await writePreference(world.store, MAIL_SIDEBAR, false);
    await until(() => expect(openInGmail()).toBeUndefined());
  });

  it("offers neither for a chat message, nor beside a page that is no mail", async () => {
    await open();
    await write();
    expect(newEmail()).toBeNull();
    expect(() => button("Insert into e-mail")).toThrow();
    showMail({ editor: REPLY });
    await settle();
    expect(button("Insert into e-mail")).toBeTruthy();
    control("Chat").click();
    await settle();
    expect(() => button("Insert into e-mail")).toThrow();
  });
});
