import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Name } from "#components/ui/Name.tsx";
import type { Receipt } from "#lib/domain/touch.ts";

const SHOWN_AT_ONCE = 1;

/** Where a sentence comes from, small and at its end; several receipts fold into one word. */
export function ReceiptLinks({ receipts }: { receipts: readonly Receipt[] }) {
  if (receipts.length <= SHOWN_AT_ONCE) {
    return receipts.map((receipt) => <ReceiptLink key={receipt.evidence} receipt={receipt} />);
  }
  return (
    <details className="inline-block align-top text-small text-muted open:block">
      <summary className="inline-block rounded-sm underline decoration-dotted underline-offset-2 hover:text-ink">
        {receipts.length} receipts
      </summary>
      <ul className="mt-0.5 grid gap-0.5 ps-2">
        {receipts.map((receipt) => (
          <li key={`${receipt.evidence} ${receipt.url} ${receipt.label}`}>
            <ReceiptLink receipt={receipt} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ReceiptLink({ receipt }: { receipt: Receipt }) {
  return (
    <ExternalLink
      href={receipt.url}
      className="text-small !text-muted decoration-dotted hover:!text-accent"
    >
      <Name text={receipt.label} unknown="Receipt" />
    </ExternalLink>
  );
}
