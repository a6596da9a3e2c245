import { usePlaybookInForce } from "#components/data/use-playbook.ts";
import { Button } from "#components/ui/Button.tsx";
import { Name } from "#components/ui/Name.tsx";
import { saveAsJson } from "#components/ui/save-file.ts";
import { Tag } from "#components/ui/Tag.tsx";
import { PlaybookNotices } from "../agreement/PlaybookNotices.tsx";
import { AboutPlaybook } from "./AboutPlaybook.tsx";
import { PlaybookText } from "./PlaybookText.tsx";
import { SectionLinks } from "./SectionLinks.tsx";

/** The playbook in force, readable from end to end. */
export function InForcePage() {
  const inForce = usePlaybookInForce();
  if (inForce === undefined) return null;
  const { playbook } = inForce;
  const isShipped = playbook.origin === "shipped";
  return (
    <div className="grid gap-6">
      <PlaybookNotices />
      <div className="grid gap-3">
        <p className="flex flex-wrap items-center gap-2">
          <strong className="font-semibold">
            <Name text={playbook.name} unknown={playbook.id} />
          </strong>
          {playbook.version}
          <Tag tone={isShipped ? "neutral" : "accent"}>
            {isShipped ? "Shipped with Handrail" : "Your team's"}
          </Tag>
        </p>
        <AboutPlaybook inForce={inForce} />
        <div className="flex flex-wrap items-center gap-2">
          <Button
            onClick={() => {
              location.hash = "playbook/print";
            }}
          >
            Print or save as PDF
          </Button>
          <Button onClick={() => saveAsJson(`${playbook.id}-${playbook.version}.json`, playbook)}>
            Export as JSON
          </Button>
        </div>
      </div>
      <SectionLinks label="In this playbook" />
      <PlaybookText playbook={playbook} />
    </div>
  );
}
