import { useMemo, useState } from "react";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { Section } from "#components/ui/Section.tsx";
import { saveAsJson } from "#components/ui/save-file.ts";
import { contentHash } from "#lib/domain/playbook/content-hash.ts";
import { diffPlaybooks } from "#lib/domain/playbook/diff.ts";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import { isAgreed } from "#lib/domain/playbook/sign.ts";
import type { WorkingCopyRow } from "#lib/store/rows.ts";
import { PlaybookText } from "../reading/PlaybookText.tsx";
import { ImportPlaybook } from "../source/ImportPlaybook.tsx";
import { IssueList } from "../source/IssueList.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { DiscardButton } from "./DiscardButton.tsx";
import { SignOffBox } from "./SignOffBox.tsx";
import { useSigning } from "./use-signing.ts";
import { VersionFields } from "./VersionFields.tsx";

/** The text to be signed: what it is called, what it changes, and the two names. */
export function SignDocument(props: {
  readonly row: WorkingCopyRow;
  readonly playbook: Playbook;
  readonly inForce: Playbook;
  readonly onInForce: (playbook: Playbook) => void;
}) {
  const { playbook, inForce } = props;
  const signing = useSigning(props.row, playbook, {
    isFirst: inForce.origin === "shipped",
    onInForce: props.onInForce,
  });
  const changes = useMemo(() => diffPlaybooks(inForce, playbook), [inForce, playbook]);
  const hash = contentHash(playbook);
  const isReady = isAgreed(playbook);
  return (
    <>
      <VersionFields
        playbook={playbook}
        inForce={inForce}
        onChange={(part) => void signing.change(part)}
      />
      <Section title="What changes" level={3} count={changes.length}>
        <p className="text-muted">{`Against ${inForce.name} ${inForce.version}, which is in force.`}</p>
        <ChangeList changes={changes} whenNone="Nothing that people work by changes." />
      </Section>
      <WholeText playbook={playbook} />
      <AboutSigning hash={hash} />
      <div role="status" className="empty:hidden">
        {signing.removed.length > 0 && (
          <Notice tone="caution" title={removedWords(signing.removed)}>
            The text was changed after it was signed, so it has to be signed again.
          </Notice>
        )}
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {SIDES.map((side) => (
          <SignOffBox
            key={side}
            side={side}
            signOff={playbook.signOffs[side]}
            onSign={(name) => signing.sign(side, name)}
            onWithdraw={() => void signing.withdraw(side)}
          />
        ))}
      </div>
      {isReady && (
        <Notice
          tone={signing.refused.length > 0 ? "alert" : "info"}
          title="Both have signed; it is not in force here."
          actions={
            <Button onClick={() => void signing.comeIntoForce()}>Bring it into force</Button>
          }
        >
          {signing.refused.length > 0 && <IssueList issues={signing.refused} document={playbook} />}
        </Notice>
      )}
      <NotSavedNotice failure={signing.failure} />
      <div className="grid gap-2">
        <p className="max-w-[60ch] text-muted">
          Does the other side use another browser? Sign here, export, and let them import the file,
          sign and send it back.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => saveAsJson(`${playbook.id}-${playbook.version}.json`, playbook)}>
            {isReady ? "Export the signed file" : "Export to be signed elsewhere"}
          </Button>
          <DiscardButton
            label="Put it away"
            warning="This text and the names under it are deleted from this browser. The definitions, the draft and exported files stay."
            onDiscard={() => void signing.discard()}
          />
        </div>
        <ImportPlaybook
          label="Import a file from the other side"
          here={playbook}
          compact
          onInForce={props.onInForce}
        />
      </div>
    </>
  );
}

const SIDES: readonly Side[] = ["marketing", "sales"];

/** Nobody signs what they cannot read. */
function WholeText({ playbook }: { playbook: Playbook }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div>
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? "Close the whole text" : "Read the whole text"}
        </Button>
      </div>
      {isOpen && <PlaybookText playbook={playbook} />}
    </>
  );
}

function AboutSigning({ hash }: { hash: string }) {
  return (
    <div className="grid max-w-[60ch] gap-1">
      <p>
        A sign-off here is a person's word with a name and a date. It is bound to this very text by
        its content hash, so a later change shows. It proves nobody's identity: anybody at this
        browser could write the name.
      </p>
      <p className="text-small text-muted">
        Content hash (SHA-256): <code className="select-all">{hash}</code>
      </p>
    </div>
  );
}

function removedWords(names: readonly string[]): string {
  return names.length === 1
    ? `The sign-off of ${names[0] ?? ""} was removed.`
    : `The sign-offs of ${names.join(" and ")} were removed.`;
}
