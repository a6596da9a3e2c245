import { addressKey } from "../domain/mail/address.ts";
import type { MailPage, MailPerson } from "../domain/mail/mail-page.ts";
import { type KnownRecord, type Match, matchPeople } from "../domain/mail/match-people.ts";
import { type MailFocus, peopleInFocus } from "../domain/mail/people-in-focus.ts";
import { type SortedPeople, sortPeople } from "../domain/mail/sort-people.ts";
import { type RecordKey, recordKeyToString } from "../domain/record.ts";
import { readConnections } from "./connection-store.ts";
import type { Store } from "./databases.ts";
import { readMailChoice } from "./mail-choices.ts";
import { readOwnAddresses } from "./own-addresses.ts";
import { addressKeysOf } from "./record-row.ts";
import { findByAddresses } from "./record-store.ts";
import type { ConnectionRow, OwnerRow, RecordRow } from "./rows.ts";

/** Whom a page of mail is about, as far as this browser knows. */
export interface ResolvedMail {
  readonly focus: MailFocus;
  readonly people: SortedPeople;
  readonly match: Match;
  /**
   * Whom to ask which CRM for: outsiders of whom it has shown no record here. At most `MOST_ASKED` each;
   * connections without anybody to ask for are left out. Nothing where the record was chosen.
   */
  readonly toAsk: readonly ToAsk[];
}

export interface ToAsk {
  readonly connectionId: string;
  readonly addresses: readonly string[];
}

/** As many as "find-people" takes. */
export const MOST_ASKED = 20;

/**
 * Finds out whom a page of mail is about, from what is kept here and by indexes alone. Null where there is
 * neither a conversation nor a message to somebody.
 *
 * Only Dexie reads inside, so it can be run live: `useLiveQuery(() => resolveMail(store, mail), [store, mail])`
 * runs again when a record is found, chosen, or left out. Give it the same `mail` while the
 * page says nothing new. What `findPeople` keeps in the cache comes back through it.
 *
 * @param shown the record on screen for this conversation, if any: it stays while it may be meant.
 */
export async function resolveMail(
  store: Store,
  mail: MailPage,
  shown: RecordKey | null = null,
): Promise<ResolvedMail | null> {
  const focus = peopleInFocus(mail);
  if (focus === null) return null;
  const [{ connections, own, choice }, { records, owners }] = await Promise.all([
    readRemembered(store, mail, focus),
    readCached(store, focus.people),
  ]);
  const people = sortPeople({
    people: focus.people,
    mailbox: mail.mailbox.address,
    own,
    owners,
  });
  const known = records.flatMap((row) => toKnown(row, connections));
  const chosen =
    choice !== null && (await isStillThere(store, choice, connections)) ? choice : null;
  const match = matchPeople(people.outsiders, known, { chosen, shown });
  const toAsk = chosen === null ? connections.flatMap((it) => askOf(it, people, known)) : [];
  return { focus, people, match, toAsk };
}

interface Remembered {
  readonly connections: readonly ConnectionRow[];
  readonly own: readonly string[];
  readonly choice: RecordKey | null;
}

function readRemembered(store: Store, mail: MailPage, focus: MailFocus): Promise<Remembered> {
  const { ops } = store;
  const tables = [ops.connections, ops.preferences, ops.mailChoices, ops.aliases];
  return ops.transaction("r", tables, async () => {
    const { threadId } = focus;
    const [connections, own, choice] = await Promise.all([
      readConnections(store),
      readOwnAddresses(store),
      threadId === null ? null : readMailChoice(store, mail.mailbox, threadId),
    ]);
    return { connections, own, choice };
  });
}

interface Cached {
  readonly records: readonly RecordRow[];
  readonly owners: readonly OwnerRow[];
}

function readCached(store: Store, people: readonly MailPerson[]): Promise<Cached> {
  const { cache } = store;
  const addresses = people.map(({ address }) => address);
  return cache.transaction("r", cache.records, cache.owners, async () => {
    const [records, owners] = await Promise.all([
      findByAddresses(store, addresses),
      cache.owners
        .where("addressKey")
        .anyOf([...addressKeysOf(addresses)])
        .toArray(),
    ]);
    return { records, owners };
  });
}

/** A choice holds until its connection is gone or the CRM shows the record no more. */
async function isStillThere(
  { cache }: Store,
  record: RecordKey,
  connections: readonly ConnectionRow[],
): Promise<boolean> {
  if (!connections.some(({ id }) => id === record.connectionId)) return false;
  const row = await cache.records.get(recordKeyToString(record));
  // One that is not kept here any more is fetched again when it is shown.
  return row === undefined || row.presence === "present";
}

function toKnown(row: RecordRow, connections: readonly ConnectionRow[]): readonly KnownRecord[] {
  const connection = connections.find(({ id }) => id === row.connectionId);
  if (connection === undefined) return [];
  const { key, name, jobTitle, company, emails, handoff } = row.snapshot;
  const { handoffObjects } = connection.capabilities;
  const place = handoffObjects.indexOf(row.objectType);
  return [
    {
      key,
      crm: connection.crm,
      account: connection.account.name,
      name,
      detail: [jobTitle, company.name].filter(Boolean).join(", ") || null,
      emails,
      isPresent: row.presence === "present" && !row.snapshot.archived,
      hasHandoff: (handoff.status ?? null) !== null,
      typeRank: place === -1 ? handoffObjects.length : place,
      openedAt: row.openedAt,
    },
  ];
}

function askOf(
  { id }: ConnectionRow,
  { outsiders }: SortedPeople,
  known: readonly KnownRecord[],
): readonly ToAsk[] {
  const shown = new Set(
    known
      .filter(({ key, isPresent }) => key.connectionId === id && isPresent)
      .flatMap(({ emails }) => emails.map(addressKey)),
  );
  const addresses = outsiders
    .map(({ address }) => address)
    .filter((address) => !shown.has(addressKey(address)))
    .slice(0, MOST_ASKED);
  return addresses.length === 0 ? [] : [{ connectionId: id, addresses }];
}
