import { Plus } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "#components/ui/Button.tsx";
import { FieldMessages } from "#components/ui/Field.tsx";
import { useEditorForm, useMessages } from "../editor-context.ts";
import { moved } from "../moved.ts";
import { RowFold } from "./RowFold.tsx";
import { RowTools } from "./RowTools.tsx";

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
  /** What a folded row says; without it, rows are never folded. */
  readonly summaryOf?: (row: Row) => string;
  readonly form: (row: Row, change: (row: Row, place: string) => void, at: string) => ReactNode;
  /** More ways to add a row. */
  readonly children?: ReactNode;
}) {
  const { at, one, rows, onChange, summaryOf } = props;
  const { focusOn, unfold, unfolded } = useEditorForm();
  const id = useId();
  const messages = useMessages(at);
  const add = () => {
    onChange([...rows, props.make()], at);
    unfold(`${at}/${rows.length}`, true);
    focusOn(`${at}[${rows.length}]`);
  };
  const move = (from: number, to: number) => {
    onChange([...moved(rows, from, to)], at);
    focusOn(`${at}[${to}]`);
  };
  const remove = (index: number) => {
    onChange(rows.toSpliced(index, 1), at);
    // What follows moves up, unfolded or not.
    for (let row = index; row < rows.length; row++)
      unfold(`${at}/${row}`, unfolded.has(`${at}/${row + 1}`));
    focusOn(`${at}+`);
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
        {rows.map((row, index) => {
          const place = `${at}[${index}]`;
          const fields = () =>
            props.form(
              row,
              (next, inside) => onChange(rows.toSpliced(index, 1, next), inside),
              place,
            );
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else that tells them apart.
              key={index}
              data-at={place}
              className="flex items-start gap-1"
            >
              <div className="min-w-0 flex-1">
                {summaryOf === undefined ? (
                  fields()
                ) : (
                  <RowFold at={place} entry={`${at}/${index}`} summary={summaryOf(row)}>
                    {fields}
                  </RowFold>
                )}
              </div>
              <RowTools
                name={`${one} ${index + 1}`}
                index={index}
                count={rows.length}
                onMove={props.isOrdered === true ? move : null}
                onRemove={() => remove(index)}
              />
            </li>
          );
        })}
      </ol>
      <FieldMessages id={id} messages={messages} />
      <div data-at={`${at}+`} className="flex flex-wrap gap-2">
        <Button
          icon={<Plus aria-hidden />}
          disabledReason={rows.length >= props.most ? `There can be ${props.most} at most.` : null}
          onClick={add}
        >
          {props.add}
        </Button>
        {props.children}
      </div>
    </div>
  );
}
