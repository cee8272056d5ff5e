// A way to the other side that is full after the first piece of a photo, and stays so until the test widens it, by widen().
// Photos are made of several pieces here, as those of phones are: what follows the picture in a JPEG is nobody's matter.
(() => {
  if (!navigator.mediaDevices) return;
  let narrow = true;
  window.widen = () => { narrow = false; };
  const { takePhoto } = ImageCapture.prototype;
  ImageCapture.prototype.takePhoto = async function (settings) {
    const photo = await takePhoto.call(this, settings);
    return new Blob([photo, new Uint8Array(2 ** 18)], { type: photo.type });
  };
  const channel = RTCDataChannel.prototype;
  const { send } = channel;
  const { get: bufferedAmount } = Object.getOwnPropertyDescriptor(channel, 'bufferedAmount');
  const full = new WeakSet();
  channel.send = function (data) {
    if (narrow && typeof data !== 'string') full.add(this);
    return send.call(this, data);
  };
  Object.defineProperty(channel, 'bufferedAmount', {
    get() { return bufferedAmount.call(this) + (full.has(this) ? 2 ** 20 : 0); },
  });
})();
