import { useHandrail } from "#components/data/handrail-context.tsx";
import { useCheckedPlaybook } from "#components/data/use-checked-playbook.ts";
import { PlaybookVersionLine } from "#components/parts/PlaybookVersionLine.tsx";
import { CopyButton } from "#components/ui/CopyButton.tsx";
import { callNotesOf } from "#lib/domain/handoff/call-notes.ts";
import { mergeParts, type NoteParts, toNote } from "#lib/domain/handoff/note-parts.ts";
import { passportOf } from "#lib/domain/handoff/passport.ts";
import { stageOf } from "#lib/domain/handoff/stage.ts";
import { noteToText } from "#lib/domain/note/note-to-text.ts";
import { leadTypeOf } from "#lib/domain/playbook/look-up.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import { Answered } from "./Answered.tsx";
import { Part, Parts } from "./Parts.tsx";
import { Stages } from "./Stages.tsx";
import { StillOpen } from "./StillOpen.tsx";

/**
 * The note as the person reads it who got the lead: no form, only what is known and what is open. At the
 * second stage what to do next comes first, then what is open, then what need not be asked again (M8).
 */
export function HandedNote(props: {
  readonly snapshot: RecordSnapshot;
  readonly owners: readonly Owner[];
}) {
  const { snapshot, owners } = props;
  const { handoff } = snapshot;
  const { playbook, timeZone } = useHandrail();
  const checked = useCheckedPlaybook(handoff.playbookVersion ?? null);
  const leadType = handoff.leadType ?? "";
  const stage = stageOf(handoff);
  const isSecond = stage === "sdr-to-ae";
  const { current, earlier, changed, answered, open } = passportOf(snapshot, playbook);
  const hasCalls = callNotesOf(handoff).length > 0;
  const newest = current.at(-1)?.parts ?? {};
  const shown = { leadType, stage, playbook: checked, owners };

  return (
    <div className="grid gap-4">
      <dl className="grid gap-2">
        <LeadType playbook={checked} id={leadType} isSecond={isSecond} />
        <Parts {...shown} parts={isSecond ? whatToDo(newest) : newest} gaps={!isSecond} />
      </dl>
      {Object.keys(changed).length > 0 && (
        <div className="grid gap-2 border-s-2 border-line ps-3">
          <p className="text-small text-muted">Changed on the record since it was handed over</p>
          <dl className="grid gap-2">
            <Parts {...shown} parts={changed} gaps={false} />
          </dl>
        </div>
      )}
      <StillOpen
        title={isSecond || hasCalls ? "Still open" : "What to ask on the first call"}
        questions={open}
      />
      {isSecond && (
        <>
          <Answered answers={answered} leadType={leadType} playbook={checked} owners={owners} />
          <Stages title="What each of us wrote" sections={current} {...shown} />
        </>
      )}
      <Stages title="Earlier handoffs" sections={earlier} {...shown} />
      <div className="grid justify-items-start">
        <PlaybookVersionLine refText={handoff.playbookVersion ?? null} />
        <CopyButton
          variant="quiet"
          className="-ms-2"
          label="Copy as text"
          text={() =>
            noteToText({
              ...shown,
              note: toNote(mergeParts([...current.map(({ parts }) => parts), changed])),
              ...(isSecond ? { before: current[0]?.parts ?? {} } : {}),
              zone: timeZone,
            })
          }
        />
      </div>
    </div>
  );
}

/** What sales owes a lead of this type was due at the first stage. */
function LeadType(props: {
  readonly playbook: Playbook;
  readonly id: string;
  readonly isSecond: boolean;
}) {
  const type = leadTypeOf(props.playbook, props.id);
  if (type === null) return null;
  return (
    <Part term="Lead type">{props.isSecond ? type.label : `${type.label}. ${type.promise}.`}</Part>
  );
}

/** What every stage decides anew. */
function whatToDo({ nextStep, owner, deadline }: NoteParts): NoteParts {
  return {
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(owner === undefined ? {} : { owner }),
    ...(deadline === undefined ? {} : { deadline }),
  };
}
