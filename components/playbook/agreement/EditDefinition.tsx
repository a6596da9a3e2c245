import { useEffect, useRef } from "react";
import { Button } from "#components/ui/Button.tsx";
import type { Side } from "#lib/domain/playbook/schema.ts";
import { PlaybookEditor } from "../editor/PlaybookEditor.tsx";
import { SIDES } from "./sides.ts";

/** One side writes; the other's text is nowhere in sight. */
export function EditDefinition(props: { readonly side: Side; readonly onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={props.onBack}>Back to the agreement</Button>
        <h2 ref={heading} tabIndex={-1} className="font-semibold outline-none">
          {`${SIDES[props.side].whose} definition`}
        </h2>
      </div>
      <p className="max-w-[60ch] text-muted">
        {`Write what ${props.side} means, not what the other side would accept. Everything is kept as you type; mark it as finished when you are back.`}
      </p>
      <PlaybookEditor name={`definition/${props.side}`} />
    </div>
  );
}
