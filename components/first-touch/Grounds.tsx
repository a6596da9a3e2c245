import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { Button } from "#components/ui/Button.tsx";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Hint } from "#components/ui/Hint.tsx";
import type { Ground } from "#lib/domain/first-touch/angle.ts";
import { noteFieldsOf } from "#lib/domain/playbook/look-up.ts";
import type { Receipt } from "#lib/domain/touch.ts";
import type { FirstTouchMaterial } from "./use-first-touch.ts";

/** Why an angle is suggested: each ground with a way to check it. */
export function Grounds(props: {
  readonly because: readonly Ground[];
  readonly material: FirstTouchMaterial;
}) {
  return (
    <ul aria-label="Because" className="grid list-disc gap-0.5 ps-4">
      {props.because.map((ground) => (
        <li key={ground.text}>
          <bdi>{ground.text}</bdi> <Source ground={ground} material={props.material} />
        </li>
      ))}
    </ul>
  );
}

function Source({ ground, material }: { ground: Ground; material: FirstTouchMaterial }) {
  const { openSettings } = useHandrail();
  const setScreen = useScreen((screen) => screen.set);
  const { source } = ground;
  switch (source.type) {
    case "touch": {
      const touch = material.snapshot.touches.find(({ id }) => id === source.touchId);
      if (touch === undefined) return null;
      return <ReceiptWord receipt={touch.receipt} />;
    }
    case "brief": {
      const brief = material.playbook.briefs.find(({ id }) => id === source.briefId);
      return (
        <SourceWord
          word="brief"
          label={brief?.theme ?? source.briefId}
          onOpen={() => openSettings("playbook")}
        />
      );
    }
    case "note": {
      const rule = noteFieldsOf(
        material.playbook,
        material.snapshot.handoff.leadType ?? null,
        "marketing-to-sdr",
      ).find(({ field }) => field === source.field);
      return (
        <SourceWord
          word="note"
          label={rule?.label ?? source.field}
          onOpen={() => setScreen({ tab: "note" })}
        />
      );
    }
    case "record":
    case "outcomes":
      return null;
  }
}

/** One word that leads to the part of our own that a ground stands on. */
function SourceWord(props: { word: string; label: string; onOpen: () => void }) {
  return (
    <Button
      variant="link"
      aria-label={`${props.word}: ${props.label}`}
      hint={props.label}
      className={QUIET}
      onClick={props.onOpen}
    >
      {props.word}
    </Button>
  );
}

/** One word that leads to the evidence in the CRM; the whole label is its name and its hint. */
function ReceiptWord({ receipt }: { receipt: Receipt }) {
  const { label, url } = receipt;
  if (url?.startsWith("https:") !== true)
    return <span className="text-small text-muted">{label}</span>;
  return (
    <Hint text={label}>
      <ExternalLink href={url} label={`receipt: ${label}`} className={QUIET}>
        receipt
      </ExternalLink>
    </Hint>
  );
}

const QUIET = "text-small !text-muted decoration-dotted hover:!text-accent";
