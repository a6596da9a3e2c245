// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { FirstTouchPanel } from "#components/first-touch/FirstTouchPanel.tsx";
import { useMailWork } from "#components/mail/mail-work.ts";
import { AskPageProvider, type PageAnswer } from "#components/mail/page-asker.tsx";
import { noteToHandoff } from "#lib/domain/note/note.ts";
import type { PageRequest } from "#lib/messages/page-port.ts";
import { USEFUL_NOTE } from "../../domain/note/sample.ts";
import {
  Beside,
  button,
  control,
  createPanelWorld,
  expectText,
  fill,
  type PanelWorld,
  press,
  region,
  settle,
  until,
} from "../parts/panel-world.tsx";
import { clearScreen, REPLY, showMail } from "./mail-page.ts";

let world: PanelWorld;
const requests: PageRequest[] = [];
let answer: PageAnswer;

afterEach(async () => {
  await world.close();
  clearScreen();
  requests.length = 0;
});

async function open(body: string, subject = ""): Promise<void> {
  answer = { type: "editor-text", text: { subject, body }, mark: 1 };
  world = await createPanelWorld({
    snapshot: { handoff: { ...noteToHandoff(USEFUL_NOTE), status: "accepted", ownerId: "101" } },
  });
  const ask = async (request: PageRequest) => {
    requests.push(request);
    return answer;
  };
  showMail({ editor: REPLY });
  await world.render(
    <AskPageProvider ask={ask}>
      <Beside
        panel={(view, connection) => <FirstTouchPanel view={view} connection={connection} />}
      />
    </AskPageProvider>,
  );
  await until(() => expect(control("Draft")).toBeTruthy());
}

const HOLES = "Hello [Name], how can we help?";

it("reads what somebody wrote only when they press for it, and says what is wrong with it", async () => {
  await open(HOLES);
  await settle();
  expect(requests).toEqual([]);
  await press("Check what I wrote");
  expect(requests).toEqual([{ type: "read-editor", editorId: "e1" }]);
  await until(() => expect(region("What stands in your e-mail").textContent).toContain("[Name]"));
  expect(document.querySelector("[aria-label='Verdict on your e-mail']")?.textContent).toMatch(
    /^Fix first/,
  );
  expect(control("Draft").value).toBe("");
});

it("changes nothing of theirs: a repair is there to be copied", async () => {
  await open(HOLES);
  await press("Check what I wrote");
  await until(() => expect(button("Copy the repaired text")).toBeTruthy());
  await press("Copy the repaired text");
  expect(requests.map(({ type }) => type)).toEqual(["read-editor"]);
});

it("asks for no subject in a reply", async () => {
  await open("Dear Sara, you asked for a demo of the SAP connector. Shall we talk on Monday?");
  await press("Check what I wrote");
  await until(() => expect(button("Check again")).toBeTruthy());
  expect(region("What stands in your e-mail").textContent).not.toContain("Subject");
});

it("checks again what has been changed since", async () => {
  await open(HOLES);
  await press("Check what I wrote");
  await until(() => expectText("[Name]"));
  answer = { type: "editor-text", text: { subject: "", body: " " }, mark: 2 };
  await press("Check again");
  await until(() => expectText("There is nothing of yours in the e-mail yet."));
  expect(region("What stands in your e-mail").textContent).not.toContain("[Name]");
});

it("forgets the text with its e-mail and with its conversation, and keeps nothing on disk", async () => {
  await open(HOLES);
  await press("Check what I wrote");
  await until(() => expectText("[Name]"));
  expect(await world.store.ops.drafts.count()).toBe(0);
  showMail({ editor: { ...REPLY, id: "e9" } });
  await settle();
  expect(region("What stands in your e-mail").textContent).not.toContain("[Name]");
  await press("Check what I wrote");
  await until(() => expectText("[Name]"));
  showMail({ editor: { ...REPLY, id: "e9" }, conversation: null });
  await settle();
  expect(region("What stands in your e-mail").textContent).not.toContain("[Name]");
});

it("takes it over as the draft on a press, and not over somebody's own words without a yes", async () => {
  await open("Dear Sara, shall we talk on Monday?", "SAP");
  await fill("Draft", "Words of my own.");
  await press("Check what I wrote");
  await until(() => expect(button("Take it over as my draft")).toBeTruthy());
  await press("Take it over as my draft");
  await until(() => expectText("Replace what you wrote?"));
  expect(control("Draft").value).toBe("Words of my own.");
  await press("Replace them");
  await until(() => expect(control("Draft").value).toBe("Dear Sara, shall we talk on Monday?"));
  expect(control("Subject").value).toBe("SAP");
});

it("knows the draft in it once it is there, so that one press logs it after sending", async () => {
  await open("Dear Sara,\nshall we talk on Monday?");
  await press("Check what I wrote");
  await until(() => expect(button("Take it over as my draft")).toBeTruthy());
  expect(useMailWork.getState().inserted).toEqual({});
  await press("Take it over as my draft");
  await until(() =>
    expect(useMailWork.getState().inserted["e1"]).toMatchObject({
      record: "c1/person/42",
      mark: 1,
      words: "Dear Sara,\nshall we talk on Monday?",
    }),
  );
});

it("says why it could not be read", async () => {
  await open("");
  answer = { type: "refused", why: "no-editor" };
  await press("Check what I wrote");
  await until(() => expectText("The e-mail could not be read."));
});

it("is offered only where an e-mail is being written", async () => {
  await open("");
  showMail();
  await settle();
  expect(() => region("What stands in your e-mail")).toThrow();
});
