import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Hint } from "#components/ui/Hint.tsx";
import { withoutHidden } from "#components/ui/hidden-characters.ts";
import { Name } from "#components/ui/Name.tsx";
import type { Receipt } from "#lib/domain/touch.ts";

/** Where a sentence comes from: one word at its end that leads to the evidence and names it when asked. */
export function ReceiptLinks({ receipts }: { receipts: readonly Receipt[] }) {
  const [only] = receipts;
  if (only === undefined) return null;
  if (receipts.length === 1) return <ReceiptWord receipt={only} />;
  return (
    <details className="inline-block align-top text-small text-muted open:block">
      <summary className="inline-block rounded-sm underline decoration-dotted underline-offset-2 hover:text-ink">
        {receipts.length} receipts
      </summary>
      <ul className="mt-0.5 grid gap-0.5 ps-2">
        {receipts.map((receipt) => (
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
function ReceiptWord({ receipt }: { receipt: Receipt }) {
  const label = withoutHidden(receipt.label).text;
  if (receipt.url?.startsWith("https:") !== true) {
    return <span className="text-small text-muted">{label}</span>;
  }
  return (
    <Hint text={label}>
      <ExternalLink href={receipt.url} label={`receipt: ${label}`} className={QUIET}>
        receipt
      </ExternalLink>
    </Hint>
  );
}

const QUIET = "text-small !text-muted decoration-dotted hover:!text-accent";
