import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { Button } from "#components/ui/Button.tsx";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Hint } from "#components/ui/Hint.tsx";
import type { Ground } from "#lib/domain/first-touch/angle.ts";
import { noteFieldsOf } from "#lib/domain/playbook/look-up.ts";
import { OutcomeCounts } from "./OutcomeCounts.tsx";
import { QUIET_LINK } from "./quiet-link.ts";
import type { FirstTouchMaterial } from "./use-first-touch.ts";

/**
 * Why something is suggested: each ground with a way to check it. The strongest ones first, the others
 * when asked; what outcomes say is among those that are always shown.
 */
export function Grounds(props: {
  readonly because: readonly Ground[];
  readonly material: FirstTouchMaterial;
  /** How many are shown before anybody asks for more. */
  readonly most: number;
}) {
  const { because, material, most } = props;
  const [all, setAll] = useState(false);
  const strongest = because.filter(
    ({ source }, index) => index < most || source.type === "outcomes",
  );
  const others = because.length - strongest.length;
  return (
    <>
      <ul aria-label="Because" className="grid list-disc gap-0.5 ps-4">
        {(all ? because : strongest).map((ground) => (
          <li key={ground.text}>
            <bdi>{ground.text}</bdi> <Source ground={ground} material={material} />
          </li>
        ))}
      </ul>
      {others > 0 && (
        <Button
          variant="quiet"
          className="-ms-2 justify-self-start"
          aria-expanded={all}
          onClick={() => setAll((shown) => !shown)}
        >
          {all ? "Fewer reasons" : `${others} more ${others === 1 ? "reason" : "reasons"}`}
        </Button>
      )}
    </>
  );
}

function Source({ ground, material }: { ground: Ground; material: FirstTouchMaterial }) {
  const { openSettings } = useHandrail();
  const setScreen = useScreen((screen) => screen.set);
  const { source } = ground;
  const { snapshot, playbook, learned } = material;
  switch (source.type) {
    case "touch": {
      const touch = snapshot.touches.find(({ id }) => id === source.touchId);
      if (touch === undefined) return null;
      return <CrmWord word="receipt" label={touch.receipt.label} url={touch.receipt.url} />;
    }
    case "brief": {
      const brief = playbook.briefs.find(({ id }) => id === source.briefId);
      return (
        <SourceWord
          word="brief"
          label={brief?.theme ?? source.briefId}
          onOpen={() => openSettings("playbook")}
        />
      );
    }
    case "note": {
      const leadType = snapshot.handoff.leadType ?? null;
      const rule = noteFieldsOf(playbook, leadType, "marketing-to-sdr").find(
        ({ field }) => field === source.field,
      );
      return (
        <SourceWord
          word="note"
          label={rule?.label ?? source.field}
          onOpen={() => setScreen({ tab: "note" })}
        />
      );
    }
    case "record":
      return <CrmWord word="record" label={source.part} url={snapshot.url} />;
    case "outcomes":
      if (learned === null) return null;
      return <OutcomeCounts angleId={source.angleId} learned={learned} />;
  }
}

/** One word that leads to the part of our own that a ground stands on. */
function SourceWord(props: { word: string; label: string; onOpen: () => void }) {
  return (
    <Button
      variant="link"
      aria-label={`${props.word}: ${props.label}`}
      hint={props.label}
      className={QUIET_LINK}
      onClick={props.onOpen}
    >
      {props.word}
    </Button>
  );
}

/** One word that leads to the evidence in the CRM; the whole label is its name and its hint. */
function CrmWord({ word, label, url }: { word: string; label: string; url: string | null }) {
  if (url?.startsWith("https:") !== true)
    return <span className="text-small text-muted">{label}</span>;
  return (
    <Hint text={label}>
      <ExternalLink href={url} label={`${word}: ${label}`} className={QUIET_LINK}>
        {word}
      </ExternalLink>
    </Hint>
  );
}
