import { useCallback, useMemo, useState } from "react";
import { type ActionRunner, useAction } from "#components/data/use-action.ts";
import { type DraftForm, useDraft } from "#components/data/use-draft.ts";
import type { Angle, Draft } from "#lib/domain/first-touch/angle.ts";
import { createDraftCheck } from "#lib/domain/guard/check-draft.ts";
import { writeDraft } from "#lib/domain/message/write-draft.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import {
  angleInUse,
  type DraftLanguage,
  type FirstTouchText,
  type Medium,
  messageOf,
  startingText,
  toChannel,
  toLanguage,
  toMedium,
  wordsForLog,
} from "./first-touch-text.ts";
import type { FirstTouchMaterial } from "./use-first-touch.ts";

type DraftFindings = ReturnType<ReturnType<typeof createDraftCheck>>;

export interface Drafting {
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
  /** Whether a message waits for a yes, because it would replace somebody's words. */
  readonly waitsForYes: boolean;
  readonly answer: (replace: boolean) => void;
  readonly changeLanguage: (language: DraftLanguage) => void;
  readonly changeMedium: (medium: Medium) => void;
  readonly action: ActionRunner;
  readonly log: () => Promise<void>;
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
  const action = useAction(view, connection);
  const [waiting, setWaiting] = useState<{ by: Angle; medium: Medium } | null>(null);
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

  const put = (by: Angle, medium: Medium) =>
    draft.change({
      ...written(by, { ...shape, medium }),
      angle: by.id,
      angleHeading: by.heading,
      medium,
      channel: medium,
    });
  const reshape = (change: Partial<Shape>, fields: Partial<FirstTouchText>) => {
    const rewrites = angle !== null && !isEmpty && isOurs();
    draft.change({ ...fields, ...(rewrites ? written(angle, { ...shape, ...change }) : {}) });
  };
  const log = async () => {
    await draft.flush();
    const kept = await action.run(
      {
        type: "log-first-touch",
        channel: toChannel(values.channel),
        angle: angleInUse(values),
        words: wordsForLog(values),
        message: null,
      },
      { draftId, values },
    );
    if (kept) draft.handedOver();
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
    write: (by, as) => (isEmpty || isOurs() ? put(by, as) : setWaiting({ by, medium: as })),
    waitsForYes: waiting !== null,
    answer: (replace) => {
      if (replace && waiting !== null) put(waiting.by, waiting.medium);
      setWaiting(null);
    },
    changeLanguage: (language) => reshape({ language }, { language }),
    changeMedium: (next) => reshape({ medium: next }, { medium: next, channel: next }),
    action,
    log,
  };
}
