// How long one waits for the answer to a what-if: scenarios that nobody has asked for, one after
// the other, with all draws; beside them a page of text of the same server.
//
//   node what-if.mjs ADDRESS

const [address] = process.argv.slice(2);
const WARM_UP = 40;
const MEASURED = 200;

/** Milliseconds until the whole answer is there. */
async function wait(path) {
  const began = process.hrtime.bigint();
  const response = await fetch(new URL(path, address));
  const text = await response.text();
  const millis = Number(process.hrtime.bigint() - began) / 1e6;
  if (response.status !== 200) {
    throw new Error(`${path} answers ${response.status}: ${text.slice(0, 200)}`);
  }
  return { millis, text };
}

/** A scenario of Vindby's plan that no other number gives. */
const scenario = (number) =>
  `/kommuner/vindby/hvad-hvis/svar?i=1.4:${50 + (number % 100)};4.1:${60 + Math.floor(number / 100)}`;

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

async function measure(path) {
  const times = [];
  for (let i = 0; i < WARM_UP + MEASURED; i++) {
    const { millis } = await wait(path(i));
    if (i >= WARM_UP) times.push(millis);
  }
  return times.sort((a, b) => a - b);
}

const { text } = await wait(scenario(1000));
if (!text.includes('10.000 fremtider')) {
  throw new Error('the answer does not say that it comes of 10,000 draws');
}
const beside = await measure(() => '/metode');
const times = await measure(scenario);
const print = (name, sorted, more) =>
  console.log(
    `${name}: median ${at(sorted, 0.5).toFixed(1)} ms, p95 ${at(sorted, 0.95).toFixed(1)} ms${more}`,
  );
print('what-if, 10,000 draws, not kept, one at a time', times, ' (aim 100)');
print('  a page of text beside it', beside, '');
