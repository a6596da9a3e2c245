import { useCheckedPlaybook } from "#components/data/use-checked-playbook.ts";
import type { CallNotes } from "#lib/domain/handoff/call-notes.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { ByLine } from "./ByLine.tsx";
import { Part } from "./Parts.tsx";

/** What one call brought, under the labels that it was asked under. */
export function KeptCall(props: { readonly call: CallNotes; readonly owners: readonly Owner[] }) {
  const { call, owners } = props;
  const { callNotes } = useCheckedPlaybook(call.playbook);
  const known = callNotes.filter(({ id }) => call.answers[id] !== undefined);
  const unknown = Object.keys(call.answers).filter((id) => known.every((field) => field.id !== id));
  return (
    <li className="grid gap-2 border-s-2 border-line ps-3">
      <p className="text-small text-muted">
        <ByLine by={call.by} at={call.at} owners={owners} />
      </p>
      <dl className="grid gap-2">
        {[...known, ...unknown.map((id) => ({ id, label: id }))].map(({ id, label }) => (
          <Part key={id} term={label}>
            <span dir="auto" className="block whitespace-pre-wrap">
              {call.answers[id]}
            </span>
          </Part>
        ))}
      </dl>
    </li>
  );
}
