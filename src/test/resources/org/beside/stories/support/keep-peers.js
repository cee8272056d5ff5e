// Keeps every peer connection of this page within the test's reach.
(() => {
  const peers = (window.besidePeers = []);
  const Real = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Real {
    constructor(...settings) {
      super(...settings);
      peers.push(this);
    }
  };
})();
