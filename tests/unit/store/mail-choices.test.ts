import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addAliases } from "#lib/store/alias-store.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { MOST_MAIL_CHOICES, readMailChoice, writeMailChoice } from "#lib/store/mail-choices.ts";
import { readOwnAddresses, writeOwnAddress } from "#lib/store/own-addresses.ts";
import { CONNECTION, personKey } from "../../support/fakes/entries.ts";

const OMAR = { index: 0, address: "omar@acme.example" };
const THREAD = "18c2f0a1b2c3d4e5";

let store: Store;
let run = 0;
beforeEach(() => {
  run += 1;
  store = createStore(`-mail-choices-${run}`);
});
afterEach(() => store.ops.delete());

const choose = (recordId: string | null, mailbox = OMAR, threadId = THREAD, chosenAt = 1) =>
  writeMailChoice(store, {
    mailbox,
    threadId,
    record: recordId === null ? null : personKey(recordId),
    chosenAt,
  });
const chosen = async (mailbox: typeof OMAR | { index: number; address: null } = OMAR) =>
  (await readMailChoice(store, mailbox, THREAD))?.recordId ?? null;

describe("the record that somebody chose for a conversation", () => {
  it("is remembered until another is chosen or the choice is taken back", async () => {
    expect(await chosen()).toBeNull();
    await choose("1");
    await choose("2");
    expect(await chosen()).toBe("2");
    await choose(null);
    expect(await chosen()).toBeNull();
  });

  it("belongs to the mailbox, whichever number that has at the moment", async () => {
    await choose("1");
    expect(await chosen({ index: 3, address: "Omar@Acme.example" })).toBe("1");
    expect(await chosen({ index: 0, address: "lena@acme.example" })).toBeNull();
  });

  it("is known once the page tells whose mailbox it is, and is not there twice then", async () => {
    await writeMailChoice(store, {
      mailbox: { index: 0, address: null },
      threadId: THREAD,
      record: personKey("1"),
      chosenAt: 1,
    });
    expect(await chosen({ index: 0, address: null })).toBe("1");
    expect(await chosen()).toBe("1");
    await choose("2");
    expect(await store.ops.mailChoices.count()).toBe(1);
  });

  it("is the merged record once the CRM has folded it into another one", async () => {
    await choose("1");
    const key = (id: string) => `${CONNECTION}/person/${id}`;
    await addAliases(store.ops, CONNECTION, [{ from: key("1"), to: key("9") }]);
    expect(await chosen()).toBe("9");
  });

  it("is forgotten when there are too many newer ones", async () => {
    const rows = Array.from({ length: MOST_MAIL_CHOICES }, (_, at) => ({
      id: `omar@acme.example/${at}`,
      record: personKey("1"),
      recordKey: `${CONNECTION}/person/1`,
      chosenAt: at,
    }));
    await store.ops.mailChoices.bulkAdd(rows);
    await choose("2", OMAR, THREAD, MOST_MAIL_CHOICES);
    expect(await store.ops.mailChoices.count()).toBe(MOST_MAIL_CHOICES);
    expect(await store.ops.mailChoices.get("omar@acme.example/0")).toBeUndefined();
    expect(await chosen()).toBe("2");
  });
});

describe("addresses of which somebody said that they are their own", () => {
  it("are remembered once each, in any form, until they are taken back", async () => {
    expect(await readOwnAddresses(store)).toEqual([]);
    await writeOwnAddress(store, "omar@home.example", true);
    await writeOwnAddress(store, "o.haddad@old.example", true);
    await writeOwnAddress(store, "omar+x@home.example", true);
    expect(await readOwnAddresses(store)).toEqual(["o.haddad@old.example", "omar+x@home.example"]);
    await writeOwnAddress(store, "omar@home.example", false);
    await writeOwnAddress(store, "o.haddad@old.example", false);
    expect(await readOwnAddresses(store)).toEqual([]);
  });
});
