// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { FirstTouchPanel } from "#components/first-touch/FirstTouchPanel.tsx";
import { logToText } from "#lib/domain/log.ts";
import { noteToHandoff } from "#lib/domain/note/note.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { readDraft } from "#lib/store/draft-journal.ts";
import { putRecords } from "../../../support/fakes/put-records.ts";
import { NOW, sampleSnapshot, sampleTouch, USEFUL_NOTE } from "../../domain/note/sample.ts";
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

let world: PanelWorld;
afterEach(() => world.close());

const TAKEN: Partial<RecordSnapshot> = {
  handoff: { ...noteToHandoff(USEFUL_NOTE), status: "accepted", ownerId: "101" },
};

async function open(
  snapshot: Partial<RecordSnapshot> = TAKEN,
  others: readonly RecordSnapshot[] = [],
): Promise<void> {
  world = await createPanelWorld({ snapshot });
  await putRecords(world.store, others, Date.parse(NOW));
  await show();
}

async function show(): Promise<void> {
  await world.render(
    <Beside
      panel={(view, connection) => <FirstTouchPanel view={view} connection={connection} />}
    />,
  );
  await until(() => expect(control("Draft")).toBeTruthy());
}

function angles(): readonly Element[] {
  return [...document.querySelectorAll("article")];
}

function verdict(): string {
  return document.querySelector("[aria-label=Verdict]")?.textContent ?? "";
}

it("gives every angle a heading, its grounds, one ask and three ways on (R-FT-01, R-FT-02)", async () => {
  await open();
  expect(angles().length).toBeGreaterThan(0);
  for (const angle of angles()) {
    expect(angle.querySelector("h3")?.textContent).not.toBe("");
    expect(angle.querySelector("ul[aria-label=Because] li")).not.toBeNull();
    expect(angle.textContent).toContain("The one ask");
    const names = [...angle.querySelectorAll("button")].map((it) => it.textContent);
    expect(names).toEqual(
      expect.arrayContaining(["Use this angle", "Draft e-mail", "Call outline"]),
    );
  }
});

it("writes a draft that is kept on disk, and remembers the angle", async () => {
  await open();
  await press("Draft e-mail");
  await until(() => expect(control("Draft").value).toContain("Sara"));
  await until(async () => {
    const kept = await readDraft(world.store, "c1/person/42#draft");
    expect(kept?.values["body"]).toBe(control("Draft").value);
  });
  expect(button("Use this angle").getAttribute("aria-pressed")).toBe("true");
});

it("never replaces somebody's own words without a yes", async () => {
  await open();
  await fill("Draft", "Dear Sara, my own words.");
  await press("Draft e-mail");
  await until(() => expectText("Replace what you wrote?"));
  await press("Keep my words");
  expect(control("Draft").value).toBe("Dear Sara, my own words.");
  await press("Draft e-mail");
  await until(() => expectText("Replace what you wrote?"));
  await press("Replace them");
  await until(() => expect(control("Draft").value).not.toContain("my own words"));
});

it("rewrites its own draft in the other language, and marks the text as that language", async () => {
  await open();
  await press("Draft e-mail");
  await until(() => expect(control("Draft").value).not.toBe(""));
  const english = control("Draft").value;
  control("العربية").click();
  await until(() => expect(control("Draft").value).toMatch(/\p{Script=Arabic}/u));
  expect(control("Draft").getAttribute("dir")).toBe("rtl");
  expect(control("Draft").getAttribute("lang")).toBe("ar");
  control("English").click();
  await until(() => expect(control("Draft").value).toBe(english));
});

it("leaves somebody's own words as they are when the language changes", async () => {
  await open();
  await fill("Draft", "Dear Sara, my own words.");
  control("العربية").click();
  await until(() => expect(control("Draft").getAttribute("dir")).toBe("rtl"));
  expect(control("Draft").value).toBe("Dear Sara, my own words.");
});

it("lists what is wrong with a draft, and nothing before there is one", async () => {
  await open();
  expect(() => region("Findings")).toThrow();
  await fill("Draft", "Hello [Name], how can we help?");
  await until(() => expect(region("Findings").textContent).toContain("[Name]"));
  expect(verdict()).toMatch(/^Fix first: \d things$/);
});

it("says of its own draft that it is ready to send", async () => {
  await open();
  await press("Draft e-mail");
  await until(() => expect(verdict()).toMatch(/^Ready to send/));
});

it("takes an angle that survives a reload, logs its id, and lets go of it when pressed again", async () => {
  await open();
  await press("Use this angle");
  await until(async () => {
    const kept = await readDraft(world.store, "c1/person/42#draft");
    expect(kept?.values["angle"]).not.toBe("");
  });
  await world.render(null);
  await show();
  await until(() => expect(button("Use this angle").getAttribute("aria-pressed")).toBe("true"));
  const heading = angles()[0]?.querySelector("h3")?.textContent ?? "";
  expect(region("Your message").textContent).toContain(`Angle: ${heading}`);
  await press("Use this angle");
  expect(button("Use this angle").getAttribute("aria-pressed")).toBe("false");
  await press("Use this angle");
  await press("Log first touch");
  await until(async () => {
    const [entry] = await world.store.ops.outbox.toArray();
    const { events } = entry?.write.kind === "patch" ? entry.write : { events: [] };
    expect(events.find(({ type }) => type === "touched")?.angle).toMatch(/^[a-z]/);
  });
});

it("logs an e-mail with the words that stand in the draft, and empties the form", async () => {
  await open();
  await fill("Subject", "SAP");
  await fill("Draft", "Dear Sara, shall we talk on Monday about SAP?");
  await press("Log first touch");
  await until(async () => {
    const [entry] = await world.store.ops.outbox.toArray();
    expect(entry?.title).toBe("Log the first touch with Sara Lindqvist");
    expect(JSON.stringify(entry?.write)).toContain("shall we talk on Monday about SAP?");
  });
  await until(() => expect(control("Draft").value).toBe(""));
  await until(() => expect(button("Log follow-up")).toBeTruthy());
});

it("writes a chat message without a subject where the buyer has a phone, and opens WhatsApp with it", async () => {
  await open({ ...TAKEN, phone: "+46 70 123 45 67" });
  await press("Draft chat message");
  await until(() => expect(control("Draft").value).not.toBe(""));
  expect(() => control("Subject")).toThrow();
  await until(() => {
    const link = [...document.querySelectorAll("a")].find((it) =>
      it.textContent?.includes("Open in WhatsApp"),
    );
    const address = new URL(link?.href ?? "about:blank");
    expect(address.pathname).toBe("/46701234567");
    expect(address.searchParams.get("text")).toBe(control("Draft").value);
  });
  await press("Log first touch");
  await until(async () => {
    const [entry] = await world.store.ops.outbox.toArray();
    expect(JSON.stringify(entry?.write)).toMatch(/"words":"Chat: \w/);
  });
});

it("offers no chat message where no phone and no chat is known", async () => {
  await open({ ...TAKEN, phone: null });
  expect(() => button("Draft chat message")).toThrow();
});

it("shows what came of an angle with other leads, as counts, and from how many records", async () => {
  const log = (angle: string, outcome: string) =>
    logToText({
      events: [
        { id: "a", at: "2026-11-02T09:00:00Z", by: "1", type: "touched", angle },
        { id: "b", at: "2026-11-09T09:00:00Z", by: "1", type: "dispositioned", outcome },
      ],
      unread: [],
    });
  const other = (recordId: string, outcome: string) =>
    sampleSnapshot({
      key: { connectionId: "c1", objectType: "person", recordId },
      handoff: { log: log(angleId, outcome) },
    });
  await open();
  await press("Use this angle");
  const angleId = (await readDraft(world.store, "c1/person/42#draft"))?.values["angle"] ?? "";
  await world.close();
  await open(TAKEN, [other("7", "opportunity"), other("8", "no-response")]);
  for (const each of document.querySelectorAll("article button[aria-expanded]"))
    if (each.textContent === "counts") (each as HTMLButtonElement).click();
  await settle();
  expectText("All leads: 2 sent, 1 answered, 1 conversation, 1 opportunity");
  expectText("From the logs of 2 records known here.");
});

it("says what to do next before it says how to begin", async () => {
  await open();
  const text = document.body.textContent ?? "";
  expect(region("Next step").querySelector("ul[aria-label=Because] li")).not.toBeNull();
  expect(text.indexOf("Next step")).toBeLessThan(text.indexOf("Angles"));
});

it("asks for the words of a call, and logs those", async () => {
  await open();
  control("Call").click();
  await until(() => expect(control("What was said")).toBeTruthy());
  await fill("What was said", "Left a message");
  await press("Log first touch");
  await until(async () => {
    const [entry] = await world.store.ops.outbox.toArray();
    expect(JSON.stringify(entry?.write)).toContain("Call: Left a message");
  });
});

it("says why there is no angle and which question would help, and guesses nothing", async () => {
  await open({
    handoff: { status: "accepted" },
    touches: [sampleTouch({ kind: "ad-click" })],
    jobTitle: null,
  });
  expect(angles()).toHaveLength(0);
  expectText("No angle yet: the record is too thin");
  expectText("The question that would help");
});
