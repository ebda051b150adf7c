// Asks one server for several addresses in turn, over connections that stay open, and prints how
// many answers a second there were and how long the slowest hundredth took.
//
//   node load.mjs ORIGIN CONNECTIONS SECONDS NAME=PATH [NAME=PATH] …
//
// The first address is the one that the others are held against. Each request names another client,
// as a proxy would, so that the limit of the API is not what is measured.

import net from 'node:net';

const [origin, connections, seconds, ...named] = process.argv.slice(2);
const { hostname, port } = new URL(origin);
const CLIENTS = 5000;
const ROUNDS = 3;

function requests(path) {
  return Array.from({ length: CLIENTS }, (_, i) =>
    Buffer.from(
      `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nX-Forwarded-For: 10.9.${i >> 8}.${i & 255}\r\n\r\n`,
    ),
  );
}

/**
 * One connection that asks again as soon as it is answered, until the time is over. The server
 * closes it after some answers; another is then opened, and the opening counts with the next.
 */
function connection(all, until, times) {
  return new Promise((resolve, reject) => {
    let at = Math.floor(Math.random() * CLIENTS);
    let began = 0n;
    let head = '';
    let left = -1;
    let socket;
    const ask = () => {
      head = '';
      left = -1;
      socket.write(all[at++ % CLIENTS]);
    };
    const answered = () => {
      const now = process.hrtime.bigint();
      times.push(Number(now - began) / 1e6);
      began = now;
      if (performance.now() >= until) {
        socket.destroy();
        resolve();
      } else if (!/\r\nconnection: *close/i.test(head)) {
        ask();
      }
    };
    const read = (chunk) => {
      if (left < 0) {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = /\r\ncontent-length: *(\d+)/i.exec(head);
        if (!head.startsWith('HTTP/1.1 200') || !length) {
          reject(new Error(head.slice(0, end)));
          socket.destroy();
          return;
        }
        left = Number(length[1]) - (head.length - end - 4);
      } else {
        left -= chunk.length;
      }
      if (left <= 0) answered();
    };
    const open = () => {
      socket = net.connect({ host: hostname, port: Number(port), noDelay: true });
      socket.on('connect', ask);
      socket.on('error', reject);
      socket.on('data', read);
      socket.on('end', open);
    };
    began = process.hrtime.bigint();
    open();
  });
}

async function round(path, length) {
  const all = requests(path);
  const times = [];
  const began = performance.now();
  const until = began + length * 1000;
  await Promise.all(
    Array.from({ length: Number(connections) }, () => connection(all, until, times)),
  );
  times.sort((a, b) => a - b);
  return {
    rate: times.length / ((performance.now() - began) / 1000),
    p50: times[Math.floor(times.length * 0.5)],
    p99: times[Math.floor(times.length * 0.99)],
  };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const addresses = named.map((each) => {
  const cut = each.indexOf('=');
  return { name: each.slice(0, cut), path: each.slice(cut + 1), rounds: [] };
});
for (const { path } of addresses) await round(path, Number(seconds));
for (let i = 0; i < ROUNDS; i++) {
  for (const address of addresses) address.rounds.push(await round(address.path, Number(seconds)));
}
const beside = median(addresses[0].rounds.map((each) => each.rate));
for (const { name, rounds } of addresses) {
  const rate = median(rounds.map((each) => each.rate));
  console.log(
    `  ${name.padEnd(34)} ${rate.toFixed(0).padStart(6)}/s` +
      `  p50 ${median(rounds.map((each) => each.p50)).toFixed(2).padStart(7)} ms` +
      `  p99 ${median(rounds.map((each) => each.p99)).toFixed(2).padStart(7)} ms` +
      `  ratio ${(rate / beside).toFixed(2)}`,
  );
}
