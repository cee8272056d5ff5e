// Gives the phone's camera a lamp, which none of Chromium's fake cameras has. All else that is asked of it it does itself.
(() => {
  if (!navigator.mediaDevices) return;
  window.lampLit = false;
  const { getCapabilities, applyConstraints } = MediaStreamTrack.prototype;
  Object.assign(MediaStreamTrack.prototype, {
    getCapabilities() {
      const own = getCapabilities.call(this);
      return this.kind === 'video' ? { ...own, torch: true } : own;
    },
    async applyConstraints({ advanced: [{ torch, ...others } = {}] = [], ...wishes } = {}) {
      window.lampLit = torch ?? lampLit;
      await applyConstraints.call(this, Object.keys(others).length > 0 ? { ...wishes, advanced: [others] } : wishes);
    },
  });
})();
