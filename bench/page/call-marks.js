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

  const send = window.fetch;
  window.fetch = async (input, init) => {
    const ticket = String(input).includes('/signal/tickets/');
    if (ticket) mark('ticket asked');
    const response = await send(input, init);
    if (ticket) mark('ticket');
    return response;
  };

  window.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      if (!String(address[0]).endsWith('/signal')) return;
      this.addEventListener('open', () => mark('socket open'));
      this.addEventListener('message', ({ data }) => {
        const { type } = JSON.parse(data);
        if (type === 'joined' || type === 'description') mark(type);
      });
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

  new MutationObserver(() => {
    if (document.querySelector('beside-call')) mark('call page');
    const video = document.querySelector('video.remote');
    if (video && !video.benchWatched) {
      video.benchWatched = true;
      video.requestVideoFrameCallback(() => mark('first frame'));
    }
  }).observe(document, { childList: true, subtree: true });
})();
