// The same in Bun, whose sockets are uWebSockets: about as much as a machine can relay.
const rooms = new Map();

Bun.serve({
  hostname: '127.0.0.1',
  port: Number(process.argv[2]),
  fetch(request, server) {
    const name = new URL(request.url).searchParams.get('room');
    return server.upgrade(request, { data: { name } }) ? undefined : new Response('a socket, please', { status: 426 });
  },
  websocket: {
    perMessageDeflate: false,
    open(socket) {
      socket.data.room = rooms.get(socket.data.name) ?? new Set();
      rooms.set(socket.data.name, socket.data.room.add(socket));
    },
    message(socket, message) {
      for (const other of socket.data.room) {
        if (other !== socket) other.send(message);
      }
    },
    close(socket) {
      const { room, name } = socket.data;
      if (room.delete(socket) && room.size === 0) rooms.delete(name);
    },
  },
});
console.log('ready');
