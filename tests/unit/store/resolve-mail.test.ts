import "fake-indexeddb/auto";
import { liveQuery } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MailConversation, MailPage } from "#lib/domain/mail/mail-page.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { writeMailChoice } from "#lib/store/mail-choices.ts";
import { writeOwnAddress } from "#lib/store/own-addresses.ts";
import { putOwners } from "#lib/store/record-store.ts";
import { MOST_ASKED, resolveMail } from "#lib/store/resolve-mail.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { CONNECTION, personKey } from "../../support/fakes/entries.ts";
import { owner } from "../../support/fakes/fake-crm.ts";
import { putRecords } from "../../support/fakes/put-records.ts";
import { snapshot } from "../../support/fakes/snapshots.ts";
import { recipient, sender } from "../domain/mail/mail-people.ts";

const SARA = "sara@nordwind.example";
const OTHER = "twenty-crm_other_example";
const THREAD = "18c2f0a1b2c3d4e5";
const mailbox = { index: 0, address: "omar@acme.example" };

let store: Store;
let run = 0;
beforeEach(async () => {
  run += 1;
  store = createStore(`-resolve-${run}`);
  await connect(CONNECTION);
});
afterEach(async () => {
  await store.ops.delete();
  await store.cache.delete();
});

const connect = (id: string) =>
  // As much of a connection as is looked at.
  store.ops.connections.put({
    id,
    crm: id === CONNECTION ? "hubspot" : "twenty",
    account: { id, name: `Acme, ${id}`, pageHost: "", timeZone: null },
    capabilities: { handoffObjects: ["person", "lead"] },
  } as unknown as ConnectionRow);

const page = (people: MailConversation["people"], change: Partial<MailPage> = {}): MailPage => ({
  mailbox,
  reading: "read",
  conversation: { threadId: THREAD, subject: "Pilot", people, lastMessage: null },
  editor: null,
  ...change,
});

const resolve = async (people: MailConversation["people"], change: Partial<MailPage> = {}) => {
  const resolved = await resolveMail(store, page(people, change));
  if (resolved === null) throw new Error("There is a conversation.");
  return resolved;
};

describe("whom a page of mail is about, as far as this browser knows", () => {
  it("is nobody in a list", async () => {
    expect(await resolveMail(store, page([], { conversation: null }))).toBeNull();
  });

  it("is the cached record of whoever is from outside, and the others are to be asked for", async () => {
    await putRecords(
      store,
      [snapshot({ emails: ["s.l@old.example", "sara+eu@nordwind.example"] })],
      1,
    );
    const { match, toAsk } = await resolve([
      sender("omar@acme.example"),
      sender("no-reply@nordwind.example"),
      sender(SARA, "Sara"),
      recipient("lena@acme.example"),
      recipient("max@nordwind.example"),
    ]);
    expect(match).toEqual({
      type: "one",
      key: personKey("1"),
      person: sender(SARA, "Sara"),
      isChosen: false,
      others: [],
      unknown: [recipient("max@nordwind.example")],
    });
    expect(toAsk).toEqual([{ connectionId: CONNECTION, addresses: ["max@nordwind.example"] }]);
  });

  it("is no user of the CRM and none of one's own addresses, and nobody asks for those", async () => {
    await putOwners(store, CONNECTION, [{ ...owner("1"), email: "Kim+crm@agency.example" }]);
    await writeOwnAddress(store, "omar@home.example", true);
    const { match, people, toAsk } = await resolve([
      sender("kim@agency.example"),
      sender("omar@home.example"),
    ]);
    expect(match).toEqual({ type: "nobody" });
    expect([people.colleagues.length, people.own.length]).toEqual([1, 1]);
    expect(toAsk).toEqual([]);
  });

  it("has to be chosen among the records of several accounts, which are told apart", async () => {
    await connect(OTHER);
    const elsewhere = { ...personKey("7"), connectionId: OTHER };
    const jobTitle = "Head of sales";
    await putRecords(store, [snapshot({ jobTitle }), snapshot({ key: elsewhere })], 1);
    const { match, toAsk } = await resolve([sender(SARA)]);
    expect(match).toMatchObject({
      type: "several",
      choices: [
        { key: personKey("1"), detail: "Head of sales, Nordwind", account: `Acme, ${CONNECTION}` },
        { key: elsewhere, crm: "twenty" },
      ],
    });
    expect(toAsk).toEqual([]);
  });

  it("counts only what belongs to a connection that there is", async () => {
    await putRecords(store, [snapshot({ key: { ...personKey("7"), connectionId: OTHER } })], 1);
    expect((await resolve([sender(SARA)])).match.type).toBe("unknown");
  });

  it("asks each account for whom it has shown no record, and for so many at once", async () => {
    await connect(OTHER);
    await putRecords(store, [snapshot()], 1);
    const crowd = Array.from({ length: 30 }, (_, at) => recipient(`p${at}@nordwind.example`));
    const { toAsk } = await resolve([sender(SARA), ...crowd]);
    expect(toAsk.map(({ addresses }) => [addresses[0], addresses.length])).toEqual([
      ["p0@nordwind.example", MOST_ASKED],
      [SARA, MOST_ASKED],
    ]);
  });

  it("asks again for whose only record is gone from the CRM", async () => {
    await putRecords(store, [snapshot()], 1);
    await store.cache.records.update(`${CONNECTION}/person/1`, { presence: "deleted" });
    const { match, toAsk } = await resolve([sender(SARA)]);
    expect(match).toMatchObject({ type: "one", unknown: [sender(SARA)] });
    expect(toAsk).toEqual([{ connectionId: CONNECTION, addresses: [SARA] }]);
  });

  it("is about the people of a new message while one is written", async () => {
    await putRecords(store, [snapshot()], 1);
    const editor = { id: "1", kind: "new", people: [recipient(SARA)] } as const;
    const { focus, match } = await resolve([sender("max@x.example")], { editor });
    expect(focus.from).toBe("new-message");
    expect(match).toMatchObject({ type: "one", key: personKey("1") });
  });
});

describe("a record that was chosen for the conversation", () => {
  const choose = (recordId: string) =>
    writeMailChoice(store, { mailbox, threadId: THREAD, record: personKey(recordId), chosenAt: 1 });

  it("is meant as long as the conversation is the same, kept here or not, and nobody is asked for", async () => {
    await putRecords(store, [snapshot()], 1);
    await choose("9");
    const { match, toAsk } = await resolve([sender(SARA)]);
    expect(match).toMatchObject({ type: "one", key: personKey("9"), isChosen: true, person: null });
    expect(toAsk).toEqual([]);
    const other = { threadId: "1", subject: null, people: [sender(SARA)], lastMessage: null };
    expect(await resolveMail(store, page([], { conversation: other }))).toMatchObject({
      match: { key: personKey("1"), isChosen: false },
    });
  });

  it("is not meant any more when the CRM shows it no more, or its account is gone", async () => {
    await putRecords(store, [snapshot(), snapshot({ key: personKey("9"), emails: [] })], 1);
    await choose("9");
    await store.cache.records.update(`${CONNECTION}/person/9`, { presence: "not-visible" });
    expect((await resolve([sender(SARA)])).match).toMatchObject({ key: personKey("1") });
    await store.ops.connections.clear();
    expect((await resolve([sender(SARA)])).match.type).toBe("unknown");
  });
});

describe("whom a page of mail is about, while it is on screen", () => {
  const people = [sender("kim@agency.example"), sender(SARA)];
  const types: string[] = [];
  let stop: () => void;
  beforeEach(() => {
    types.length = 0;
    const mail = page(people);
    const live = liveQuery(() => resolveMail(store, mail));
    ({ unsubscribe: stop } = live.subscribe((resolved) => {
      const { match } = resolved ?? {};
      types.push(match?.type === "one" ? match.key.recordId : (match?.type ?? "nothing"));
    }));
  });
  afterEach(() => stop());

  it.each<[string, () => Promise<unknown>, string]>([
    ["a record is found", () => putRecords(store, [snapshot()], 1), "1"],
    [
      "a record is chosen",
      () =>
        writeMailChoice(store, { mailbox, threadId: THREAD, record: personKey("9"), chosenAt: 1 }),
      "9",
    ],
    [
      "both turn out to be users of the CRM",
      () =>
        putOwners(store, CONNECTION, [
          { ...owner("1"), email: SARA },
          { ...owner("2"), email: "kim@agency.example" },
        ]),
      "nobody",
    ],
  ])("is known at once when %s", async (_, change, type) => {
    await vi.waitFor(() => expect(types).toEqual(["unknown"]));
    await change();
    await vi.waitFor(() => expect(types.at(-1)).toBe(type));
  });

  it("is known at once when somebody says that an address is theirs, and that it is not", async () => {
    await vi.waitFor(() => expect(types).toEqual(["unknown"]));
    for (const { address } of people) await writeOwnAddress(store, address, true);
    await vi.waitFor(() => expect(types.at(-1)).toBe("nobody"));
    await writeOwnAddress(store, SARA, false);
    await vi.waitFor(() => expect(types.at(-1)).toBe("unknown"));
  });
});
