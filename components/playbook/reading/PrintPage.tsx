import { useEffect, useRef } from "react";
import { usePlaybookInForce } from "#components/data/use-playbook.ts";
import { Button } from "#components/ui/Button.tsx";
import { Name } from "#components/ui/Name.tsx";
import { AboutPlaybook } from "./AboutPlaybook.tsx";
import { PlaybookText } from "./PlaybookText.tsx";
import { SectionLinks } from "./SectionLinks.tsx";

/** The playbook in force as a document to hand to somebody new (R-GV-05); the tools are not printed. */
export function PrintPage() {
  const inForce = usePlaybookInForce();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = inForce === undefined ? null : titleOf(inForce.playbook);
  useEffect(() => {
    // What a browser proposes as the file's name.
    const before = document.title;
    if (title !== null) document.title = title;
    heading.current?.focus();
    return () => {
      document.title = before;
    };
  }, [title]);
  if (inForce === undefined) return null;
  const { playbook } = inForce;
  return (
    <div className="mx-auto grid max-w-200 gap-8 p-4 sm:p-8 print:max-w-none print:p-0">
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <Button variant="primary" onClick={() => window.print()}>
          Print or save as PDF
        </Button>
        <Button
          onClick={() => {
            location.hash = "playbook";
          }}
        >
          Back to Settings
        </Button>
      </div>
      <main className="grid gap-8">
        <header className="grid gap-4">
          <div>
            <p className="text-muted">How marketing and sales hand leads over</p>
            <h1 ref={heading} tabIndex={-1} className="text-[1.5rem] font-semibold outline-none">
              <Name text={playbook.name} unknown={playbook.id} />
            </h1>
            <p>{`Version ${playbook.version}`}</p>
          </div>
          <AboutPlaybook inForce={inForce} />
          <SectionLinks label="Contents" />
        </header>
        <PlaybookText playbook={playbook} />
      </main>
    </div>
  );
}

function titleOf(playbook: { readonly name: string; readonly version: string }): string {
  return `${playbook.name} ${playbook.version}`;
}
