// What a page weighs on the wire, loaded by a real browser: with an empty cache, and again with
// what the browser has kept. Bytes are those received, headers included, as compressed as sent.
//
//   node page-weight.mjs CHROMIUM URL

import { chromium } from 'playwright-core';

const [executablePath, url] = process.argv.slice(2);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Loads the page once; returns one record per answer. */
async function load(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const answers = new Map();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const encoding = Object.entries(response.headers).find(
      ([name]) => name.toLowerCase() === 'content-encoding',
    );
    answers.set(requestId, {
      type,
      path: new URL(response.url).pathname,
      encoding: encoding?.[1] ?? '-',
      status: response.status,
      bytes: 0,
    });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.bytes = encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await session.detach();
  return [...answers.values()].filter((answer) => answer.bytes > 0);
}

function print(name, answers, aim) {
  const sum = answers.reduce((total, answer) => total + answer.bytes, 0);
  console.log(`page weight, ${name}: ${kilobytes(sum)} (aim ${aim})`);
  for (const { type, path, encoding, status, bytes } of answers) {
    console.log(
      `  ${kilobytes(bytes).padStart(9)}  ${status}  ${encoding.padEnd(5)} ${type.padEnd(10)} ${path}`,
    );
  }
}

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });
try {
  const context = await browser.newContext({ locale: 'da-DK' });
  const page = await context.newPage();
  print('cold', await load(page), 250);
  await page.goto('about:blank');
  print('warm', await load(page), 25);
} finally {
  await browser.close();
}
