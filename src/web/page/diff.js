// The words by which two texts differ: the longest run of words that both have stays.

/** Words of `old` and `now`: the same, removed, added. */
export function wordDiff(old, now) {
  const [left, right] = [split(old), split(now)];
  const common = lengths(left, right);
  const words = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) add(words, "same", left[i++], j++);
    else if (j >= right.length || (i < left.length && common[i + 1][j] >= common[i][j + 1]))
      add(words, "removed", left[i++]);
    else add(words, "added", right[j++]);
  }
  return words;
}

const split = (text) => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)?.slice(0, 1500) ?? [];

function lengths(left, right) {
  const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      table[i][j] = left[i] === right[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  return table;
}

function add(words, kind, text) {
  const last = words.at(-1);
  if (last?.kind === kind) last.text += text;
  else words.push({ kind, text });
}
