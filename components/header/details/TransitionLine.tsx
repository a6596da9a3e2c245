import { useHandrail } from "#components/data/handrail-context.tsx";
import { Name } from "#components/ui/Name.tsx";
import type { Transition } from "#lib/domain/clock/transition.ts";
import { DetailLine } from "./DetailLine.tsx";
import { momentInWords } from "./moment-in-words.ts";

/** Who owns the hours after the handoff, until when, and what they do (R-RO-06). */
export function TransitionLine({ transition }: { readonly transition: Transition }) {
  const { locale, timeZone } = useHandrail();
  const { role, person, owner, until, does } = transition;
  const name = owner?.name ?? person;
  const moment = momentInWords(until, { locale, timeZone }, timeZone);
  return (
    <DetailLine term={`Until ${moment}`}>
      {name === null ? (
        `${role} (the playbook names nobody yet)`
      ) : (
        <>
          <Name text={name} unknown={role} />
          {`, ${role}`}
        </>
      )}
      {`: ${does}`}
    </DetailLine>
  );
}
