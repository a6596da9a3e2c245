import { readPhone } from "#components/parts/phone-number.ts";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { withoutHidden } from "#components/ui/hidden-characters.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";

/**
 * Opens WhatsApp with the message filled in; the person sends it there. Load it lazily: it knows every
 * country's numbers.
 */
export function WhatsAppLink(props: { readonly snapshot: RecordSnapshot; readonly text: string }) {
  const { phone, country, company } = props.snapshot;
  const number = readPhone(withoutHidden(phone ?? "").text, country ?? company.country);
  if (number.type === "unclear")
    return <p className="max-w-[60ch] text-small text-muted">{number.why}</p>;
  const address = `https://wa.me/${number.dialled.slice(1)}?text=${encodeURIComponent(props.text)}`;
  return <ExternalLink href={address}>Open in WhatsApp</ExternalLink>;
}
