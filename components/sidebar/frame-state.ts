import type { Live } from "#components/data/use-live.ts";
import { type MailState, mailState } from "#components/mail/mail-state.ts";
import type { Failure } from "#lib/domain/failure.ts";
import type { MailPage } from "#lib/domain/mail/mail-page.ts";
import type { CrmId, PageState, RecordKey } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { MailLead } from "./use-mail-lead.ts";

/**
 * The link to the page beside us. `late`: nobody vouched for this frame in time. `lost`: the page's side
 * is gone. `gone`: the extension itself was updated or switched off under us.
 */
export type LinkState = "connecting" | "up" | "late" | "lost" | "gone";

/** What the frame is about, decided in one place from everything that is known. */
export type FrameState =
  | { readonly type: "reading" }
  /** No page of a CRM vouches for this frame: it shows nothing of anybody. */
  | { readonly type: "not-active" }
  | { readonly type: "no-page" }
  | { readonly type: "no-record"; readonly connection: ConnectionRow | null }
  | { readonly type: "not-connected"; readonly crm: CrmId; readonly account: string }
  /** This browser is connected to no CRM yet. */
  | { readonly type: "not-set-up" }
  /** A page of mail that names nobody whose record could be shown. */
  | { readonly type: "mail"; readonly mail: MailState }
  | { readonly type: "loading"; readonly connection: ConnectionRow }
  /** Nothing is cached and the CRM did not answer with the record. */
  | {
      readonly type: "unreachable";
      readonly connection: ConnectionRow;
      /** Null when not even the background answered. */
      readonly failure: Failure | null;
    }
  | {
      readonly type: "record";
      readonly connection: ConnectionRow;
      readonly view: RecordView;
      /** Why what is shown may be out of date, or null. */
      readonly failure: Failure | null;
      /** The id that was asked for, when the CRM has folded it into the record shown. */
      readonly mergedFrom: string | null;
    };

export interface FrameFacts {
  readonly surface: "frame" | "side-panel";
  readonly link: LinkState;
  readonly page: PageState | null;
  /** A record chosen by search, shown instead of the page's. */
  readonly picked: RecordKey | null;
  readonly connection: Live<ConnectionRow | null>;
  readonly view: Live<RecordView | null>;
  /** Whether this browser is connected to any CRM at all. */
  readonly isConnected: Live<boolean>;
  /** Whom the page of mail is about; null beside any other page. */
  readonly lead: Live<MailLead | null>;
  readonly refresh: { readonly running: boolean; readonly failure: Failure | null };
}

export function frameState(facts: FrameFacts): FrameState {
  const { surface, link, page, picked, connection } = facts;
  if (surface === "frame" && (link === "late" || (link === "lost" && page === null))) {
    return { type: "not-active" };
  }
  if (page === null && picked === null) {
    return link === "connecting" ? { type: "reading" } : { type: "no-page" };
  }
  if (picked === null && page?.type === "mail") return besideMail(facts, page.mail);
  if (connection === undefined) return { type: "reading" };
  if (picked === null && page?.type !== "record") return { type: "no-record", connection };
  // What was picked belonged to a connection that is gone: there is nothing to say about its account.
  if (connection === null) {
    return page?.type === "record"
      ? { type: "not-connected", crm: page.record.crm, account: page.record.account }
      : { type: "no-page" };
  }
  return recordState(facts, connection);
}

function besideMail(facts: FrameFacts, mail: MailPage): FrameState {
  const { connection, lead, isConnected } = facts;
  if (lead === undefined || isConnected === undefined) return { type: "reading" };
  if (!isConnected) return { type: "not-set-up" };
  const state = mailState(mail, lead);
  if (state === "reading") return { type: "reading" };
  if (state !== "record") return { type: "mail", mail: state };
  return connection ? recordState(facts, connection) : { type: "reading" };
}

function recordState(facts: FrameFacts, connection: ConnectionRow): FrameState {
  const { page, picked, lead, view, refresh } = facts;
  if (view === undefined) return { type: "reading" };
  const failure = refresh.failure ?? connection.trouble;
  if (view === null) {
    if (refresh.running) return { type: "loading", connection };
    return { type: "unreachable", connection, failure };
  }
  const meant = lead?.match.type === "one" ? lead.match.key.recordId : null;
  const asked = picked?.recordId ?? (page?.type === "record" ? page.record.recordId : meant);
  const shown = view.snapshot.key.recordId;
  return {
    type: "record",
    connection,
    view,
    failure,
    mergedFrom: asked === null || asked === shown ? null : asked,
  };
}
