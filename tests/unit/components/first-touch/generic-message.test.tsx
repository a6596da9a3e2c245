// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { FirstTouchPanel } from "#components/first-touch/FirstTouchPanel.tsx";
import { logToText } from "#lib/domain/log.ts";
import { noteToHandoff } from "#lib/domain/note/note.ts";
import { NOW, USEFUL_NOTE } from "../../domain/note/sample.ts";
import {
  Beside,
  control,
  createPanelWorld,
  fill,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";
import { clearScreen } from "./mail-page.ts";

let world: PanelWorld;
afterEach(async () => {
  await world.close();
  clearScreen();
});

const GENERIC = "Hello, we offer great software for companies of every size. Do you have a minute?";
const WARNING = "This message is generic, so the clock runs on";
const REASON = "Why it is relevant all the same";

async function open(words: string | null = null): Promise<void> {
  const at = "2026-11-19T10:00:00.000Z";
  const events =
    words === null ? [] : [{ id: "a", at, by: "102", type: "touched" as const, words }];
  world = await createPanelWorld({
    snapshot: {
      handoff: {
        ...noteToHandoff(USEFUL_NOTE),
        status: "accepted",
        ownerId: "102",
        offeredAt: "2026-11-19T08:00:00.000Z",
        log: logToText({ events, unread: [] }),
      },
    },
  });
  await world.render(
    <Beside
      panel={(view, connection) => <FirstTouchPanel view={view} connection={connection} />}
    />,
  );
  await until(() => void control("Draft"));
}

async function logged() {
  const entries = await world.store.ops.outbox.toArray();
  return entries.flatMap(({ write }) =>
    write.kind === "patch" ? write.events.filter(({ type }) => type === "touched") : [],
  );
}

it("says before a generic message is logged that the clock runs on", async () => {
  await open();
  expect(document.body.textContent).not.toContain(WARNING);
  await fill("Draft", GENERIC);
  await until(() => expect(document.body.textContent).toContain(WARNING));
  await press("Log first touch");
  await until(async () =>
    expect(await logged()).toMatchObject([
      { generic: true, at: expect.stringContaining(NOW.slice(0, 16)) },
    ]),
  );
});

it("lets its writer say why it is relevant, and logs that", async () => {
  await open();
  await fill("Draft", GENERIC);
  await until(() => void control(REASON));
  await fill(REASON, "They asked for it by phone");
  await press("Log first touch");
  await until(async () =>
    expect(await logged()).toMatchObject([
      { generic: false, words: expect.stringContaining("[Relevant: They asked for it by phone]") },
    ]),
  );
});

it("says nothing once the buyer has had a relevant answer, since no clock runs", async () => {
  await open("Call: told them");
  await fill("Draft", GENERIC);
  await until(() => expect(control("Draft").value).toBe(GENERIC));
  expect(document.body.textContent).not.toContain(WARNING);
});
