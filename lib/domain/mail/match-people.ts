import { type CrmId, type RecordKey, recordKeyToString } from "../record.ts";
import { addressKey } from "./address.ts";
import type { MailPerson } from "./mail-page.ts";

/** A cached record that bears an address of somebody who takes part. */
export interface KnownRecord {
  readonly key: RecordKey;
  readonly crm: CrmId;
  /** The account's name, to tell two connections to one CRM apart. */
  readonly account: string;
  readonly name: string | null;
  /** Job title and company, as far as known. */
  readonly detail: string | null;
  readonly emails: readonly string[];
  /** Whether the CRM showed it when it was last looked for. */
  readonly isPresent: boolean;
  /** Whether it has been handed over, whatever came of it. */
  readonly hasHandoff: boolean;
  /** The place of its type among those on which leads are handed over in its CRM, 0 for the usual one. */
  readonly typeRank: number;
  /** Epoch milliseconds when somebody last opened it here; 0 for never. */
  readonly openedAt: number;
}

/** A record that the conversation may be about. */
export interface MatchChoice
  extends Pick<KnownRecord, "key" | "crm" | "account" | "name" | "detail" | "isPresent"> {
  /** Who of the conversation it is. */
  readonly person: MailPerson;
}

/** Which record a conversation is about. `unknown` are outsiders of whom no record is known. */
export type Match =
  /** Nobody from outside takes part. */
  | { readonly type: "nobody" }
  | { readonly type: "unknown"; readonly unknown: readonly MailPerson[] }
  | {
      readonly type: "one";
      readonly key: RecordKey;
      /** Null for a record that was chosen though it bears none of their addresses. */
      readonly person: MailPerson | null;
      /** Whether somebody chose it for this conversation. */
      readonly isChosen: boolean;
      /** What it could be instead. */
      readonly others: readonly MatchChoice[];
      readonly unknown: readonly MailPerson[];
    }
  /** Somebody has to say which; the likeliest first. */
  | {
      readonly type: "several";
      readonly choices: readonly MatchChoice[];
      readonly unknown: readonly MailPerson[];
    };

/**
 * Finds the record of a conversation. Of somebody's records those that bear the very address come before
 * those that bear it with another tag; records that the CRM shows no more count only where there is no
 * other. Of one person's records the only one that was handed over is meant.
 *
 * @param outsiders in the order of `sortPeople`.
 * @param picked `chosen` for this conversation, if any. `shown` is the record that somebody is looking at
 *   for it: it stays when others turn out to be known, which become what it could be instead.
 */
export function matchPeople(
  outsiders: readonly MailPerson[],
  known: readonly KnownRecord[],
  { chosen, shown }: { readonly chosen: RecordKey | null; readonly shown: RecordKey | null },
): Match {
  const found = outsiders.map((person) => ({ person, records: recordsOf(person, known) }));
  const isAnyPresent = found.some(({ records }) => records.some(isPresent));
  const choices = oncePerRecord(
    found.flatMap(({ person, records }) =>
      records
        .filter((record) => !isAnyPresent || record.isPresent)
        .map((record) => ({ person, record })),
    ),
  );
  const unknown = found.flatMap(({ person, records }) => (records.some(isPresent) ? [] : [person]));
  const stays = choices.find(({ record }) => shown !== null && isSameRecord(record.key, shown));
  const meant = chosen ?? stays?.record.key ?? onlyHandedOver(choices) ?? null;
  if (meant !== null) {
    const isMeant = ({ record }: Candidate) => isSameRecord(record.key, meant);
    const person = choices.find(isMeant)?.person ?? null;
    const others = choices.filter((choice) => !isMeant(choice)).map(toChoice);
    return { type: "one", key: meant, person, isChosen: chosen !== null, others, unknown };
  }
  if (choices.length > 0) return { type: "several", choices: choices.map(toChoice), unknown };
  return unknown.length > 0 ? { type: "unknown", unknown } : { type: "nobody" };
}

interface Candidate {
  readonly person: MailPerson;
  readonly record: KnownRecord;
}

/** Somebody's records, the likeliest first. */
function recordsOf({ address }: MailPerson, known: readonly KnownRecord[]): readonly KnownRecord[] {
  const key = addressKey(address);
  const theirs = known.filter(({ emails }) => emails.some((email) => addressKey(email) === key));
  const exact = theirs.filter(({ emails }) => emails.includes(address));
  return (exact.some(isPresent) ? exact : theirs).toSorted(
    (left, right) =>
      Number(right.isPresent) - Number(left.isPresent) ||
      Number(right.hasHandoff) - Number(left.hasHandoff) ||
      left.typeRank - right.typeRank ||
      right.openedAt - left.openedAt ||
      recordKeyToString(left.key).localeCompare(recordKeyToString(right.key)),
  );
}

function isPresent(record: KnownRecord): boolean {
  return record.isPresent;
}

/** Somebody who writes from two addresses of one record is one choice. */
function oncePerRecord(candidates: readonly Candidate[]): readonly Candidate[] {
  const byRecord = Map.groupBy(candidates, ({ record }) => recordKeyToString(record.key));
  return [...byRecord.values()].flatMap((same) => same.slice(0, 1));
}

/** The only record, or the only one of one person's that was handed over. */
function onlyHandedOver(choices: readonly Candidate[]): RecordKey | undefined {
  const people = new Set(choices.map(({ person }) => person));
  if (people.size !== 1) return undefined;
  const handedOver = choices.filter(({ record }) => record.hasHandoff);
  const meant = choices.length === 1 ? choices : handedOver;
  return meant.length === 1 ? meant[0]?.record.key : undefined;
}

function isSameRecord(left: RecordKey, right: RecordKey): boolean {
  return recordKeyToString(left) === recordKeyToString(right);
}

function toChoice({ person, record }: Candidate): MatchChoice {
  const { key, crm, account, name, detail, isPresent: present } = record;
  return { key, crm, account, name, detail, isPresent: present, person };
}
