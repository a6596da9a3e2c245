import { useEffect, useMemo, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { type ActionTrouble, useAction } from "#components/data/use-action.ts";
import { focusSelectedTab } from "#components/parts/focus-selected-tab.ts";
import { useMessageJudge } from "#components/parts/use-message-judge.ts";
import { whyNotNow } from "#components/parts/why-not-now.ts";
import { relativeTime } from "#components/ui/format-time.ts";
import { useNow } from "#components/ui/use-now.ts";
import { nextStatus } from "#lib/domain/handoff/life.ts";
import { findLoggedEmail } from "#lib/domain/handoff/logged-touch.ts";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import type { SentMail } from "#lib/domain/mail/mail-page.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import { readDraft } from "#lib/store/draft-journal.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { type InsertedDraft, useMailWork } from "../mail-work.ts";
import { useMailPage } from "../use-mail-page.ts";
import { useMessageToLog } from "../use-message-to-log.ts";

export interface SentLog {
  /** "Log first touch", or what it is after the first. */
  readonly label: string;
  /** Whether a touch can be logged where the handoff stands. */
  readonly fits: boolean;
  readonly whyNot: string | null;
  /** The log has this message already. */
  readonly isLogged: boolean;
  /** When an e-mail was logged within the hour that may be this one, in words; null for none. */
  readonly loggedBefore: string | null;
  /** A draft went into it and did not stand there any more when it was sent: its words are not the draft's. */
  readonly isReworded: boolean;
  /** Its words are known and generic: logging it stops no clock. */
  readonly isGeneric: boolean;
  /** It is pressed, and Gmail has not shown the message yet. */
  readonly isWaiting: boolean;
  /** Logs it; where its words are not known, leads to the form that asks for them. */
  readonly log: () => void;
  readonly trouble: ActionTrouble | null;
}

/** Gmail shows a message that was sent within so long, or its id stays unknown. */
const SHOWN_WITHIN_MS = 10_000;

/** Logs a message that has just been sent to the record on screen. Use it with the editor's id as key. */
export function useSentLog(sent: SentMail, view: RecordView, connection: ConnectionRow): SentLog {
  const { deps, locale } = useHandrail();
  const { key, emails, handoff } = view.snapshot;
  const mail = useMailPage();
  const now = useNow(deps.now, 60_000);
  const setScreen = useScreen((screen) => screen.set);
  const setWork = useMailWork((work) => work.set);
  const inserted = useMailWork((work) => work.inserted[sent.editorId]);
  const ours = inserted?.record === recordKeyToString(key) ? inserted : null;
  const draft = ours !== null && sent.standing.includes(ours.mark) ? ours : null;
  const { run, trouble, armed } = useLogDraft(view, connection);
  const [pressed, setPressed] = useState(false);

  const message = useMessageToLog(emails);
  const mayCome = useMayCome(
    sent.threadId !== null && sent.threadId === mail?.conversation?.threadId,
  );
  const isWaiting = pressed && message === null && mayCome;
  useEffect(() => {
    if (!pressed || isWaiting || draft === null) return;
    setPressed(false);
    void run(draft, message);
  }, [pressed, isWaiting, draft, message, run]);

  const judge = useMessageJudge(view.snapshot);
  const words = draft?.words ?? "";
  const isGeneric = useMemo(() => judge?.(words) === true, [judge, words]);

  const by = connection.person?.ownerId ?? null;
  const logged = findLoggedEmail(handoff.log, { message, by, now });
  const before = logged?.type === "moment-ago" ? logged.event.at : null;
  return {
    label: labelOf(before !== null, handoff.firstTouchAt ?? null),
    fits: nextStatus("log-first-touch", toHandoffStatus(handoff.status)) !== "refused",
    whyNot: whyNotNow(connection, armed),
    isLogged: logged?.type === "this-message",
    loggedBefore: before === null ? null : relativeTime(Date.parse(before), now, locale),
    isReworded: ours !== null && draft === null,
    isGeneric,
    isWaiting,
    log: () => {
      if (draft !== null) return setPressed(true);
      setWork({ asksForWords: true });
      setScreen({ tab: "first-touch" });
    },
    trouble,
  };
}

function labelOf(isAnother: boolean, firstTouchAt: string | null): string {
  if (isAnother) return "Log another touch";
  return firstTouchAt === null ? "Log first touch" : "Log follow-up";
}

/** Logs the words that went into the editor; the form from which they came is then empty. */
function useLogDraft(view: RecordView, connection: ConnectionRow) {
  const { store } = useHandrail();
  const action = useAction(view, connection);
  const setScreen = useScreen((screen) => screen.set);
  const setWork = useMailWork((work) => work.set);
  const run = async (draft: InsertedDraft, message: string | null) => {
    const { draftId, angle, words } = draft;
    const typed = await readDraft(store, draftId);
    // Something else may stand in the form by now; that is not what was sent.
    const isSame = SENT_FIELDS.every(
      (field) => (typed?.values[field] ?? "") === draft.values[field],
    );
    const touch = { type: "log-first-touch", channel: "email", angle, words, message } as const;
    const kept = await action.run(
      touch,
      isSame && typed ? { draftId, values: typed.values } : null,
    );
    if (!kept) return;
    if (isSame) setWork({ loggedDraft: draftId });
    focusSelectedTab();
    setScreen({ sent: null });
  };
  return { run, trouble: action.trouble, armed: action.armed };
}

const SENT_FIELDS = ["subject", "body"];

/** Whether Gmail may still show the message: only in its own conversation, and only for a while. */
function useMayCome(isInView: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHOWN_WITHIN_MS);
    return () => clearTimeout(timer);
  }, []);
  return isInView && !late;
}
