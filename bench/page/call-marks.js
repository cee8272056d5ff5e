// Runs in a page before its own scripts and notes when things happen, in milliseconds since 1970, first time only.
(() => {
  const marks = {};
  window.benchMarks = marks;
  const mark = (name, at = performance.now()) => (marks[name] ??= performance.timeOrigin + at);

  addEventListener('click', event => {
    if (event.target.closest?.('vaadin-button, button')?.textContent.trim() === 'Answer') {
      mark('answer', event.timeStamp);
    }
  }, true);

  const pushState = history.pushState;
  history.pushState = function (...step) {
    mark('navigated');
    return pushState.apply(this, step);
  };

  window.WebSocket = class extends WebSocket {
    #signals;

    constructor(...address) {
      super(...address);
      this.#signals = String(address[0]).endsWith('/signal');
      if (!this.#signals) return;
      this.addEventListener('message', ({ data }) => {
        const { type } = JSON.parse(data);
        if (['joined', 'description', 'answered', 'candidate'].includes(type)) mark(type);
      });
    }

    send(data) {
      if (this.#signals && JSON.parse(data).type === 'accept') mark('accept sent');
      super.send(data);
    }
  };

  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...configuration) {
      super(...configuration);
      this.addEventListener('iceconnectionstatechange', () => {
        if (['connected', 'completed'].includes(this.iceConnectionState)) mark('ice');
      });
      this.addEventListener('connectionstatechange', () => {
        if (this.connectionState === 'connected') mark('connected');
      });
    }
  };

  // The first decoded picture of the other side, in whatever video of this page it can be seen first.
  const watch = video => {
    video.benchWatched = true;
    video.requestVideoFrameCallback((now, { receiveTime }) => {
      if (!video.checkVisibility() || video.getBoundingClientRect().height <= 100) return;
      mark('first frame');
      mark('frame received', receiveTime);
    });
  };

  new MutationObserver(() => {
    if (document.querySelector('beside-call')) mark('call page');
    document.querySelectorAll('video:not(.self, .camera-preview)').forEach(video => video.benchWatched || watch(video));
  }).observe(document, { childList: true, subtree: true });
})();
