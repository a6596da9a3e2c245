import type { ReactNode, Ref } from "react";
import { Button } from "#components/ui/Button.tsx";
import type { Match } from "#lib/domain/mail/match-people.ts";
import type { ResolvedMail } from "#lib/store/resolve-mail.ts";
import { PersonName } from "./PersonName.tsx";

/** Whom of the conversation the record is, who else takes part, and the way to another record. */
export function WhoLine(props: {
  readonly resolved: ResolvedMail;
  readonly match: Extract<Match, { readonly type: "one" }>;
  readonly changing: boolean;
  readonly onChange: () => void;
  readonly changeRef: Ref<HTMLButtonElement>;
}) {
  const { match } = props;
  const others = othersOf(props.resolved, match);
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-small text-muted">
      <p className="min-w-0 flex-1 wrap-anywhere">
        {props.resolved.focus.from === "new-message" && "E-mail to "}
        {whoIs(match, others)}
        {others > 0 && ` · ${others} more ${others === 1 ? "person" : "people"}`}
      </p>
      <Button
        ref={props.changeRef}
        variant="link"
        aria-expanded={props.changing}
        onClick={props.onChange}
      >
        {others > 0 || match.isChosen ? "Change" : "Not them?"}
      </Button>
    </div>
  );
}

/** The heading says the name already: where nobody else takes part, the address says more. */
function whoIs({ person }: Extract<Match, { readonly type: "one" }>, others: number): ReactNode {
  if (person === null) return "Chosen for this conversation";
  return others > 0 ? <PersonName person={person} /> : <bdi>{person.address}</bdi>;
}

/** How many people from outside take part besides the one whose record this is. */
function othersOf({ people }: ResolvedMail, { person }: Extract<Match, { type: "one" }>): number {
  return people.outsiders.filter(({ address }) => address !== person?.address).length;
}
