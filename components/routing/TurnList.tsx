import type { TurnShare } from "#lib/domain/routing/route.ts";

/** Whose turn it was: everybody in the team with what they got by turn within ninety days. */
export function TurnList({ turn }: { readonly turn: readonly TurnShare[] }) {
  const weighs = turn.some(({ weight }) => weight !== turn[0]?.weight);
  return (
    <div className="grid gap-0.5">
      <p className="text-small text-muted">
        By turn within 90 days. Among those who are level, the lead itself decides, so that
        everybody comes to the same answer.
      </p>
      <ul aria-label="Turns" className="text-small">
        {turn.map(({ owner, weight, count, isAway, isNext }) => (
          <li key={owner.id} className="flex gap-1.5">
            <bdi className={isNext ? "font-semibold" : undefined}>{owner.name}</bdi>
            <span className="text-muted">
              {[
                count === 1 ? "1 lead" : `${count} leads`,
                weighs ? `weight ${weight}` : "",
                isAway ? "away" : "",
                isNext ? "has the turn" : "",
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
