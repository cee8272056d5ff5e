// The least that a relay does, with the library that most of them use: whoever is in the same room hears it, unchanged.
import { WebSocketServer } from 'ws';

const rooms = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]), perMessageDeflate: false });

server.on('connection', (socket, { url }) => {
  const name = url.slice(url.indexOf('=') + 1);
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on('message', (data, binary) => {
    for (const other of room) {
      if (other !== socket) other.send(data, { binary });
    }
  });
  socket.on('close', () => room.delete(socket) && room.size === 0 && rooms.delete(name));
});
server.on('listening', () => console.log('ready'));
