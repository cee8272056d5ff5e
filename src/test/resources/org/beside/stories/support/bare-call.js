// The smallest call there is: all addresses inside one offer and one answer, carried over by the test.
const connection = new RTCPeerConnection();
const sender = kind => connection.getSenders().find(({ track }) => track?.kind === kind);
const camera = () => sender('video').track;
const microphone = () => sender('audio').track;

connection.ontrack = ({ streams }) => {
  document.querySelector('video').srcObject = streams[0];
};
const shareMedia = async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
  stream.getTracks().forEach(track => connection.addTrack(track, stream));
};
const describe = async () => {
  await connection.setLocalDescription();
  while (connection.iceGatheringState !== 'complete') {
    await new Promise(done => connection.addEventListener('icegatheringstatechange', done, { once: true }));
  }
  return connection.localDescription.toJSON();
};
const offer = async () => {
  await shareMedia();
  return describe();
};
const answer = async theirs => {
  await connection.setRemoteDescription(theirs);
  await shareMedia();
  return describe();
};
const accept = theirs => connection.setRemoteDescription(theirs);
