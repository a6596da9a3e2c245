import { clsx } from "clsx";
import { FileUp } from "lucide-react";
import { type DragEvent, useState } from "react";

/** More is never read of a file: what is larger is refused for its size, not loaded. */
const MOST_READ_BYTES = 4_000_000;

/** A file from this computer, chosen or dropped, given on as text. Nothing is sent anywhere. */
export function FilePicker(props: {
  /** The control's accessible name: "Choose a playbook file". */
  readonly label: string;
  readonly onText: (text: string, fileName: string) => void;
  /** A small button without the field to drop on. */
  readonly compact?: boolean;
  /** What kind of file, as the browser's dialog filters it; a playbook's by default. */
  readonly accept?: string;
}) {
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    props.onText(await file.slice(0, MOST_READ_BYTES).text(), file.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <label
      className={clsx(
        "inline-flex cursor-pointer items-center gap-1.5 rounded-md border border-control px-3 font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus hover:bg-hover",
        props.compact === true
          ? "min-h-8 justify-self-start py-1"
          : "min-h-16 w-full justify-center border-dashed py-3",
        over && "bg-accent-soft",
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp aria-hidden className="size-4 shrink-0" />
      {props.label}
      <input
        type="file"
        accept={props.accept ?? "application/json,.json"}
        className="sr-only"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file, mended, can be chosen again.
          event.target.value = "";
        }}
      />
    </label>
  );
}
