import { useCheckedPlaybook } from "#components/data/use-checked-playbook.ts";
import type { CallNotes } from "#lib/domain/handoff/call-notes.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { ByLine } from "./ByLine.tsx";
import { Part } from "./Parts.tsx";

/** What one call brought, under the labels that it was asked under; older ones stand folded up. */
export function KeptCall(props: {
  readonly call: CallNotes;
  readonly owners: readonly Owner[];
  readonly isOpen: boolean;
}) {
  const { call, owners } = props;
  const { callNotes } = useCheckedPlaybook(call.playbook);
  const known = callNotes.filter(({ id }) => call.answers[id] !== undefined);
  const unknown = Object.keys(call.answers).filter((id) => known.every((field) => field.id !== id));
  return (
    <li>
      <details open={props.isOpen}>
        <summary className="rounded-sm text-small text-muted">
          <ByLine by={call.by} at={call.at} owners={owners} />
        </summary>
        <dl className="grid gap-2 border-s-2 border-line ps-3 pt-2">
          {[...known, ...unknown.map((id) => ({ id, label: id }))].map(({ id, label }) => (
            <Part key={id} term={label}>
              <span dir="auto" className="block whitespace-pre-wrap">
                {call.answers[id]}
              </span>
            </Part>
          ))}
        </dl>
      </details>
    </li>
  );
}
