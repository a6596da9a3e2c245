import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { NOTE_FIELD_NAMES } from "#lib/domain/playbook/describe/names.ts";
import type { NoteFieldRule } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { FieldRow } from "../fields/FieldRow.tsx";
import { LongWords, Words } from "../fields/Words.tsx";
import { moved } from "../moved.ts";

/** The ten parts of the note: always the same ten, in the team's order and words. */
export function NoteFieldRows(props: {
  readonly at: string;
  readonly fields: readonly NoteFieldRule[];
  readonly onChange: (fields: NoteFieldRule[]) => void;
}) {
  const { at, fields, onChange } = props;
  const form = useEditorForm();
  const change = (index: number, part: Partial<NoteFieldRule>) => {
    const rule = fields[index];
    if (rule !== undefined) onChange(fields.toSpliced(index, 1, { ...rule, ...part }));
  };
  const move = (index: number, by: -1 | 1) => {
    const to = index + by;
    const rule = fields[index];
    if (rule === undefined || to < 0 || to >= fields.length) return;
    onChange([...moved(fields, index, to)]);
    form.focusOn(`${at}[${to}]`, by === 1 ? "down" : "up");
    form.announce(`${rule.label} is now ${to + 1} of ${fields.length}.`);
  };
  return (
    <fieldset data-at={at} className="grid min-w-0 gap-1">
      <legend className="font-medium">The ten parts of the note</legend>
      <ol className="grid">
        {fields.map((rule, index) => {
          const name = NOTE_FIELD_NAMES[rule.field];
          return (
            <li
              key={rule.field}
              data-at={`${at}[${index}]`}
              className="border-b border-line py-2 last:border-b-0"
            >
              <fieldset className="grid min-w-0 gap-2">
                <legend className="sr-only">{name}</legend>
                <div className="flex items-center gap-1">
                  <span
                    aria-hidden
                    className="me-auto text-small text-muted"
                  >{`${index + 1}. ${name}`}</span>
                  <Checkbox
                    label="Required"
                    checked={rule.required}
                    onChange={(required) => change(index, { required })}
                  />
                  <IconButton
                    data-part="up"
                    label={`Move ${name} up`}
                    icon={<ArrowUp aria-hidden className={clsx(index === 0 && "opacity-30")} />}
                    aria-disabled={index === 0}
                    onClick={() => move(index, -1)}
                  />
                  <IconButton
                    data-part="down"
                    label={`Move ${name} down`}
                    icon={
                      <ArrowDown
                        aria-hidden
                        className={clsx(index === fields.length - 1 && "opacity-30")}
                      />
                    }
                    aria-disabled={index === fields.length - 1}
                    onClick={() => move(index, 1)}
                  />
                </div>
                <FieldRow>
                  <Words
                    at={`${at}[${index}].label`}
                    label="Label"
                    value={rule.label}
                    onChange={(label) => change(index, { label })}
                  />
                  <LongWords
                    at={`${at}[${index}].hint`}
                    label="Question"
                    value={rule.hint}
                    onChange={(hint) => change(index, { hint })}
                  />
                </FieldRow>
              </fieldset>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
