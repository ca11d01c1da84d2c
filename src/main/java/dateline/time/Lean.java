package dateline.time;

/** Which way from the anchor a bare weekday or month is looked for. */
enum Lean {
  PAST,
  FUTURE,
  UNKNOWN
}
