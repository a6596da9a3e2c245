// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { useScreen } from "#components/data/screen-store.ts";
import { FirstTouchPanel } from "#components/first-touch/FirstTouchPanel.tsx";
import { useMailWork } from "#components/mail/mail-work.ts";
import { type LogEvent, logToText } from "#lib/domain/log.ts";
import { NOW } from "../../domain/note/sample.ts";
import {
  Beside,
  button,
  control,
  createPanelWorld,
  expectText,
  fill,
  type PanelWorld,
  press,
  settle,
  until,
} from "../parts/panel-world.tsx";
import { clearScreen, MESSAGE, SENT, showMail } from "./mail-page.ts";

let world: PanelWorld;
afterEach(async () => {
  await world.close();
  clearScreen();
});

async function open(events: readonly LogEvent[] = []): Promise<void> {
  world = await createPanelWorld({
    snapshot: {
      handoff: { status: "touched", ownerId: "102", log: logToText({ events, unread: [] }) },
    },
  });
  await world.render(
    <Beside
      panel={(view, connection) => <FirstTouchPanel view={view} connection={connection} />}
    />,
  );
  await until(() => expect(control("Draft")).toBeTruthy());
}

function touched(part: Partial<LogEvent>): LogEvent {
  const at = "2026-11-20T09:00:00.000Z";
  return { id: "a", at, by: "102", type: "touched", words: "E-mail: Hello", ...part };
}

const LOGGED = { id: `gmail:${MESSAGE}`, message: `gmail:${MESSAGE}` };

async function loggedMessages(): Promise<readonly (string | undefined)[]> {
  const entries = await world.store.ops.outbox.toArray();
  return entries.flatMap(({ write }) =>
    write.kind === "patch"
      ? write.events.filter(({ type }) => type === "touched").map(({ message }) => message)
      : [],
  );
}

it("logs which message it was, where the newest one of the conversation is one's own", async () => {
  showMail({}, { id: MESSAGE, own: true });
  await open();
  await fill("Draft", "Dear Sara, shall we talk on Monday?");
  await press("Log first touch");
  await until(async () => expect(await loggedMessages()).toEqual([`gmail:${MESSAGE}`]));
  await until(() => expectText("Already logged on 21 Nov 2026 by you"));
});

it("names no message for a call, nor where the buyer wrote last", async () => {
  showMail({}, { id: MESSAGE, own: true });
  await open();
  control("Call").click();
  await settle();
  await press("Log first touch");
  await until(async () => expect(await loggedMessages()).toEqual([undefined]));
});

it("says when and by whom a message was logged, instead of inviting to log it again", async () => {
  showMail({}, { id: MESSAGE, own: true });
  await open([touched({ ...LOGGED, by: "101" })]);
  await until(() => expectText("Already logged on 20 Nov 2026 by Omar Haddad"));
  expect(() => button("Log first touch")).toThrow();
  await press("Log another touch");
  await fill("Draft", "Dear Sara, one more thing.");
  await press("Log first touch");
  await until(async () => expect(await loggedMessages()).toEqual([undefined]));
});

it("invites again when the conversation has a newer message", async () => {
  showMail({}, { id: MESSAGE, own: true });
  await open([touched(LOGGED)]);
  await until(() => expectText("Already logged"));
  showMail({}, { id: "18c2f0a1b2c3eeee", own: true });
  await until(() => expect(button("Log first touch")).toBeTruthy());
});

it("asks before a second e-mail is logged within the hour, where it may be the same", async () => {
  const justNow = new Date(Date.parse(NOW) - 12 * 60_000).toISOString();
  await open([touched({ at: justNow })]);
  await fill("Draft", "Dear Sara, shall we talk on Monday?");
  await press("Log first touch");
  await until(() => expectText("You logged one 12 minutes ago."));
  await press("It is the same one");
  expect(await loggedMessages()).toEqual([]);
  await press("Log first touch");
  await press("Log another one");
  await until(async () => expect(await loggedMessages()).toEqual([undefined]));
});

it("does not ask for the second press of a double click", async () => {
  const justNow = new Date(Date.parse(NOW) - 300).toISOString();
  await open([touched({ at: justNow })]);
  await press("Log first touch");
  expect(document.body.textContent).not.toContain("Log another e-mail?");
  expect(await loggedMessages()).toEqual([]);
});

it("says that a draft is not what was sent where it did not stand in that e-mail any more", async () => {
  showMail({}, { id: MESSAGE, own: true });
  useScreen.setState({ sent: { ...SENT, standing: [] } });
  await open();
  await fill("Draft", "Dear Sara, shall we talk on Monday?");
  expectText("The message above goes into the log. Change it to what you sent.");
  useMailWork.getState().keepInserted(SENT.editorId, {
    record: "c1/person/42",
    draftId: "c1/person/42#draft",
    mark: 1,
    angle: null,
    words: "Dear Sara, shall we talk on Monday?",
    values: { body: "Dear Sara, shall we talk on Monday?" },
  });
  await until(() => expectText("The draft above is not what you sent."));
  await fill("Draft", "Until Monday, Sara.");
  await until(() => expectText("The message above goes into the log. Change it to what you sent."));
});

it("puts the notice after sending away once that message is logged here", async () => {
  showMail({}, { id: MESSAGE, own: true });
  useScreen.setState({ sent: SENT });
  await open();
  await fill("Draft", "Dear Sara, shall we talk on Monday?");
  await press("Log first touch");
  await until(() => expect(useScreen.getState().sent).toBeNull());
  expect(await loggedMessages()).toEqual([`gmail:${MESSAGE}`]);
});
