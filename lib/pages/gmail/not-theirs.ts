/** What stands in an editor and was not written there: the signature and what is quoted. */
export const NOT_THEIRS =
  '.gmail_signature,.gmail_signature_prefix,[data-smartmail="gmail_signature"],.gmail_quote,.gmail_quote_container,.gmail_extra,blockquote[type=cite]';
