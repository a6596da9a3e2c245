import { useRef, useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import { keepsText, type TouchValues } from "./touch-form.ts";
import { countRead } from "./touch-form-reading.ts";

/** The box for a chat, a mail or notes: read as soon as it is pasted, in this browser only. */
export function AddTouchPaste(props: {
  readonly values: TouchValues;
  readonly readOnly: boolean;
  /** The CRM's name, for whoever decides what is kept there. */
  readonly crm: string;
  readonly onRead: (text: string) => void;
  readonly onChange: (change: Partial<TouchValues>) => void;
}) {
  const { values } = props;
  const justPasted = useRef(false);
  const [hasRead, setHasRead] = useState(false);
  const isEmpty = values.pasted.trim() === "";
  const read = (text: string) => {
    setHasRead(true);
    props.onRead(text);
  };
  return (
    <div className="grid gap-2">
      <TextArea
        label="Paste a chat, a mail or your notes"
        optional
        hint="Read here, in your browser. You check what was found before anything is saved."
        rows={2}
        readOnly={props.readOnly}
        value={values.pasted}
        onPaste={() => {
          justPasted.current = true;
        }}
        onChange={(pasted) => {
          if (justPasted.current) read(pasted);
          else props.onChange({ pasted });
          justPasted.current = false;
        }}
      />
      {!isEmpty && (
        <>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button onClick={() => read(values.pasted)}>Read it</Button>
            <p role="status" className="min-w-0 flex-1 text-small text-muted">
              {hasRead ? FOUND(countRead(values)) : ""}
            </p>
          </div>
          <div>
            <Checkbox
              label="Keep the text on the record, too"
              checked={keepsText(values)}
              onChange={(keep) => props.onChange({ keep: keep ? "yes" : "" })}
            />
            <p className="max-w-[60ch] ps-6 text-small text-muted">
              {keepsText(values)
                ? `The whole text is saved in ${props.crm}, where everybody who sees this record can read it.`
                : "The text is dropped when you save. Only the facts and what you write yourself go to the record."}
            </p>
          </div>
        </>
      )}
    </div>
  );
}

function FOUND(count: number): string {
  if (count === 0) return "None of the facts below is in it. Write down what you know.";
  return `Found ${count === 1 ? "one fact" : `${count} facts`}. Correct what is not right.`;
}
