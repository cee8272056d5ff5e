// Gives the phone's camera what a fake camera lacks: a lamp, a zoom, and a second camera beside it, which shows blue.
(() => {
  if (!navigator.mediaDevices) return;
  const { getCapabilities, applyConstraints, getSettings, getConstraints } = MediaStreamTrack.prototype;
  const { enumerateDevices, getUserMedia } = navigator.mediaDevices;
  const SECOND = 'second';
  const seconds = new WeakSet();
  const lenses = new WeakMap();
  const lensOf = track => lenses.get(track) ?? { torch: false, zoom: 1 };
  const isFirst = track => track.kind === 'video' && !seconds.has(track) && !(track instanceof CanvasCaptureMediaStreamTrack);

  Object.assign(MediaStreamTrack.prototype, {
    getCapabilities() {
      const own = getCapabilities.call(this);
      return isFirst(this) ? { ...own, torch: true, zoom: { min: 1, max: 4, step: 0.1 } } : own;
    },
    getSettings() {
      const own = getSettings.call(this);
      if (seconds.has(this)) return { ...own, deviceId: SECOND, facingMode: 'user' };
      return isFirst(this) ? { ...own, ...lensOf(this), facingMode: 'environment' } : own;
    },
    async applyConstraints(constraints) {
      const { torch, zoom, ...others } = constraints?.advanced?.[0] ?? {};
      if (!isFirst(this) || (torch === undefined && zoom === undefined)) return applyConstraints.call(this, constraints);
      lenses.set(this, { torch: torch ?? false, zoom: zoom ?? 1 });
      window.lens = lensOf(this);
    },
  });
  navigator.mediaDevices.enumerateDevices = async () => [
    ...(await enumerateDevices.call(navigator.mediaDevices)),
    { kind: 'videoinput', deviceId: SECOND, groupId: SECOND, label: '' },
  ];
  navigator.mediaDevices.getUserMedia = async constraints => {
    if (constraints?.video?.deviceId?.exact !== SECOND) return getUserMedia.call(navigator.mediaDevices, constraints);
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext('2d');
    let drawn = 0;
    const draw = () => {
      context.fillStyle = drawn++ % 2 ? '#2040ff' : '#2048ff';
      context.fillRect(0, 0, 640, 480);
    };
    draw();
    setInterval(draw, 50);
    const stream = canvas.captureStream();
    seconds.add(stream.getVideoTracks()[0]);
    return stream;
  };
})();
