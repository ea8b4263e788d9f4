// N feeds of 50 stories, about 170 KB each, with ETags, on any free port of 127.0.0.1; prints the port.
import { createHash } from 'node:crypto';
import http from 'node:http';

const WORDS =
  'harbour industry network sensor repair engineer island ferry station weather 工业 港口 传感器 工程师 渡轮 Hafen Fähre puerto barco réseau navire порт сеть'.split(
    ' ',
  );
const random = (seed) => () => {
  seed = (seed * 48271) % 2147483647;
  return seed / 2147483647;
};
const made = new Map();

function feed(n) {
  if (made.has(n)) return made.get(n);
  const next = random(n + 11);
  const word = () => WORDS[Math.floor(next() * WORDS.length)];
  const paragraph = () => `<p>${Array.from({ length: 60 }, word).join(' ')} <a href="/more">more</a></p>`;
  const items = Array.from({ length: 50 }, (_, i) => {
    const body = Array.from({ length: 5 }, paragraph).join('');
    const date = new Date(1_790_000_000_000 - i * 600_000).toUTCString();
    return `<item><title>Story ${i} of feed ${n}: ${word()} ${word()}</title><link>http://127.0.0.1/s/${n}/${i}</link><guid isPermaLink="false">bench-${n}-${i}</guid><pubDate>${date}</pubDate><dc:creator>A. Writer</dc:creator><category>bench</category><description>${body.replace(/<[^>]+>/g, '').slice(0, 200)}</description><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
  });
  const body = Buffer.from(
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed ${n}</title><link>http://127.0.0.1/${n}</link><description>bench</description><language>en</language>${items.join('')}</channel></rss>`,
  );
  const found = { body, etag: `"${createHash('sha1').update(body).digest('hex')}"` };
  made.set(n, found);
  return found;
}

for (let i = 0; i < Number(process.argv[2] ?? 200); i += 1) feed(i);
const server = http.createServer((request, response) => {
  const { body, etag } = feed(Number(request.url.slice(1)));
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
  response.writeHead(200, {
    'content-type': 'application/rss+xml; charset=utf-8',
    etag,
    'content-length': body.length,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
