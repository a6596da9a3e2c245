import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "#components/ui/Button.tsx";
import { FieldMessages } from "#components/ui/Field.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { useEditorForm, useMessages } from "../editor-context.ts";
import { moved } from "../moved.ts";

/** A short list whose rows have nothing that they are known by: hours, days away, steps, conditions. */
export function RowList<Row>(props: {
  /** Where the list stands in the document: "people[0].away". */
  readonly at: string;
  /** The list's accessible name. */
  readonly label: string;
  readonly says?: string | undefined;
  /** One of them, in a sentence: "absence". */
  readonly one: string;
  /** The verb on the button: "Add absence". */
  readonly add: string;
  readonly rows: readonly Row[];
  /** The most that there may be. */
  readonly most: number;
  readonly make: () => Row;
  readonly onChange: (rows: Row[], place: string) => void;
  /** Whether their order means something. */
  readonly isOrdered?: boolean;
  readonly form: (row: Row, change: (row: Row, place: string) => void, at: string) => ReactNode;
  /** More ways to add a row. */
  readonly children?: ReactNode;
}) {
  const { at, one, rows, onChange } = props;
  const { focusOn } = useEditorForm();
  const id = useId();
  const messages = useMessages(at);
  const isFull = rows.length >= props.most;
  const move = (from: number, to: number) => {
    onChange([...moved(rows, from, to)], at);
    focusOn(`${at}[${to}]`);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out as the other labels are.
    <div role="group" aria-labelledby={`${id}-label`} className="grid min-w-0 gap-1">
      <span id={`${id}-label`} className="font-medium">
        {props.label}
      </span>
      {props.says !== undefined && (
        <p className="max-w-[60ch] text-small text-muted">{props.says}</p>
      )}
      <ol data-at={at} className="grid gap-2">
        {rows.map((row, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else that tells them apart.
            key={index}
            data-at={`${at}[${index}]`}
            className="flex items-start gap-1"
          >
            <div className="min-w-0 flex-1">
              {props.form(
                row,
                (next, place) => onChange(rows.toSpliced(index, 1, next), place),
                `${at}[${index}]`,
              )}
            </div>
            {props.isOrdered === true && rows.length > 1 && (
              <>
                <IconButton
                  label={`Move ${one} ${index + 1} up`}
                  icon={<ArrowUp aria-hidden className={index === 0 ? "opacity-30" : ""} />}
                  aria-disabled={index === 0}
                  onClick={() => index > 0 && move(index, index - 1)}
                />
                <IconButton
                  label={`Move ${one} ${index + 1} down`}
                  icon={
                    <ArrowDown
                      aria-hidden
                      className={index === rows.length - 1 ? "opacity-30" : ""}
                    />
                  }
                  aria-disabled={index === rows.length - 1}
                  onClick={() => index < rows.length - 1 && move(index, index + 1)}
                />
              </>
            )}
            <IconButton
              label={`Remove ${one} ${index + 1}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => {
                onChange(rows.toSpliced(index, 1), at);
                focusOn(`${at}+`);
              }}
            />
          </li>
        ))}
      </ol>
      <FieldMessages id={id} messages={messages} />
      <div data-at={`${at}+`} className="flex flex-wrap gap-2">
        <Button
          icon={<Plus aria-hidden />}
          disabledReason={isFull ? `There can be ${props.most} at most.` : null}
          onClick={() => {
            onChange([...rows, props.make()], at);
            focusOn(`${at}[${rows.length}]`);
          }}
        >
          {props.add}
        </Button>
        {props.children}
      </div>
    </div>
  );
}
