import { type KeyboardEvent, useRef } from "react";
import { ActionTroubleNotice } from "#components/parts/ActionTroubleNotice.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { whyNotNow } from "#components/parts/why-not-now.ts";
import { Button } from "#components/ui/Button.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { ChecklistAnswer } from "#lib/domain/qualification/checklist.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { ChecklistItem } from "./ChecklistItem.tsx";
import { useChecklist } from "./use-checklist.ts";

/**
 * The short checklist of a call (R-DQ-29): one press an item, again for no, again for open. Y and N answer
 * and go on to the next item. Saves itself when the last item is answered.
 */
export function Checklist(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
}) {
  const { view, connection } = props;
  const list = useRef<HTMLUListElement>(null);
  const form = useChecklist(view, connection);
  const { lines, side, answered, draft, action } = form;
  if (!draft.ready) return null;

  const goTo = (index: number) => {
    list.current?.querySelectorAll<HTMLElement>("button")[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, item: string, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const answer = ANSWER_KEYS[event.key.toLowerCase()];
    if (step === undefined && answer === undefined) return;
    event.preventDefault();
    if (answer !== undefined) form.answer(item, answer);
    goTo(index + (step ?? 1));
  };

  return (
    <Section title="Checklist" level={3}>
      <p className="max-w-[60ch] text-small text-muted">
        {side === "marketing"
          ? "What you claim before it is handed off. Press once for yes, again for no."
          : "What you could confirm with the buyer. Press once for yes, again for no."}
      </p>
      <ul ref={list} aria-label="Checklist" className="grid">
        {lines.map((line, index) => (
          <ChecklistItem
            key={line.id}
            line={line}
            side={side}
            answer={form.answerTo(line.id)}
            onPress={() => form.answer(line.id, NEXT[form.answerTo(line.id)])}
            onKeyDown={(event) => onKeyDown(event, line.id, index)}
          />
        ))}
      </ul>
      <ActionTroubleNotice trouble={action.trouble} />
      <NotSavedNotice failure={draft.notSaved} />
      <div className="flex min-h-8 items-center gap-2">
        <p role="status" className="text-small text-muted">
          {answered} of {lines.length} answered
        </p>
        {form.isChanged && (
          <Button
            className="ms-auto"
            disabledReason={whyNotNow(connection, action.armed)}
            onClick={() => void form.save()}
          >
            Save checklist
          </Button>
        )}
      </div>
    </Section>
  );
}

const NEXT: Readonly<Record<ChecklistAnswer, ChecklistAnswer>> = {
  unknown: "yes",
  yes: "no",
  no: "unknown",
};
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const ANSWER_KEYS: Readonly<Record<string, ChecklistAnswer>> = { y: "yes", n: "no" };
