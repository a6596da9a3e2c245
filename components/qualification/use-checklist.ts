import { useEffect, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { type ActionRunner, useAction } from "#components/data/use-action.ts";
import { type DraftForm, useDraft } from "#components/data/use-draft.ts";
import type { Side } from "#lib/domain/playbook/schema.ts";
import {
  answersOf,
  type ChecklistAnswer,
  type ChecklistLine,
  checklistSide,
  readChecklist,
  toChecklistAnswer,
} from "#lib/domain/qualification/checklist.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

/** The checklist of one record as the side whose turn it is fills it. */
export interface ChecklistForm {
  readonly side: Side;
  readonly lines: readonly ChecklistLine[];
  readonly answerTo: (item: string) => ChecklistAnswer;
  readonly answer: (item: string, answer: ChecklistAnswer) => void;
  /** How many items are answered with yes or no. */
  readonly answered: number;
  /** Whether something was answered that the record does not have yet. */
  readonly isChanged: boolean;
  readonly save: () => Promise<void>;
  readonly draft: DraftForm<Readonly<Record<string, string>>>;
  readonly action: ActionRunner;
}

/** Whoever answers the last item may still press it a second time. Milliseconds. */
const SAVE_AFTER_MS = 1_200;

/** Keeps every press on disk, and saves by itself a moment after the last item is answered. */
export function useChecklist(view: RecordView, connection: ConnectionRow): ChecklistForm {
  const { playbook } = useHandrail();
  const { snapshot } = view;
  const side = checklistSide(snapshot);
  const lines = readChecklist(playbook, snapshot);
  const saved: Readonly<Record<string, string>> = answersOf(lines, side);
  const draftId = `${recordKeyToString(snapshot.key)}#checklist-${side}`;
  const draft = useDraft<Readonly<Record<string, string>>>(draftId, saved);
  const action = useAction(view, connection);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const answerTo = (item: string) => toChecklistAnswer(draft.values[item]) ?? "unknown";
  const isChanged = lines.some(({ id }) => answerTo(id) !== (saved[id] ?? "unknown"));
  const answered = lines.filter(({ id }) => answerTo(id) !== "unknown").length;

  const save = async () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const answers = Object.fromEntries(
      lines
        .filter(({ id }) => answerTo(id) !== "unknown" || saved[id] !== undefined)
        .map(({ id }) => [id, answerTo(id)]),
    );
    await draft.flush();
    const typed = { draftId, values: draft.values };
    if (await action.run({ type: "save-checklist", side, answers }, typed)) draft.handedOver();
  };

  // The timer must find what is on screen when it rings, not what was when it was set.
  const latest = useRef<(() => Promise<void>) | null>(null);
  const isDue = isChanged && answered === lines.length && action.armed;
  useEffect(() => {
    latest.current = isDue && connection.person !== null ? save : null;
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  const answer = (item: string, next: ChecklistAnswer) => {
    draft.change({ [item]: next });
    action.clearTrouble();
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = null;
      void latest.current?.();
    }, SAVE_AFTER_MS);
  };

  return { side, lines, answerTo, answer, answered, isChanged, save, draft, action };
}
