/** A word that leads to evidence: there for who looks for it, and no louder than the words around it. */
export const QUIET_LINK = "text-small !text-muted decoration-dotted hover:!text-accent";
