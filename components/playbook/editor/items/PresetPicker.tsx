import { useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Select, type SelectOption } from "#components/ui/Select.tsx";

/** One of several ready things, chosen and then taken. */
export function PresetPicker(props: {
  readonly label: string;
  /** The verb on the button: "Add this reason". */
  readonly action: string;
  readonly hint?: string | undefined;
  readonly options: readonly SelectOption[];
  readonly onPick: (value: string) => void;
}) {
  const { options } = props;
  const [chosen, setChosen] = useState("");
  const isThere = options.some(({ value }) => value === chosen);
  return (
    <div className="flex flex-wrap items-end gap-2 pt-1">
      <div className="min-w-0 flex-1 sm:max-w-80">
        <Select
          label={props.label}
          hint={props.hint}
          placeholder="Choose one"
          options={options}
          value={isThere ? chosen : ""}
          onChange={setChosen}
        />
      </div>
      <Button
        disabledReason={isThere ? null : "Choose one of the list first."}
        onClick={() => {
          props.onPick(chosen);
          setChosen("");
        }}
      >
        {props.action}
      </Button>
    </div>
  );
}
