// Where the user is: `#locale=pl&file=content/a.ftl&key=content/a.ftl:title&filter=stale&search=word`.

/** The place that the address names. */
export const place = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));

/** The address of a place; what is empty is left out. */
export function address(to) {
  const given = Object.entries(to).filter(([, value]) => value);
  return `#${new URLSearchParams(given).toString().replaceAll("%2F", "/").replaceAll("%3A", ":")}`;
}

/** Goes to a place, or changes some of where one is. */
export const go = (to) => (location.hash = address(to));

/** Notes a change of place that shows nothing new. */
export const note = (to) => history.replaceState(null, "", address(to));
