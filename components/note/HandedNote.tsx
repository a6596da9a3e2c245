import type { ReactNode } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { CopyButton } from "#components/ui/CopyButton.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import { checkNote } from "#lib/domain/note/check-note.ts";
import type { NoteField } from "#lib/domain/note/note.ts";
import { noteFromHandoff } from "#lib/domain/note/note.ts";
import { noteToText } from "#lib/domain/note/note-to-text.ts";
import { noteFieldsOf } from "#lib/domain/playbook/look-up.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import { AskOnCall } from "./NoteQuality.tsx";

/** The note as the person reads it who got the lead: no form, only what is known and what is open. */
export function HandedNote(props: {
  readonly snapshot: RecordSnapshot;
  readonly owners: readonly Owner[];
}) {
  const { snapshot, owners } = props;
  const { playbook, locale, timeZone, deps } = useHandrail();
  const note = noteFromHandoff(snapshot.handoff);
  const leadType = snapshot.handoff.leadType ?? "";
  const type = playbook.leadTypes.find((each) => each.id === leadType);
  const now = new Date(deps.now()).toISOString();
  const { askOnCall } = checkNote({ note, leadType, snapshot, owners, playbook, now });

  const show = (field: NoteField): ReactNode => {
    const text = note[field];
    if (text === "") return <span className="text-muted">Not filled</span>;
    if (field === "owner")
      return <Name text={owners.find(({ id }) => id === text)?.name ?? text} unknown="Nobody" />;
    if (field === "deadline")
      return <FormattedDate at={text} locale={locale} timeZone={timeZone} />;
    return (
      <span dir="auto" className="block whitespace-pre-wrap">
        {text}
      </span>
    );
  };

  return (
    <div className="grid gap-3">
      <dl className="grid gap-2">
        {type !== undefined && <Part term="Lead type">{`${type.label}. ${type.promise}.`}</Part>}
        {noteFieldsOf(playbook, leadType, "marketing-to-sdr").map(({ field, label }) => (
          <Part key={field} term={label}>
            {show(field)}
          </Part>
        ))}
      </dl>
      {askOnCall.length > 0 && <AskOnCall questions={askOnCall} />}
      <div>
        <CopyButton
          variant="quiet"
          className="-ms-2"
          label="Copy as text"
          text={() => noteToText({ note, leadType, playbook, owners, zone: timeZone })}
        />
      </div>
    </div>
  );
}

function Part(props: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-muted">{props.term}</dt>
      <dd className="max-w-[60ch]">{props.children}</dd>
    </div>
  );
}
