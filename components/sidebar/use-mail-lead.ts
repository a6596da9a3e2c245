import { useLiveQuery } from "dexie-react-hooks";
import { useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { Live } from "#components/data/use-live.ts";
import type { MailPage } from "#lib/domain/mail/mail-page.ts";
import type { Match } from "#lib/domain/mail/match-people.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import { type RecordView, readRecord } from "#lib/store/record-store.ts";
import { type ResolvedMail, resolveMail } from "#lib/store/resolve-mail.ts";

/** Whom a page of mail is about, and their record as it is kept here. */
export interface MailLead extends ResolvedMail {
  /** Null where no record is meant, or the one that is meant is not kept here. */
  readonly view: RecordView | null;
}

/**
 * Live: whom the page of mail is about. Null in a list; undefined while it is being read. Both reads are
 * one query, so that a change of conversation is painted once, with its lead.
 *
 * @param turn `usePageTurn`: the answer for another conversation is never shown.
 */
export function useMailLead(mail: MailPage | null, turn: number): Live<MailLead | null> {
  const { store } = useHandrail();
  const shown = useRef<Shown | null>(null);
  const live = useLiveQuery(async () => {
    const resolved = mail === null ? null : await resolveMail(store, mail);
    if (resolved === null) return { turn, lead: null };
    const before = shown.current?.turn === turn ? shown.current.key : null;
    const match = stayWith(before, resolved.match);
    const key = match.type === "one" ? match.key : null;
    shown.current = { turn, key };
    const view = key === null ? null : await readRecord(store, key);
    return { turn, lead: { ...resolved, match, view } };
  }, [store, mail, turn]);
  return live?.turn === turn ? live.lead : undefined;
}

interface Shown {
  readonly turn: number;
  readonly key: RecordKey | null;
}

/**
 * A record that somebody is looking at stays when the CRM turns out to know others of the conversation:
 * they become what it could be instead.
 */
export function stayWith(shown: RecordKey | null, match: Match): Match {
  if (shown === null || match.type !== "several") return match;
  const isShown = ({ key }: { readonly key: RecordKey }) =>
    recordKeyToString(key) === recordKeyToString(shown);
  const meant = match.choices.find(isShown);
  if (meant === undefined) return match;
  const others = match.choices.filter((choice) => !isShown(choice));
  return {
    type: "one",
    key: shown,
    person: meant.person,
    isChosen: false,
    others,
    unknown: match.unknown,
  };
}
