import { useId } from "react";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import type { WorkingCopyRow } from "#lib/store/rows.ts";
import { FilePicker } from "../source/FilePicker.tsx";
import { IssueList } from "../source/IssueList.tsx";
import { BeginDefinition } from "./BeginDefinition.tsx";
import { DiscardButton } from "./DiscardButton.tsx";
import { SideDates } from "./SideDates.tsx";
import { SIDES, whose } from "./sides.ts";
import { type DefinitionActions, useDefinition } from "./use-definition.ts";

/** One side's definition: begun, written, finished, or brought from the other's browser as a file. */
export function SideCard(props: {
  readonly side: Side;
  readonly row: WorkingCopyRow | null;
  readonly inForce: Playbook;
  readonly onEdit: () => void;
}) {
  const { side, row } = props;
  const id = useId();
  const { label } = SIDES[side];
  const title = `${SIDES[side].whose} definition`;
  const definition = useDefinition(side, row);
  const isFinished = row !== null && row.finishedAt !== null;
  return (
    <article
      aria-labelledby={id}
      className="grid content-start gap-3 rounded-lg bg-sunken p-3 forced-colors:border"
    >
      <div className="flex items-center gap-2">
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        <Tag tone={isFinished ? "green" : row === null ? "neutral" : "accent"}>
          {isFinished ? "Finished" : row === null ? "Not begun" : "Being written"}
        </Tag>
      </div>
      {row === null ? (
        <BeginDefinition side={side} inForce={props.inForce} onBegun={props.onEdit} />
      ) : (
        <>
          <SideDates row={row} />
          <div className="flex flex-wrap gap-2">
            {isFinished ? (
              <Button onClick={() => void definition.writeOn()}>Write on</Button>
            ) : (
              <>
                <Button
                  onClick={props.onEdit}
                  hint={`For whoever writes for ${label.toLowerCase()}.`}
                >{`Write ${whose(side)} definition`}</Button>
                <Button onClick={() => void definition.finish()}>Mark as finished</Button>
              </>
            )}
            <Button onClick={definition.exportFile}>Export as a file</Button>
            <DiscardButton
              label="Discard"
              warning={`${title} is deleted from this browser. An exported file stays.`}
              onDiscard={() => void definition.discard()}
            />
          </div>
        </>
      )}
      <FilePicker
        compact
        label={`Import ${whose(side)} file`}
        onText={(text) => void definition.importFile(text)}
      />
      <Trouble definition={definition} side={side} row={row} />
      <NotSavedNotice failure={definition.failure} />
    </article>
  );
}

function Trouble(props: { definition: DefinitionActions; side: Side; row: WorkingCopyRow | null }) {
  const { side, row } = props;
  const { trouble, replace } = props.definition;
  if (trouble === null) return null;
  const title = `${SIDES[side].whose} definition`;
  switch (trouble.type) {
    case "unfinished":
      return (
        <Notice tone="alert" title={`${title} has something to mend first.`}>
          <IssueList issues={trouble.issues} document={row?.document} />
        </Notice>
      );
    case "bad-file":
      return (
        <Notice tone="alert" title="This file was not taken: nothing here has changed.">
          <IssueList issues={trouble.issues} document={undefined} />
          <p>Ask the other side to export their definition again.</p>
        </Notice>
      );
    case "other-side":
      return (
        <Notice tone="alert" title={`This file is ${whose(trouble.of)} definition.`}>
          {`Import it beside “${SIDES[trouble.of].whose} definition”.`}
        </Notice>
      );
    case "replaces":
      return (
        <Notice
          tone="caution"
          title={`There is a definition of ${side} here already.`}
          actions={
            <Button onClick={() => void replace(trouble.definition)}>
              Replace it with the file
            </Button>
          }
        >
          {`The file is by ${trouble.by}. What stands here would be gone.`}
        </Notice>
      );
  }
}
