// N small feeds on loopback for the poll cycle: of ten, seven are well, and one each hangs, answers 500, sends garbage.
//   node bench/_poll-origin.mjs   prints its port
import http from 'node:http';

const item = (n, i) =>
  `<item><title>Story ${i} of feed ${n}</title><link>https://news.example/${n}/${i}</link><guid>${n}-${i}</guid><pubDate>Tue, 24 Nov 2026 0${i}:00:00 GMT</pubDate><description>The ministry said on Monday that report ${n} would be followed by report ${i}.</description></item>`;
const feed = (n) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${n}</title><link>https://news.example/${n}</link><description>d</description>${[1, 2, 3].map((i) => item(n, i)).join('')}</channel></rss>`;

const answer = (request, response) => {
  const [, kind, n] = request.url.split('/');
  if (kind === 'hang') return;
  if (kind === 'error') response.writeHead(500).end('no');
  else if (kind === 'garbage') response.writeHead(200).end(Buffer.alloc(2000, Number(n) % 251));
  else if (request.headers['if-none-match'] === `"${n}"`) response.writeHead(304).end();
  else response.writeHead(200, { etag: `"${n}"`, 'content-type': 'application/rss+xml' }).end(feed(n));
};
let port = 0;
for (let n = 1; n <= 100; n += 1) {
  const host = `127.0.0.${n}`;
  const server = http.createServer(answer);
  await new Promise((resolve) => server.listen(port, host, resolve));
  port = server.address().port;
}
console.log(port);
