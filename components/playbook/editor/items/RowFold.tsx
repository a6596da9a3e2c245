import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useEditorForm } from "../editor-context.ts";
import { isWithin } from "../place.ts";

/** A row that is one line until somebody unfolds it, or something in it has to be looked at. */
export function RowFold(props: {
  readonly at: string;
  /** What it is remembered by while it is unfolded. */
  readonly entry: string;
  readonly summary: string;
  readonly children: () => ReactNode;
}) {
  const { at, entry, summary } = props;
  const { issues, unfold, unfolded } = useEditorForm();
  const fields = useId();
  const isOpen = unfolded.has(entry) || issues.some(({ path }) => isWithin(path, at));
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={fields}
        className="flex min-h-7 w-full items-start gap-1 rounded-sm py-1 text-start hover:bg-hover"
        onClick={() => unfold(entry, !isOpen)}
      >
        <ChevronRight
          aria-hidden
          className={clsx("mt-0.5 size-4 shrink-0 text-muted", isOpen && "rotate-90")}
        />
        <bdi className="min-w-0">{summary}</bdi>
      </button>
      <div id={fields} hidden={!isOpen}>
        {isOpen && props.children()}
      </div>
    </>
  );
}
