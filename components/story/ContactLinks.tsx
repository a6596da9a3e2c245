import { readPhone, type WorldNumber } from "#components/parts/phone-number.ts";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { withoutHidden } from "#components/ui/hidden-characters.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";

/**
 * Where to talk to the buyer: links that open WhatsApp, the phone or the mail programme with the address
 * filled in. Nothing is sent and nothing is read there. Load it lazily: it knows every country's numbers.
 */
export function ContactLinks({ snapshot }: { readonly snapshot: RecordSnapshot }) {
  const { company, country, emails } = snapshot;
  const phone = withoutHidden(snapshot.phone ?? "").text;
  const number = phone === "" ? null : readPhone(phone, country ?? company.country);
  const dialled = number === null ? "" : toDial(number, phone);
  const email = emails.find((each) => MAIL_ADDRESS.test(each));
  if (number === null && email === undefined) return null;
  return (
    <div className="grid gap-0.5 text-small">
      <ul aria-label="Talk to them" className="flex flex-wrap gap-x-3 gap-y-1 empty:hidden">
        {number?.type === "world" && (
          <li>
            <ExternalLink href={`https://wa.me/${number.dialled.slice(1)}`}>WhatsApp</ExternalLink>
          </li>
        )}
        {number !== null && dialled !== "" && (
          <li>
            <OwnLink href={`tel:${dialled}`} title={shownNumber(number, phone)}>
              Call
            </OwnLink>
          </li>
        )}
        {email !== undefined && (
          <li>
            <OwnLink href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`} title={email}>
              E-mail
            </OwnLink>
          </li>
        )}
      </ul>
      {number?.type === "unclear" && <p className="max-w-[60ch] text-muted">{number.why}</p>}
    </div>
  );
}

/** A link that a programme on this computer opens. In a tab of its own where that programme is a web page. */
function OwnLink(props: {
  readonly href: string;
  readonly title: string;
  readonly children: string;
}) {
  return (
    <a
      href={props.href}
      title={props.title}
      target="_blank"
      rel="noopener noreferrer"
      className="text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong"
    >
      {props.children}
    </a>
  );
}

function toDial(number: WorldNumber, phone: string): string {
  return number.type === "world" ? number.dialled : phone.replaceAll(/[^\d+]/g, "");
}

function shownNumber(number: WorldNumber, phone: string): string {
  return number.type === "world" ? number.shown : phone;
}

/** Nothing that could add a header or a second recipient. */
const MAIL_ADDRESS = /^[^\s@<>,;?&"]+@[^\s@<>,;?&"]+$/;
