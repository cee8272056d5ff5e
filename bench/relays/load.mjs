// Loads a relay with calls, the same way whichever it is, and says in one line of JSON what came of it. Run by Bun.
//
// The work arrives as JSON on stdin: kind, url, origin, calls, tickets (a pair for each call),
// idle (tickets of sockets that only stay), warm and seconds, and `each`: how often a second each side speaks, or 0 for
// as fast as it goes: then a side speaks again as soon as what it said has been heard at the other side.

const work = JSON.parse(await new Response(Bun.stdin.stream()).text());
/** How long the sockets stay open afterwards, so that somebody may look at the server. */
const AFTERWARDS_MS = work.idle?.length ? 8_000 : 0;
const SIZE = 2_048;
/** So many come in at once; a cold server takes its time. */
const AT_ONCE = 50;

/** An offer's text as browsers write it, cut to size. */
const sdp = (() => {
  const lines = ['v=0', 'o=- 4611731400430051336 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0 1',
    'm=video 9 UDP/TLS/RTP/SAVPF 96 97 98 99', 'c=IN IP4 0.0.0.0', 'a=rtcp:9 IN IP4 0.0.0.0', 'a=ice-ufrag:4ZcD',
    'a=ice-pwd:2/1muCWoOi3uLifh0NuRHlig', 'a=setup:actpass', 'a=mid:0', 'a=sendonly', 'a=rtcp-mux', 'a=rtcp-rsize'];
  for (let payload = 96; lines.join('\r\n').length < SIZE; payload += 1) {
    lines.push(`a=rtpmap:${payload} VP8/90000`, `a=rtcp-fb:${payload} goog-remb`, `a=rtcp-fb:${payload} nack pli`);
  }
  return `${lines.join('\r\n').slice(0, SIZE - 120).replace(/[^\n]*$/, '')}a=end:1\r\n`;
})();
const description = JSON.stringify({ type: 'offer', sdp });
const heads = {
  beside: (side) => `{"type":"description","n":${side.said},"description":${description}}`,
  ws: () => `{"type":"description","description":${description}}`,
  bun: () => `{"type":"description","description":${description}}`,
  peer: (side) => `{"type":"OFFER","dst":"${side.peer}","payload":${description}}`,
};
const write = heads[work.kind];
const isBeside = work.kind === 'beside';

const sides = [];
let measuring = false;
let relayed = 0;
let faults = 0;
const delays = [];

const addressOf = (call, which) => {
  if (isBeside) return work.url;
  if (work.kind === 'peer') return `${work.url}/peerjs?key=peerjs&id=c${call}-${which}&token=t`;
  return `${work.url}/?room=${call}`;
};

class Side {
  said = 0;
  heard = 0;
  acknowledged = 0;
  sentAt = [];

  constructor(call, which, ticket) {
    this.peer = `c${call}-${1 - which}`;
    this.ready = new Promise((done) => (this.isReady = done));
    this.socket = new WebSocket(addressOf(call, which), { headers: { Origin: work.origin ?? '' }, perMessageDeflate: false });
    this.socket.onopen = () => (isBeside ? this.socket.send(`{"type":"join","ticket":"${ticket}"}`) : this.isReady());
    this.socket.onmessage = ({ data }) => this.handle(typeof data === 'string' ? data : new TextDecoder().decode(data));
    this.socket.onclose = ({ code }) => {
      if (!closing) {
        faults += 1;
        if (faults < 5) console.error(`a socket was closed with ${code}`);
      }
    };
  }

  handle(text) {
    if (text.length > 1_000) {
      this.hear();
    } else if (isBeside) {
      this.handleOwn(text);
    } else {
      this.isReady();
    }
  }

  /** Small messages of our own protocol; those with a number count, whatever they say. */
  handleOwn(text) {
    const { type, n } = JSON.parse(text);
    if (n) this.count();
    if (type === 'joined') this.isReady();
    if (type === 'ping') this.answerPing();
  }

  answerPing() {
    this.acknowledged = this.heard;
    this.socket.send(`{"type":"pong","received":${this.heard}}`);
  }

  count() {
    this.heard += 1;
    if (isBeside && this.heard - this.acknowledged >= 16) {
      this.acknowledged = this.heard;
      this.socket.send(`{"type":"ack","received":${this.heard}}`);
    }
  }

  hear() {
    this.count();
    const now = performance.now();
    const delay = now - this.other.sentAt.shift();
    if (measuring) {
      relayed += 1;
      delays.push(delay);
    }
    if (!work.each && !closing) this.other.speak();
  }

  speak() {
    this.said += 1;
    this.sentAt.push(performance.now());
    this.socket.send(write(this));
  }
}

let closing = false;
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const told = async (side) => {
  const late = wait(60_000).then(() => { throw new Error('a socket did not come in'); });
  await Promise.race([side.ready, late]);
};

for (let call = 0; call < work.calls; call += 1) {
  const [one, other] = [0, 1].map((which) => new Side(call, which, work.tickets?.[call][which]));
  [one.other, other.other] = [other, one];
  sides.push(one, other);
  if (sides.length % AT_ONCE === 0) await Promise.all(sides.slice(-AT_ONCE).map(told));
}
const idle = [];
for (const ticket of work.idle ?? []) {
  idle.push(new Side('idle', 0, ticket));
  if (idle.length % AT_ONCE === 0) await Promise.all(idle.slice(-AT_ONCE).map(told));
}
await Promise.all([...sides, ...idle].map(told));

if (work.each) {
  const between = 1_000 / work.each;
  sides.forEach((side, index) => setTimeout(() => setInterval(() => side.speak(), between), (index / sides.length) * between));
} else {
  sides.forEach((side) => side.speak());
}
await wait(work.warm * 1_000);
const cpu = process.cpuUsage();
measuring = true;
console.log('begin');
await wait(work.seconds * 1_000);
measuring = false;
console.log('end');
const used = process.cpuUsage(cpu);
closing = true;
delays.sort((a, b) => a - b);
const at = (share) => delays[Math.min(delays.length - 1, Math.ceil(share * delays.length) - 1)] ?? -1;
await wait(AFTERWARDS_MS);
console.log(JSON.stringify({
  relayed, p50: at(0.5), p99: at(0.99), faults, generator: (used.user + used.system) / 1e6,
}));
process.exit(0);
