import type { ReactNode } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import type { NoteParts } from "#lib/domain/handoff/note-parts.ts";
import type { NoteField } from "#lib/domain/note/note.ts";
import { noteFieldsOf } from "#lib/domain/playbook/look-up.ts";
import type { HandoffStage, Playbook } from "#lib/domain/playbook/schema.ts";
import type { Owner } from "#lib/domain/snapshot.ts";

/** Parts of a note to read, in the order and under the labels of the template that asked for them. */
export function Parts(props: {
  readonly parts: NoteParts;
  readonly leadType: string;
  readonly stage: HandoffStage;
  /** The playbook whose template it was. */
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  /** Whether what nobody filled is named as a gap. */
  readonly gaps: boolean;
}) {
  const { parts, owners, gaps } = props;
  return noteFieldsOf(props.playbook, props.leadType, props.stage)
    .filter(({ field }) => gaps || parts[field] !== undefined)
    .map(({ field, label }) => (
      <Part key={field} term={label}>
        <PartText field={field} text={parts[field] ?? ""} owners={owners} />
      </Part>
    ));
}

function PartText(props: { field: NoteField; text: string; owners: readonly Owner[] }) {
  const { field, text, owners } = props;
  const { locale, timeZone } = useHandrail();
  if (text === "") return <span className="text-muted">Not filled</span>;
  if (field === "owner")
    return <Name text={owners.find(({ id }) => id === text)?.name ?? text} unknown="Nobody" />;
  if (field === "deadline") return <FormattedDate at={text} locale={locale} timeZone={timeZone} />;
  return (
    <span dir="auto" className="block whitespace-pre-wrap">
      {text}
    </span>
  );
}

/** One term of a `dl`. */
export function Part(props: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-muted">{props.term}</dt>
      <dd className="max-w-[60ch]">{props.children}</dd>
    </div>
  );
}
