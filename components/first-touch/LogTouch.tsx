import { useEffect, useId, useRef } from "react";
import { useScreen } from "#components/data/screen-store.ts";
import { useMailWork } from "#components/mail/mail-work.ts";
import { ActionTroubleNotice } from "#components/parts/ActionTroubleNotice.tsx";
import { focusControl } from "#components/parts/use-focus-on-refusal.ts";
import { whyNotNow } from "#components/parts/why-not-now.ts";
import { Button } from "#components/ui/Button.tsx";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { AlreadyLogged, AnotherQuestion } from "./AlreadyLogged.tsx";
import { CHANNELS, type FirstTouchText, logsMessage, toChannel } from "./first-touch-text.ts";
import { GenericNotice } from "./GenericNotice.tsx";
import type { TouchLog } from "./use-touch-log.ts";

/** Writes into the log that the buyer was contacted, how, and in which words. */
export function LogTouch(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly values: FirstTouchText;
  readonly onChange: (change: Partial<FirstTouchText>) => void;
  readonly touchLog: TouchLog;
}) {
  const { view, connection, values, onChange, touchLog } = props;
  const titleId = useId();
  const form = useRef<HTMLElement>(null);
  useAskedWords(form);
  const again = (view.snapshot.handoff.firstTouchAt ?? null) !== null;
  return (
    <section ref={form} aria-labelledby={titleId} className="grid gap-3">
      <h2 id={titleId} className="font-semibold">
        {again ? "When you have followed up" : "When you have made contact"}
      </h2>
      {touchLog.already === null ? (
        <>
          <Words values={values} onChange={onChange} />
          {touchLog.isGeneric && (
            <GenericNotice because={values.because} onChange={(because) => onChange({ because })} />
          )}
          <ActionTroubleNotice trouble={touchLog.action.trouble} />
          <div>
            <Button
              variant="primary"
              disabledReason={whyNotNow(connection, touchLog.action.armed)}
              onClick={touchLog.log}
            >
              {again ? "Log follow-up" : "Log first touch"}
            </Button>
          </div>
        </>
      ) : (
        <AlreadyLogged
          event={touchLog.already}
          connection={connection}
          onAnother={touchLog.logAnother}
        />
      )}
      <AnotherQuestion event={touchLog.asksAbout} onAnswer={touchLog.answer} />
    </section>
  );
}

/** How it was, and what was said where no written message says it. */
function Words(props: {
  readonly values: FirstTouchText;
  readonly onChange: (change: Partial<FirstTouchText>) => void;
}) {
  const { values, onChange } = props;
  const takesMessage = logsMessage(values);
  const hint = useWordsHint(values);
  return (
    <>
      <div data-control="channel">
        <RadioGroup
          label="Channel"
          layout="row"
          options={CHANNELS}
          value={toChannel(values.channel)}
          onChange={(value) => onChange({ channel: value })}
          hint={takesMessage ? hint : undefined}
        />
      </div>
      {!takesMessage && (
        <TextArea
          label="What was said"
          hint="Also when nobody answered: it counts as an attempt."
          value={values.said}
          onChange={(said) => onChange({ said })}
        />
      )}
    </>
  );
}

/** Whose words the log would take: after sending, the draft need not be what was sent, or is known not to be. */
function useWordsHint({ body }: FirstTouchText): string {
  const sent = useScreen((screen) => screen.sent);
  const inserted = useMailWork((work) => work.inserted);
  if (sent === null) return WORDS;
  const draft = inserted[sent.editorId];
  const isReplaced =
    draft !== undefined && draft.values["body"] === body && !sent.standing.includes(draft.mark);
  return isReplaced ? WORDS_NOT_SENT : WORDS_AFTER_SENDING;
}

const WORDS = "The message above goes into the log as you sent it.";
const WORDS_AFTER_SENDING = "The message above goes into the log. Change it to what you sent.";

const WORDS_NOT_SENT =
  "The draft above is not what you sent. Change it to what you sent: it goes into the log.";

/** The notice after sending leads here where it does not know the words. */
function useAskedWords(form: { readonly current: HTMLElement | null }): void {
  const asked = useMailWork((work) => work.asksForWords);
  const set = useMailWork((work) => work.set);
  useEffect(() => {
    if (!asked) return;
    set({ asksForWords: false });
    form.current?.scrollIntoView({ block: "center" });
    focusControl(form.current, "channel");
  });
}
