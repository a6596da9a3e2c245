import { SearchEverywhere } from "#components/parts/SearchEverywhere.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { Match } from "#lib/domain/mail/match-people.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { ResolvedMail } from "#lib/store/resolve-mail.ts";
import { ChoiceList } from "./ChoiceList.tsx";
import { LookUpLine } from "./LookUpLine.tsx";
import { PersonLines } from "./PersonName.tsx";
import { useLookUp } from "./use-look-up.ts";

/** Whom the conversation may be about instead: others of it, or anybody who is searched for. */
export function ChangePerson(props: {
  readonly resolved: ResolvedMail;
  readonly match: Extract<Match, { readonly type: "one" }>;
  readonly turn: number;
  readonly onChoose: (record: RecordKey) => void;
  /** Takes back what was chosen. */
  readonly onForget: () => void;
  readonly onClose: () => void;
}) {
  const { resolved, match } = props;
  const lookUp = useLookUp(resolved.toAsk, props.turn, true);
  return (
    <Section
      title="Who is this about?"
      className="rounded-md bg-sunken px-3 py-2 forced-colors:border"
      actions={
        <Button variant="quiet" onClick={props.onClose}>
          Close
        </Button>
      }
    >
      <div className="grid grid-cols-1 gap-3">
        {match.others.length > 0 && (
          <ChoiceList label="Records" choices={match.others} onChoose={props.onChoose} />
        )}
        {match.unknown.length > 0 && (
          <div className="grid grid-cols-1 gap-1">
            <p className="text-small font-semibold text-muted">Not known here</p>
            <ul aria-label="Not known here" className="grid grid-cols-1 gap-1">
              {match.unknown.map((person) => (
                <li key={person.address}>
                  <PersonLines person={person} />
                </li>
              ))}
            </ul>
            <LookUpLine lookUp={lookUp} />
          </div>
        )}
        <SearchEverywhere onPick={props.onChoose} />
        {match.isChosen && (
          <div>
            <Button onClick={props.onForget}>Forget what was chosen here</Button>
          </div>
        )}
      </div>
    </Section>
  );
}
