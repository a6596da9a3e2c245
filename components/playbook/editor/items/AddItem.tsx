import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { TextField } from "#components/ui/TextField.tsx";

/** Adds an entry: its name first, because its id is made of it once and for all. */
export function AddItem(props: {
  /** What the focus finds it by. */
  readonly at: string;
  /** What is added: "lead type". */
  readonly one: string;
  readonly onAdd: (name: string) => void;
}) {
  const [name, setName] = useState("");
  const [asked, setAsked] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    setAsked(name.trim() === "");
    if (name.trim() === "") return;
    props.onAdd(name.trim());
    setName("");
  };
  return (
    <form noValidate data-at={props.at} className="flex items-end gap-2 pt-1" onSubmit={add}>
      <div className="min-w-0 flex-1 sm:max-w-80">
        <TextField
          label={`Name of a new ${props.one}`}
          value={name}
          onChange={(typed) => {
            setName(typed);
            setAsked(false);
          }}
          autoComplete="off"
          messages={asked ? [{ id: "name", severity: "blocks", text: "Type its name first." }] : []}
        />
      </div>
      <Button type="submit" icon={<Plus aria-hidden />}>{`Add ${props.one}`}</Button>
    </form>
  );
}
