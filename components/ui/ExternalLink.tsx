import { clsx } from "clsx";
import { ExternalLink as Icon } from "lucide-react";
import type { ReactNode } from "react";

/**
 * A link out of the extension. Only https becomes a link; anything else (`javascript:`, a broken
 * address) stays plain text. The tooltip names the real host, in the form that look-alikes cannot fake.
 */
export function ExternalLink(props: {
  readonly href: string | null;
  /** The accessible name, where the words alone say too little; it must contain them. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
  /** Shows the host beside the words, where the address came from outside. */
  readonly showHost?: boolean;
  /** Without the sign for a new tab: for one of many in running text, whose words say where they lead. */
  readonly bare?: boolean;
  readonly className?: string | undefined;
  /** -1 for a link in a grid that has keys of its own for it. */
  readonly tabIndex?: -1;
}) {
  const address = toHttps(props.href);
  if (address === null) return <span className={props.className}>{props.children}</span>;
  return (
    <a
      href={address.href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={props.label}
      tabIndex={props.tabIndex}
      title={`Opens ${address.host}`}
      className={clsx(
        "text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong",
        props.className,
      )}
    >
      {props.children}
      {props.bare !== true && <Icon aria-hidden className="ms-0.5 inline size-3 align-[-1px]" />}
      {props.showHost === true && <span className="ms-1 text-muted">{address.host}</span>}
    </a>
  );
}

function toHttps(href: string | null): URL | null {
  if (href === null || !URL.canParse(href)) return null;
  const address = new URL(href);
  return address.protocol === "https:" ? address : null;
}
