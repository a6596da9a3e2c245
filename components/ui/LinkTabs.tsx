import { clsx } from "clsx";

export interface LinkTab {
  readonly href: string;
  readonly label: string;
}

/** The pages of one section, each with an address of its own; they wrap where there is no room. */
export function LinkTabs(props: {
  /** The navigation's accessible name. */
  readonly label: string;
  readonly tabs: readonly LinkTab[];
  /** The `href` of the page that is open. */
  readonly current: string;
}) {
  return (
    <nav aria-label={props.label} className="border-b border-line">
      <ul className="-mx-2 flex flex-wrap">
        {props.tabs.map(({ href, label }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === props.current ? "page" : undefined}
              className={clsx(
                "-mb-px flex min-h-8 items-center border-b-2 px-2 whitespace-nowrap outline-offset-[-2px]",
                href === props.current
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-muted hover:text-ink forced-colors:border-[Canvas]",
              )}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
