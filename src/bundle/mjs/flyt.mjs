// What the modules of messages share: how values are shown, chosen by and set apart. Made by Flyt; see docs/mjs.md.

/** How many messages and terms one message may show, and how deep in each other. */
const STEPS = 10_000;
const DEPTH = 100;

/** What `Intl` makes is kept: making it takes long. What no browser knows is shown as English is. */
const made = /* @__PURE__ */ new Map();
const intl = (Kind, tag, options) => {
  const key = `${Kind.name} ${tag} ${JSON.stringify(options)}`;
  if (!made.has(key)) made.set(key, new Kind([tag, "en"], options));
  return made.get(key);
};

/** In place of a value that is not there: its name in braces. */
class Missing {
  constructor(name) {
    this.name = name;
  }
}

/** A number or a date with how it is to be shown; of a number in a text, how many decimals are written. */
class Shown {
  constructor(value, options, decimals = 0) {
    Object.assign(this, { value, options, decimals });
  }
}

const isNumber = (value) => typeof value === "number" || typeof value === "bigint";

/** The digits of a number, as ECMA-402 has them for what is written with so many decimals. */
const digits = ({ options, decimals }) => {
  const isPercent = options.style === "percent";
  const given = options.minimumFractionDigits ?? Math.max(0, decimals - (isPercent ? 2 : 0));
  const most = options.maximumFractionDigits ?? Math.max(given, isPercent ? 0 : 3);
  return { ...options, minimumFractionDigits: Math.min(given, most), maximumFractionDigits: most };
};

const day = ({ value, options }, tag) =>
  Number.isNaN(value.getTime()) ? "{DATETIME()}" : intl(Intl.DateTimeFormat, tag, options).format(value);

const shown = (value, tag) => {
  if (value instanceof Missing) return `{${value.name}}`;
  if (isNumber(value)) return intl(Intl.NumberFormat, tag, {}).format(value);
  if (value instanceof Date) return shown(new Shown(value, {}), tag);
  if (!(value instanceof Shown)) return String(value);
  if (value.value instanceof Date) return day(value, tag);
  return intl(Intl.NumberFormat, tag, digits(value)).format(value.value);
};

/** Of a language that nobody knows one is `one`, and all else `other`. */
const category = (number, tag) => {
  const [isKnown] = Intl.PluralRules.supportedLocalesOf(tag);
  if (isKnown) return intl(Intl.PluralRules, tag, digits(number)).select(Number(number.value));
  return Number(number.value) === 1 && digits(number).minimumFractionDigits === 0 ? "one" : "other";
};

const matches = (key, value, tag) => {
  if (typeof value === "string") return key === value;
  const number = isNumber(value) ? new Shown(value, {}) : value;
  if (!(number instanceof Shown) || number.value instanceof Date) return false;
  if (typeof key === "number") return Number(number.value) === key;
  return key === category(number, tag);
};

/** Set apart from the text around it by U+2068 and U+2069. */
const isolated = (text) => `\u2068${text}\u2069`;

/** What a pattern is written for: a text. */
class Text {
  constructor(tag, args, functions, open = [], count = { steps: 0 }) {
    Object.assign(this, { tag, args: args ?? {}, functions: functions ?? {}, open, count });
  }
  get(name) {
    const value = Object.hasOwn(this.args, name) ? this.args[name] : undefined;
    return value ?? new Missing(`$${name}`);
  }
  missing(name) {
    return new Missing(name);
  }
  call(name, values, named) {
    const failed = new Missing(`${name}()`);
    if (values.some((value) => value instanceof Missing) || !Object.hasOwn(this.functions, name)) return failed;
    const bare = values.map((value) => (value instanceof Shown ? value.value : value));
    const options = Object.entries(named).map(([key, value]) => [key, value instanceof Shown ? value.value : value]);
    return this.functions[name](bare, Object.fromEntries(options), this.tag) ?? failed;
  }
  select(value, variants, usual) {
    const text = (variants.find(([key]) => matches(key, value, this.tag)) ?? variants[usual])[1];
    return typeof text === "string" ? text : text();
  }
  /** Another message: one that is being shown already, or that leads on and on, is its name in braces. */
  message(name, pattern) {
    const isOver = this.open.length >= DEPTH || (this.count.steps += 1) > STEPS;
    if (isOver || this.open.includes(pattern)) return this.show(new Missing(name));
    this.open.push(pattern);
    const text = pattern(this);
    this.open.pop();
    return text;
  }
  term(name, pattern, args) {
    return new this.constructor(this.tag, args, this.functions, this.open, this.count).message(name, pattern);
  }
  plain() {
    return this;
  }
  /** What a translator wrote. */
  text(text) {
    return text;
  }
  show(value, isApart) {
    const text = shown(value, this.tag);
    return isApart ? isolated(text) : text;
  }
  /** In an attribute that people read, in one that machines read, and at the beginning of an address. */
  words(value, isApart) {
    return this.show(value, isApart);
  }
  name(value, isApart) {
    return this.show(value, isApart);
  }
  link(value, isApart) {
    return this.show(value, isApart);
  }
  isolate(text) {
    return isolated(text);
  }
  isolateWords(text) {
    return isolated(text);
  }
  isolateName(text) {
    return isolated(text);
  }
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]);

/** Whether an address stays on the site, or leads where a link may lead: browsers pass over signs in its scheme. */
const isSafe = (address) => {
  const scheme = /^([^:/?#]*):/.exec(address.replace(/[\s\p{C}\\]/gu, ""));
  return scheme === null || /^(https?|mailto|tel)$/i.test(scheme[1]);
};

/** HTML: what a translator wrote is HTML already, what was given is text. */
class Html extends Text {
  plain() {
    return new Text(this.tag, this.args, this.functions, this.open, this.count);
  }
  text(text) {
    return escaped(text);
  }
  show(value, isApart) {
    const text = escaped(shown(value, this.tag));
    return isApart ? this.isolate(text) : text;
  }
  words(value, isApart) {
    const text = this.name(value);
    return isApart ? isolated(text) : text;
  }
  name(value) {
    return escaped(shown(value, this.tag));
  }
  link(value) {
    return isSafe(shown(value, this.tag)) ? this.name(value) : "about:invalid";
  }
  isolate(html) {
    return `<bdi>${html}</bdi>`;
  }
  isolateName(text) {
    return text;
  }
}

/** A message as text. */
export const text = (tag, pattern, args, functions) => new Text(tag, args, functions).message("", pattern);

/** A message as HTML. */
export const html = (tag, pattern, args, functions) => new Html(tag, args, functions).message("", pattern);

/** A number as a text has it. */
export const decimal = (value, decimals) => new Shown(value, {}, decimals);

/** `NUMBER` */
export const number = (value, options) => {
  const isShown = value instanceof Shown && !(value.value instanceof Date);
  if (isShown) return new Shown(value.value, { ...value.options, ...options }, value.decimals);
  return isNumber(value) ? new Shown(value, options) : new Missing("NUMBER()");
};

/** `DATETIME`; a number is that of milliseconds since 1970. */
export const date = (value, options) => {
  const given = value instanceof Shown ? value.value : value;
  const day = typeof given === "number" ? new Date(given) : given;
  return day instanceof Date ? new Shown(day, options) : new Missing("DATETIME()");
};
