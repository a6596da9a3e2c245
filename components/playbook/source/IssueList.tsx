import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import { placeInWords } from "#lib/domain/playbook/place-in-words.ts";

/** Every place of a document that is wrong: where in words, why, and where in the file. */
export function IssueList(props: {
  readonly issues: readonly PlaybookIssue[];
  /** The document that the issues are about, as far as it could be read; undefined when it could not. */
  readonly document: unknown;
}) {
  return (
    <ul aria-label="What is wrong" className="grid gap-1">
      {props.issues.map(({ path, reason }) => (
        <li key={`${path} ${reason}`}>
          <span className="font-medium">{placeInWords(props.document, path)}</span>
          {`: ${reason.replace(/\.$/, "")}. `}
          {path !== "" && <code className="text-small text-muted">{path}</code>}
        </li>
      ))}
    </ul>
  );
}
