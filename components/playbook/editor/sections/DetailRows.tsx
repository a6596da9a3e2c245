import { Trash2 } from "lucide-react";
import { useId } from "react";
import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { FieldMessages } from "#components/ui/Field.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import type { ReasonCode } from "#lib/domain/playbook/schema.ts";
import { useEditorForm, useMessages } from "../editor-context.ts";
import { Words } from "../fields/Words.tsx";
import { AddItem } from "../items/AddItem.tsx";
import { makeId } from "../make-id.ts";

type Detail = ReasonCode["details"][number];

/** Short answers that a reason asks for beside its evidence: which competitor, which price. */
export function DetailRows(props: {
  readonly at: string;
  readonly details: readonly Detail[];
  readonly onChange: (details: Detail[]) => void;
}) {
  const { at, details, onChange } = props;
  const { focusOn } = useEditorForm();
  const id = useId();
  const messages = useMessages(at);
  const change = (index: number, part: Partial<Detail>) => {
    const detail = details[index];
    if (detail !== undefined) onChange(details.toSpliced(index, 1, { ...detail, ...part }));
  };
  const add = (label: string) => {
    const taken = details.map((detail) => detail.id);
    onChange([...details, { id: makeId(label, taken, "answer"), label, required: false }]);
    focusOn(`${at}[${details.length}]`);
  };
  return (
    <fieldset data-at={at} className="grid min-w-0 gap-1">
      <legend className="font-medium">Short answers it asks for</legend>
      <ul className="grid gap-2">
        {details.map((detail, index) => (
          <li
            key={detail.id}
            data-at={`${at}[${index}]`}
            className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-end gap-2"
          >
            <Words
              at={`${at}[${index}].label`}
              label={`Answer ${index + 1}`}
              value={detail.label}
              onChange={(label) => change(index, { label })}
            />
            <Checkbox
              label="Required"
              checked={detail.required}
              onChange={(required) => change(index, { required })}
            />
            <IconButton
              label={`Remove ${detail.label}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => {
                onChange(details.toSpliced(index, 1));
                focusOn(`${at}+`);
              }}
            />
          </li>
        ))}
      </ul>
      <FieldMessages id={id} messages={messages} />
      <AddItem at={`${at}+`} one="short answer" onAdd={add} />
    </fieldset>
  );
}
