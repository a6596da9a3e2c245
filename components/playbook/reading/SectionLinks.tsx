import { Button } from "#components/ui/Button.tsx";
import { PLAYBOOK_SECTIONS } from "#lib/domain/playbook/sections.ts";
import { anchorOf } from "./PlaybookText.tsx";

/** A table of contents. Buttons, because the address already names the page. */
export function SectionLinks({ label }: { readonly label: string }) {
  const go = (anchor: string) => {
    const heading = document.getElementById(anchor);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav aria-label={label}>
      <ol className="grid list-inside list-decimal gap-y-0.5 sm:grid-cols-2 print:block">
        {PLAYBOOK_SECTIONS.map((section) => (
          <li key={section.id}>
            <Button
              variant="link"
              className="print:text-ink print:no-underline"
              onClick={() => go(anchorOf(section))}
            >
              {section.label}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
