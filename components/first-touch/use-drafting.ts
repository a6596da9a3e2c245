import { useCallback, useMemo, useState } from "react";
import { type DraftForm, useDraft } from "#components/data/use-draft.ts";
import type { Angle, Draft } from "#lib/domain/first-touch/angle.ts";
import { createDraftCheck } from "#lib/domain/guard/check-draft.ts";
import { writeDraft } from "#lib/domain/message/write-draft.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import {
  type DraftLanguage,
  type FirstTouchText,
  languageOf,
  type Medium,
  messageOf,
  startingText,
  toLanguage,
  toMedium,
} from "./first-touch-text.ts";
import type { FirstTouchMaterial } from "./use-first-touch.ts";
import { type TouchLog, useTouchLog } from "./use-touch-log.ts";

type DraftFindings = ReturnType<ReturnType<typeof createDraftCheck>>;

export interface Drafting {
  readonly draftId: string;
  readonly draft: DraftForm<FirstTouchText>;
  /** The angle in use, where it is among the suggested ones. */
  readonly angle: Angle | null;
  readonly findings: DraftFindings;
  /** What would be found if the message said this. */
  readonly check: (body: string) => DraftFindings;
  /** Takes an angle, or lets go of the one that is in use. */
  readonly use: (angle: Angle) => void;
  /** Writes a message for an angle. Words that somebody wrote are not replaced without asking. */
  readonly write: (angle: Angle, medium: Medium) => void;
  /** Takes an e-mail over that was written elsewhere, on the same terms. */
  readonly take: (text: Draft) => void;
  /** Whether a message waits for a yes, because it would replace somebody's words. */
  readonly waitsForYes: boolean;
  readonly answer: (replace: boolean) => void;
  readonly changeLanguage: (language: DraftLanguage) => void;
  readonly changeMedium: (medium: Medium) => void;
  readonly touchLog: TouchLog;
}

/** The form in which a message is written: one text in one language for one way to send it. */
type Shape = { readonly language: DraftLanguage; readonly medium: Medium };

/** The first message being written, for one record. */
export function useDrafting(
  view: RecordView,
  connection: ConnectionRow,
  material: FirstTouchMaterial,
  angles: readonly Angle[],
): Drafting {
  const { snapshot } = view;
  const { person } = connection;
  const draftId = `${recordKeyToString(snapshot.key)}#draft`;
  const draft = useDraft<FirstTouchText>(draftId, startingText(snapshot.language));
  const touchLog = useTouchLog(view, connection, draft, draftId);
  const [waiting, setWaiting] = useState<Partial<FirstTouchText> | null>(null);
  const { values } = draft;
  const angle = angles.find(({ id }) => id === values.angle) ?? null;
  const shape: Shape = { language: toLanguage(values.language), medium: toMedium(values.medium) };

  const written = (by: Angle, { language, medium }: Shape): Draft =>
    writeDraft({ ...material, angle: by, language, channel: medium, person });
  const isOurs = (): boolean =>
    angles.some((each) => {
      const ours = written(each, shape);
      const { subject, body } = messageOf(values);
      return ours.subject === subject && ours.body === body;
    });
  const isEmpty = values.subject.trim() === "" && values.body.trim() === "";

  const put = (fields: Partial<FirstTouchText>) =>
    isEmpty || isOurs() ? draft.change(fields) : setWaiting(fields);
  const reshape = (change: Partial<Shape>, fields: Partial<FirstTouchText>) => {
    const rewrites = angle !== null && !isEmpty && isOurs();
    draft.change({ ...fields, ...(rewrites ? written(angle, { ...shape, ...change }) : {}) });
  };
  const { subject, body } = messageOf(values);
  const { medium } = shape;
  // The record is read once, not at every key.
  const checkAny = useMemo(
    () => createDraftCheck({ ...material, angle, channel: medium }),
    [material, angle, medium],
  );
  const check = useCallback(
    (text: string) => checkAny({ subject, body: text }),
    [checkAny, subject],
  );
  const findings = useMemo(() => (body.trim() === "" ? [] : check(body)), [check, body]);
  return {
    draftId,
    draft,
    angle,
    findings,
    check,
    use: (by) =>
      draft.change(
        by.id === values.angle
          ? { angle: "", angleHeading: "" }
          : { angle: by.id, angleHeading: by.heading },
      ),
    write: (by, as) =>
      put({
        ...written(by, { ...shape, medium: as }),
        angle: by.id,
        angleHeading: by.heading,
        medium: as,
        channel: as,
      }),
    take: (text) =>
      put({ ...text, language: languageOf(text.body), medium: "email", channel: "email" }),
    waitsForYes: waiting !== null,
    answer: (replace) => {
      if (replace && waiting !== null) draft.change(waiting);
      setWaiting(null);
    },
    changeLanguage: (language) => reshape({ language }, { language }),
    changeMedium: (next) => reshape({ medium: next }, { medium: next, channel: next }),
    touchLog,
  };
}
