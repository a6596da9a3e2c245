import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { diffPlaybooks } from "#lib/domain/playbook/diff.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { checkSignOffs } from "#lib/domain/playbook/sign.ts";
import { ChangeList } from "../agreement/ChangeList.tsx";
import type { Received } from "../agreement/receive-file.ts";
import { SIDES } from "../agreement/sides.ts";
import { FilePicker } from "./FilePicker.tsx";
import { IssueList } from "./IssueList.tsx";
import { type Import, useImport } from "./use-import.ts";

/** Takes a playbook from a file: refused with its places, shown to be brought in, or to be signed. */
export function ImportPlaybook(props: {
  readonly label: string;
  /** What is being signed here, so that names under the same text come together. */
  readonly here: Playbook | null;
  readonly compact?: boolean;
  /** Called when a file has come into force. */
  readonly onInForce?: (playbook: Playbook) => void;
}) {
  const importing = useImport(props.here, props.onInForce ?? nothing);
  return (
    <div className="grid justify-items-start gap-3">
      <FilePicker
        label={props.label}
        compact={props.compact === true}
        onText={(text, file) => importing.read(text, file)}
      />
      <Outcome importing={importing} />
      <NotSavedNotice failure={importing.failure} />
    </div>
  );
}

function Outcome({ importing }: { importing: Import }) {
  const { state } = importing;
  switch (state.type) {
    case "none":
      return null;
    case "refused":
      return (
        <Notice tone="alert" title={`${state.file} was not taken. Nothing here has changed.`}>
          <div className="grid gap-2">
            <IssueList issues={state.issues} document={undefined} />
            <p>Have these places mended where the file comes from, and choose it again.</p>
          </div>
        </Notice>
      );
    case "not-in-force":
      if (state.failure.type === "not-saved") return <NotSavedNotice failure={state.failure} />;
      return (
        <Notice tone="alert" title={`${state.playbook.name} did not come into force.`}>
          <IssueList issues={state.failure.issues} document={state.playbook} />
        </Notice>
      );
    case "in-force":
      return (
        <div role="status">
          <Notice
            tone="info"
            title={`${state.playbook.name} ${state.playbook.version} is in force.`}
          >
            Notes and outcomes are checked against it from now on.
          </Notice>
        </div>
      );
    case "read":
      return state.isAgreed ? (
        <Agreed received={state.received} importing={importing} />
      ) : (
        <NotAgreed received={state.received} importing={importing} />
      );
  }
}

/** Signed by both: what it would change, and one press. */
function Agreed({ received, importing }: { received: Received; importing: Import }) {
  const { playbook: inForce } = useHandrail();
  const { playbook } = received;
  const { marketing, sales } = playbook.signOffs;
  const changes = diffPlaybooks(inForce, playbook);
  return (
    <section
      aria-label="From the file"
      className="grid w-full gap-3 rounded-lg bg-sunken p-3 forced-colors:border"
    >
      <p>
        <strong className="font-semibold">{`${playbook.name} ${playbook.version}`}</strong>
        {`, signed by ${marketing?.name ?? ""} for marketing and ${sales?.name ?? ""} for sales.`}
      </p>
      <ChangeList changes={changes} whenNone="It says the same as the version in force." />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => void importing.bringIn(playbook)}>
          Bring it into force
        </Button>
        <Button variant="quiet" onClick={importing.forget}>
          Leave it
        </Button>
      </div>
    </section>
  );
}

/** Not signed by both, or changed since: it can be opened, but it is not in force by itself. */
function NotAgreed({ received, importing }: { received: Received; importing: Import }) {
  const { playbook, dropped, replaces } = received;
  const open = async () => {
    if (!(await importing.openToSign(playbook))) return;
    importing.forget();
    location.hash = "playbook/agree";
  };
  return (
    <Notice
      tone="caution"
      title={`${playbook.name} ${playbook.version} is not signed by both sides, so it does not come into force.`}
      actions={
        <>
          <Button onClick={() => void open()}>Open it to be signed</Button>
          <Button variant="quiet" onClick={importing.forget}>
            Leave it
          </Button>
        </>
      }
    >
      <div className="grid gap-2">
        <ul className="grid gap-1">
          {dropped.map((side) => (
            <li key={side}>
              {`${SIDES[side].whose} sign-off in the file does not count: the text was changed after it was signed.`}
            </li>
          ))}
          {checkSignOffs(playbook).map(({ path, reason }) => (
            <li key={path}>{`Missing: ${reason}.`}</li>
          ))}
        </ul>
        {replaces && (
          <p>It takes the place of what stands under “Sign” now, which says something else.</p>
        )}
      </div>
    </Notice>
  );
}

function nothing(): void {}
