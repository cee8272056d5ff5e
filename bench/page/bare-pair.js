// The least that any call needs: two connections in one page, nothing between them. Answers with milliseconds.
async media => {
  const stream = await navigator.mediaDevices.getUserMedia(media);
  await new Promise(settled => setTimeout(settled, 1000));
  const caller = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  const receiver = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  caller.onicecandidate = ({ candidate }) => receiver.addIceCandidate(candidate);
  receiver.onicecandidate = ({ candidate }) => caller.addIceCandidate(candidate);
  const video = document.createElement('video');
  video.autoplay = video.muted = true;
  document.body.append(video);
  receiver.ontrack = ({ streams }) => (video.srcObject = streams[0]);
  const seen = new Promise(first => video.requestVideoFrameCallback(() => first(performance.now())));

  const begun = performance.now();
  stream.getTracks().forEach(track => caller.addTrack(track, stream));
  const offer = await caller.createOffer();
  await Promise.all([caller.setLocalDescription(offer), receiver.setRemoteDescription(offer)]);
  const answer = await receiver.createAnswer();
  await Promise.all([receiver.setLocalDescription(answer), caller.setRemoteDescription(answer)]);
  const duration = (await seen) - begun;

  caller.close();
  receiver.close();
  stream.getTracks().forEach(track => track.stop());
  video.remove();
  return duration;
}
