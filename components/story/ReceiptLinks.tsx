import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Hint } from "#components/ui/Hint.tsx";
import { withoutHidden } from "#components/ui/hidden-characters.ts";
import { Name } from "#components/ui/Name.tsx";
import type { Receipt } from "#lib/domain/touch.ts";

/**
 * Where a sentence or a clause of it comes from: one word that leads to the evidence and names it when
 * asked, or several behind one.
 */
export function ReceiptLinks(props: {
  readonly receipts: readonly Receipt[];
  /** The words that they stand for, where a sentence has several clauses: for whoever only hears the link. */
  readonly standFor?: string | undefined;
}) {
  const [only] = props.receipts;
  if (only === undefined) return null;
  const of = props.standFor === undefined ? "" : ` for “${props.standFor}”`;
  // A clause's receipt without a page of its own is a word to open, so that labels do not crowd the line.
  const isWord = props.receipts.length === 1 && (hasPage(only) || props.standFor === undefined);
  if (isWord) return <ReceiptWord receipt={only} of={of} />;
  const words = props.receipts.length === 1 ? "receipt" : `${props.receipts.length} receipts`;
  return (
    <details className="inline-block align-top text-small text-muted open:block">
      <summary
        aria-label={of === "" ? undefined : words + of}
        className="inline-block rounded-sm underline decoration-dotted underline-offset-2 hover:text-ink"
      >
        {words}
      </summary>
      <ul className="mt-0.5 grid gap-0.5 ps-2">
        {props.receipts.map((receipt) => (
          <li key={`${receipt.evidence} ${receipt.url} ${receipt.label}`}>
            <ExternalLink href={receipt.url} className={QUIET}>
              <Name text={receipt.label} unknown="Receipt" />
            </ExternalLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "receipt", so that the sentences stay the loudest; the whole label is its name and its hint. */
function ReceiptWord({ receipt, of }: { readonly receipt: Receipt; readonly of: string }) {
  const label = withoutHidden(receipt.label).text;
  if (!hasPage(receipt)) return <span className="text-small text-muted">{label}</span>;
  return (
    <Hint text={label} below>
      <ExternalLink bare href={receipt.url} label={`receipt${of}: ${label}`} className={QUIET}>
        receipt
      </ExternalLink>
    </Hint>
  );
}

function hasPage({ url }: Receipt): boolean {
  return url?.startsWith("https:") === true;
}

const QUIET = "text-small !text-muted decoration-dotted hover:!text-accent";
