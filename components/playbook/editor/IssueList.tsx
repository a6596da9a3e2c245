import { clsx } from "clsx";
import { useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import { placeInWords } from "#lib/domain/playbook/place-in-words.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";

const SHOWN_AT_FIRST = { blocks: 5, advice: 2 };

/**
 * What is still to be looked at before the draft can be signed, or, as advice, what is worth a thought;
 * each line leads to its field.
 */
export function IssueList(props: {
  readonly isAdvice?: boolean;
  readonly issues: readonly PlaybookIssue[];
  readonly draft: Playbook;
  readonly onShow: (place: string) => void;
}) {
  const { issues } = props;
  const [all, setAll] = useState(false);
  if (issues.length === 0) return null;
  const shown = all
    ? issues
    : issues.slice(0, SHOWN_AT_FIRST[props.isAdvice === true ? "advice" : "blocks"]);
  return (
    <Section
      title={props.isAdvice === true ? "Worth a thought" : "What to look at"}
      count={issues.length}
      className={clsx(
        "rounded-md px-3 py-2 forced-colors:border",
        props.isAdvice === true ? "bg-sunken" : "bg-red-soft",
      )}
    >
      <ul className="grid gap-1">
        {shown.map(({ path, reason }) => (
          <li key={`${path} ${reason}`}>
            <Button variant="link" className="text-start" onClick={() => props.onShow(path)}>
              {placeInWords(props.draft, path)}
            </Button>
            {`: ${reason}`}
          </li>
        ))}
      </ul>
      {shown.length < issues.length && (
        <Button variant="quiet" className="justify-self-start" onClick={() => setAll(true)}>
          {`Show all ${issues.length}`}
        </Button>
      )}
    </Section>
  );
}
