import { useState } from "react";
import { useScreen } from "#components/data/screen-store.ts";
import { type ActionRunner, useAction } from "#components/data/use-action.ts";
import { type DraftForm, useDraft } from "#components/data/use-draft.ts";
import type { Finding } from "#lib/domain/finding.ts";
import type { Angle, Draft } from "#lib/domain/first-touch/angle.ts";
import { checkDraft } from "#lib/domain/first-touch/check-draft.ts";
import { writeDraft } from "#lib/domain/first-touch/write-draft.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import {
  type DraftLanguage,
  draftToText,
  type FirstTouchText,
  startingText,
  toChannel,
  toLanguage,
} from "./first-touch-text.ts";
import type { FirstTouchMaterial } from "./use-first-touch.ts";

export interface Drafting {
  readonly draft: DraftForm<FirstTouchText>;
  /** The angle in use, or null. */
  readonly angle: Angle | null;
  readonly findings: readonly Finding<"subject" | "body">[];
  readonly use: (angle: Angle) => void;
  /** Writes the draft for an angle. Words that somebody wrote are not replaced without asking. */
  readonly write: (angle: Angle) => void;
  /** The angle whose draft waits for a yes, because it would replace somebody's words. */
  readonly waitsForYes: Angle | null;
  readonly answer: (replace: boolean) => void;
  readonly changeLanguage: (language: DraftLanguage) => void;
  readonly action: ActionRunner;
  readonly log: () => Promise<void>;
}

/** The first message being written, for one record. */
export function useDrafting(
  view: RecordView,
  connection: ConnectionRow,
  material: FirstTouchMaterial,
  angles: readonly Angle[],
): Drafting {
  const { snapshot } = view;
  const record = recordKeyToString(snapshot.key);
  const draftId = `${record}#draft`;
  const draft = useDraft<FirstTouchText>(draftId, startingText(snapshot.language));
  const chosenId = useScreen((screen) => screen.angleByRecord[record]) ?? draft.values.angle;
  const angleByRecord = useScreen((screen) => screen.angleByRecord);
  const setScreen = useScreen((screen) => screen.set);
  const action = useAction(view, connection);
  const [waitsForYes, setWaitsForYes] = useState<Angle | null>(null);
  const angle = angles.find(({ id }) => id === chosenId) ?? null;
  const language = toLanguage(draft.values.language);

  const written = (by: Angle, inLanguage: DraftLanguage): Draft =>
    writeDraft({ ...material, angle: by, language: inLanguage, person: connection.person });
  const isOwnWords = (): boolean => {
    const { subject, body } = draft.values;
    if (subject.trim() === "" && body.trim() === "") return false;
    return !angles.some((each) => {
      const ours = written(each, language);
      return ours.subject === subject && ours.body === body;
    });
  };

  const use = (by: Angle) => setScreen({ angleByRecord: { ...angleByRecord, [record]: by.id } });
  const put = (by: Angle) => {
    use(by);
    draft.change({ ...written(by, language), angle: by.id });
  };
  const changeLanguage = (next: DraftLanguage) => {
    const by = angles.find(({ id }) => id === draft.values.angle);
    const rewrites = by !== undefined && draft.values.body !== "" && !isOwnWords();
    draft.change({ language: next, ...(rewrites ? written(by, next) : {}) });
  };
  const log = async () => {
    const { values } = draft;
    const channel = toChannel(values.channel);
    await draft.flush();
    const kept = await action.run(
      {
        type: "log-first-touch",
        channel,
        angle: angle === null ? null : { id: angle.id, heading: angle.heading },
        words: channel === "email" ? draftToText(values) : values.said,
      },
      { draftId, values },
    );
    if (kept) draft.handedOver();
  };

  return {
    draft,
    angle,
    findings:
      draft.values.body.trim() === ""
        ? []
        : checkDraft({ ...material, draft: draft.values, angle }),
    use,
    write: (by) => (isOwnWords() ? setWaitsForYes(by) : put(by)),
    waitsForYes,
    answer: (replace) => {
      if (replace && waitsForYes !== null) put(waitsForYes);
      setWaitsForYes(null);
    },
    changeLanguage,
    action,
    log,
  };
}
