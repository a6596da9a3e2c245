// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, describe, expect, it } from "vitest";
import { useScreen } from "#components/data/screen-store.ts";
import { useMailWork } from "#components/mail/mail-work.ts";
import { SentNotice } from "#components/mail/sent/SentNotice.tsx";
import { type LogEvent, logToText } from "#lib/domain/log.ts";
import type { SentMail } from "#lib/domain/mail/mail-page.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { journalDraft, readDraft } from "#lib/store/draft-journal.ts";
import { putRecords } from "../../../support/fakes/put-records.ts";
import { NOW, sampleSnapshot } from "../../domain/note/sample.ts";
import { clearScreen, MESSAGE, OMAR, SENT, showMail } from "../first-touch/mail-page.ts";
import {
  Beside,
  button,
  createPanelWorld,
  expectText,
  type PanelWorld,
  press,
  settle,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
let picked: RecordKey[] = [];

afterEach(async () => {
  await world.close();
  clearScreen();
  picked = [];
});

async function open(
  handoff: RecordSnapshot["handoff"] = { status: "accepted" },
  sent: SentMail = SENT,
): Promise<void> {
  world = await createPanelWorld({ snapshot: { handoff } });
  useScreen.setState({ sent });
  await world.render(
    <Beside
      panel={(view, connection) => (
        <>
          <hr />
          <SentNotice
            view={view}
            connection={connection}
            onPick={(record) => {
              picked.push(record);
            }}
          />
        </>
      )}
    />,
  );
  await until(() => expect(document.querySelector("hr")).not.toBeNull());
  await settle();
}

const VALUES = { subject: "", body: "Dear Sara, shall we talk on Monday?" };

/** The draft of this record went into the editor that was sent. */
async function insertDraft(record = "c1/person/42"): Promise<void> {
  const draftId = "c1/person/42#draft";
  const savedAt = Date.parse(NOW) - 1000;
  const rows = [{ draftId, field: "body", value: VALUES.body, savedAt }];
  await journalDraft(world.store, rows);
  useMailWork.getState().keepInserted(SENT.editorId, {
    record,
    draftId,
    mark: 1,
    angle: { id: "integrations", heading: "The SAP connector" },
    words: VALUES.body,
    values: VALUES,
  });
}

async function touches(): Promise<readonly LogEvent[]> {
  const entries = await world.store.ops.outbox.toArray();
  return entries.flatMap(({ write }) =>
    write.kind === "patch" ? write.events.filter(({ type }) => type === "touched") : [],
  );
}

describe("after a message to the person on screen", () => {
  it("names them and records nothing by itself", async () => {
    showMail({}, { id: MESSAGE, own: true });
    await open();
    expectText("Looks like you sent an e-mail to Sara Lindqvist.");
    expect(await world.store.ops.outbox.count()).toBe(0);
  });

  it("logs the inserted draft with its angle and its message on one press, and empties the form", async () => {
    showMail({}, { id: MESSAGE, own: true });
    await open();
    await insertDraft();
    expectText("It names nothing that this buyer did, saw or asked, so the clock runs on.");
    await press("Log first touch");
    await until(async () =>
      expect(await touches()).toMatchObject([
        {
          words: `E-mail: ${VALUES.body}`,
          angle: "integrations",
          message: `gmail:${MESSAGE}`,
        },
      ]),
    );
    await until(() => expect(useScreen.getState().sent).toBeNull());
    expect(useScreen.getState().receipt?.title).toBe(
      "Log the first touch with Sara Lindqvist: generic, the clock runs on",
    );
    expect(await readDraft(world.store, "c1/person/42#draft")).toBeNull();
    expect(useMailWork.getState().loggedDraft).toBe("c1/person/42#draft");
  });

  it("leaves what has been typed into the form since", async () => {
    showMail({}, { id: MESSAGE, own: true });
    await open();
    await insertDraft();
    await journalDraft(world.store, [
      {
        draftId: "c1/person/42#draft",
        field: "body",
        value: "The next one.",
        savedAt: Date.parse(NOW),
      },
    ]);
    await press("Log first touch");
    await until(async () => expect(await touches()).toHaveLength(1));
    const kept = await readDraft(world.store, "c1/person/42#draft");
    expect(kept?.values["body"]).toBe("The next one.");
  });

  it("waits until the conversation shows the message, so that the log can name it", async () => {
    showMail();
    await open();
    await insertDraft();
    await press("Log first touch");
    expectText("Waiting until Gmail shows the message…");
    expect(await touches()).toEqual([]);
    showMail({}, { id: MESSAGE, own: true });
    await until(async () =>
      expect(await touches()).toMatchObject([{ message: `gmail:${MESSAGE}` }]),
    );
  });

  it("does not wait for a message that this conversation will not show", async () => {
    showMail();
    await open({ status: "accepted" }, { ...SENT, kind: "new", threadId: null, before: null });
    await insertDraft();
    await press("Log first touch");
    await until(async () => expect(await touches()).toHaveLength(1));
    expect((await touches())[0]).not.toHaveProperty("message");
  });

  it("leads to the form where it does not know the words", async () => {
    showMail({}, { id: MESSAGE, own: true });
    await open();
    await press("Log first touch");
    expect(await world.store.ops.outbox.count()).toBe(0);
    expect(useScreen.getState().tab).toBe("first-touch");
    expect(useMailWork.getState().asksForWords).toBe(true);
  });

  it("does not take a draft for what was sent that did not stand there any more", async () => {
    showMail({}, { id: MESSAGE, own: true });
    await open({ status: "accepted" }, { ...SENT, standing: [2] });
    await insertDraft();
    await until(() => expectText("What you sent is not the draft as it was inserted."));
    await press("Log first touch");
    expect(useScreen.getState().tab).toBe("first-touch");
    expect(useMailWork.getState().asksForWords).toBe(true);
    expect(await world.store.ops.outbox.count()).toBe(0);
  });

  it("does not take the draft of another record for what was sent", async () => {
    showMail({}, { id: MESSAGE, own: true });
    await open();
    await insertDraft("c1/person/7");
    await press("Log first touch");
    expect(useScreen.getState().tab).toBe("first-touch");
    expect(await world.store.ops.outbox.count()).toBe(0);
  });

  it("is silent about a message that is in the log already", async () => {
    showMail({}, { id: MESSAGE, own: true });
    const message = `gmail:${MESSAGE}`;
    const event = {
      id: message,
      at: NOW,
      by: "101",
      type: "touched",
      words: "E-mail: Hi",
      message,
    };
    const log = logToText({ events: [{ ...event, type: "touched" }], unread: [] });
    await open({ status: "touched", log });
    expect(document.body.textContent).toBe("");
  });

  it("leads to the outcomes, and to the one that is due, without logging any", async () => {
    showMail({}, { id: MESSAGE, own: true });
    await open({ status: "offered" });
    await press("Accepted");
    expect(useScreen.getState()).toMatchObject({ tab: "outcome", askedOutcome: "accepted" });
    useScreen.setState({ askedOutcome: null });
    await press("Choose an outcome");
    expect(useScreen.getState()).toMatchObject({ tab: "outcome", askedOutcome: null });
    expect(await world.store.ops.outbox.count()).toBe(0);
  });

  it("says what fits instead where nothing was handed off", async () => {
    showMail({}, { id: MESSAGE, own: true });
    await open({});
    expectText("This record has not been handed off");
    expect(() => button("Log first touch")).toThrow();
    await press("Go to the story");
    expect(useScreen.getState().tab).toBe("story");
  });

  it("stays away after “Not now”, and when the sending was undone", async () => {
    showMail({}, { id: MESSAGE, own: true });
    await open();
    await press("Not now");
    expect(document.body.textContent).toBe("");
    useScreen.setState({ sent: SENT });
    await settle();
    expectText("Looks like you sent");
    useScreen.setState({ sent: null });
    await settle();
    expect(document.body.textContent).toBe("");
  });
});

describe("after a message to somebody else", () => {
  const TO_OMAR = { ...SENT, people: [OMAR] };

  it("names their record and leads to it", async () => {
    showMail();
    await open({ status: "accepted" }, TO_OMAR);
    const key = { connectionId: "c1", objectType: "person", recordId: "7" } as const;
    const omar = sampleSnapshot({ key, name: "Omar Aziz", emails: [OMAR.address] });
    await putRecords(world.store, [omar], Date.parse(NOW));
    await until(() => expectText("Looks like you sent an e-mail to Omar Aziz."));
    expect(() => button("Log first touch")).toThrow();
    await press("Show Omar Aziz");
    expect(picked).toEqual([key]);
  });

  it("says nothing where no record of theirs is known here", async () => {
    showMail();
    await open({ status: "accepted" }, TO_OMAR);
    expect(document.body.textContent).toBe("");
  });
});
