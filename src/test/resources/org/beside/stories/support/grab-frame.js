// Returns the frame that a video element paints now, as a PNG in base64; '' before there is one.
// A frozen video gives no frame callback, hence the second runner in the race.
async (video, { widest }) => {
  const painted = new Promise(done => video.requestVideoFrameCallback(done));
  const overdue = new Promise(done => setTimeout(done, 250));
  await Promise.race([painted, overdue]);
  if (video.videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
    return '';
  }
  const scale = Math.min(1, widest / video.videoWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  canvas.getContext('2d', { willReadFrequently: true }).drawImage(video, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1];
}
