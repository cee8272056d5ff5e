// PeerServer as its own documentation starts it.
import { PeerServer } from 'peer';

PeerServer({ host: '127.0.0.1', port: Number(process.argv[2]), path: '/' }, () => console.log('ready'));
