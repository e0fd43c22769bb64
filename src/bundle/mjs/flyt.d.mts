/** What can be given to a message. */
export type Value = string | number | bigint | Date;

/** A function of the application: it is given the values without names, those with names, and the text's language. */
export type AppFunction = (
  values: Value[],
  named: Record<string, string | number>,
  language: string,
) => Value | null | undefined;
