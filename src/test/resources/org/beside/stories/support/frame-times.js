// Notes when each frame of the other side's picture is shown on this page, in ms since 1970.
(() => {
  const times = (window.besideFrameTimes = []);
  let watched;
  const look = () => {
    const video = document.querySelector('beside-call video.remote');
    if (video && video !== watched) {
      watched = video;
      const note = () => {
        times.push(Date.now());
        video.requestVideoFrameCallback(note);
      };
      video.requestVideoFrameCallback(note);
    }
    requestAnimationFrame(look);
  };
  look();
})();
