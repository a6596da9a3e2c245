import { MESSAGE_TOKENS } from "../../message/tokens.ts";
import type { PlaybookIssue } from "../issue.ts";
import type { BriefAngle, MessageTemplate, Playbook } from "../schema.ts";

/** Angles for a readiness that is not there, asks that ask for two things, messages with holes that nothing fills. */
export function checkAngles({ briefs, qualification }: Playbook): readonly PlaybookIssue[] {
  const levels = new Set(qualification.readiness.map(({ id }) => id));
  return briefs.flatMap(({ angles = [] }, brief) =>
    angles.flatMap((angle, index) => {
      const path = `briefs[${brief}].angles[${index}]`;
      return [
        ...checkReadiness(angle, path, levels),
        ...checkAsks(angle, path),
        ...(angle.messages ?? []).flatMap((message, at) =>
          checkMessage(message, `${path}.messages[${at}]`),
        ),
      ];
    }),
  );
}

function checkReadiness(
  { when }: BriefAngle,
  path: string,
  levels: ReadonlySet<string>,
): readonly PlaybookIssue[] {
  return when.readiness
    .filter((level) => !levels.has(level))
    .map((level) => ({
      path: `${path}.when.readiness`,
      reason: `"${level}" is not one of the levels of readiness`,
    }));
}

/** R-FT-02: one ask. */
function checkAsks({ oneAsk, arabic }: BriefAngle, path: string): readonly PlaybookIssue[] {
  const asks = [
    { path: `${path}.oneAsk`, text: oneAsk },
    { path: `${path}.arabic.oneAsk`, text: arabic?.oneAsk ?? "" },
  ];
  return asks.flatMap(({ path: at, text }) =>
    (text.match(/[?؟]/gu) ?? []).length > 1
      ? [{ path: at, reason: "asks two questions; keep the one that matters most" }]
      : [],
  );
}

function checkMessage({ subject, body }: MessageTemplate, path: string): readonly PlaybookIssue[] {
  const parts = [
    { path: `${path}.subject`, text: subject },
    { path: `${path}.body`, text: body },
  ];
  return parts.flatMap(({ path: at, text }) =>
    [...text.matchAll(TOKEN)]
      .map(([, name = ""]) => name.trim())
      .filter((name) => !Object.hasOwn(MESSAGE_TOKENS, name))
      .map((name) => ({
        path: at,
        reason: `nothing is known as "{{${name}}}"; use one of ${TOKENS}`,
      })),
  );
}

const TOKEN = /\{\{([^{}]{0,80})\}\}/gu;
const TOKENS = Object.keys(MESSAGE_TOKENS)
  .map((name) => `{{${name}}}`)
  .join(", ");
