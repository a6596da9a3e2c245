import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { type ActionRunner, useAction } from "#components/data/use-action.ts";
import type { DraftForm } from "#components/data/use-draft.ts";
import { useMailWork } from "#components/mail/mail-work.ts";
import { useMessageToLog } from "#components/mail/use-message-to-log.ts";
import { useMessageJudge } from "#components/parts/use-message-judge.ts";
import { findLoggedEmail, findMessage } from "#lib/domain/handoff/logged-touch.ts";
import type { LogEvent } from "#lib/domain/log.ts";
import { isWith } from "#lib/domain/mail/message-to-log.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { angleInUse, type FirstTouchText, toChannel, wordsForLog } from "./first-touch-text.ts";

export interface TouchLog {
  readonly action: ActionRunner;
  /** By which the message in the conversation was logged; null where it was not, or another one is meant. */
  readonly already: LogEvent | null;
  /** What somebody wants to log is another touch than the one that is there. */
  readonly logAnother: () => void;
  /** An e-mail of a moment ago that waits for a yes before another one is logged. */
  readonly asksAbout: LogEvent | null;
  readonly answer: (another: boolean) => void;
  /** What would be logged is a message that stops no clock, unless a reason says why it should. */
  readonly isGeneric: boolean;
  readonly log: () => void;
}

/** Logs what stands in the form, once: a message that is in the log already is not logged again. */
export function useTouchLog(
  view: RecordView,
  connection: ConnectionRow,
  draft: DraftForm<FirstTouchText>,
  draftId: string,
): TouchLog {
  const { deps } = useHandrail();
  const { emails, handoff } = view.snapshot;
  const { values } = draft;
  const sent = useScreen((screen) => screen.sent);
  const setScreen = useScreen((screen) => screen.set);
  const action = useAction(view, connection);
  const [another, setAnother] = useState<string | null>(null);
  const [asksAbout, setAsksAbout] = useState<LogEvent | null>(null);
  useLoggedElsewhere(draftId, draft.handedOver);

  const judge = useMessageJudge(view.snapshot);
  const isWritten = values.channel === "email" || values.channel === "chat";
  const written = useDeferredValue(isWritten ? wordsForLog(values) : "");
  const isGeneric = useMemo(() => judge?.(written) === true, [judge, written]);

  const inView = useMessageToLog(emails);
  const found = findMessage(handoff.log, inView);
  const already = found?.id === another ? null : found;
  const channel = toChannel(values.channel);
  const isEmail = channel === "email";
  const message = isEmail && found === null ? inView : null;

  const logNow = async () => {
    await draft.flush();
    const because = isGeneric ? values.because : "";
    const touch = {
      channel,
      angle: angleInUse(values),
      words: wordsForLog(values),
      message,
      relevantBecause: because,
    };
    const kept = await action.run({ type: "log-first-touch", ...touch }, { draftId, values });
    if (!kept) return;
    draft.handedOver();
    setAnother(null);
    if (isEmail && sent !== null && isWith(sent.people, emails)) setScreen({ sent: null });
  };
  const log = () => {
    const by = connection.person?.ownerId ?? null;
    const before = isEmail ? findLoggedEmail(handoff.log, { message, by, now: deps.now() }) : null;
    if (before === null || another !== null) void logNow();
    else if (deps.now() - Date.parse(before.event.at) > DOUBLE_PRESS_MS) setAsksAbout(before.event);
  };
  return {
    action,
    already,
    logAnother: () => setAnother(found?.id ?? null),
    asksAbout,
    isGeneric,
    answer: (yes) => {
      setAsksAbout(null);
      if (yes) void logNow();
    },
    log,
  };
}

/** A press this soon after an e-mail was logged is the second one of a double click. */
const DOUBLE_PRESS_MS = 1_500;

/** The notice after sending logs a draft too; what stands in the form is then over. */
function useLoggedElsewhere(draftId: string, handedOver: () => void): void {
  const logged = useMailWork((work) => work.loggedDraft);
  const set = useMailWork((work) => work.set);
  useEffect(() => {
    if (logged !== draftId) return;
    handedOver();
    set({ loggedDraft: null });
  });
}
