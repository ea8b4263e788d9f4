// Asks one address over keep-alive connections for some seconds: node bench/_load.mjs PORT PATH CONNECTIONS SECONDS HEADERS-AS-JSON
// The plain stand-in for wrk; prints {rate, p50, p99} as JSON.
import net from 'node:net';

const [port, path, connections, seconds, headers] = process.argv.slice(2);
const lines = Object.entries(JSON.parse(headers)).map(([name, value]) => `${name}: ${value}\r\n`);
const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines.join('')}\r\n`;
const end = performance.now() + Number(seconds) * 1000;
const times = [];

function connect(done) {
  const socket = net.connect(Number(port), '127.0.0.1', ask);
  socket.setNoDelay(true);
  let startedAt = 0;
  let left = -1;
  let head = '';
  function ask() {
    if (performance.now() > end) {
      socket.destroy();
      done();
      return;
    }
    startedAt = performance.now();
    left = -1;
    head = '';
    socket.write(request);
  }
  socket.on('data', (chunk) => {
    let size = chunk.length;
    if (left < 0) {
      head += chunk.toString('latin1');
      const at = head.indexOf('\r\n\r\n');
      if (at < 0) return;
      left = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      size = head.length - at - 4;
    }
    left -= size;
    if (left > 0) return;
    times.push(performance.now() - startedAt);
    ask();
  });
  socket.on('error', done);
}

let open = Number(connections);
for (let i = 0; i < Number(connections); i += 1) {
  connect(() => {
    open -= 1;
    if (open > 0) return;
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.floor(times.length * share)] ?? 0;
    console.log(
      JSON.stringify({ rate: times.length / Number(seconds), requests: times.length, p50: at(0.5), p99: at(0.99) }),
    );
  });
}
