// A camera in a room whose lamp the test switches on, by switchOn(): a window at night first, then a page of print.
(() => {
  if (!navigator.mediaDevices) return;
  let lit = false;
  window.switchOn = () => { lit = true; };
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const context = canvas.getContext('2d');
    let turn = 0;
    setInterval(() => {
      turn += 1;
      context.fillStyle = lit ? '#eee' : '#060606';
      context.fillRect(0, 0, 640, 480);
      if (lit) {
        context.fillStyle = '#222';
        context.font = 'bold 40px serif';
        for (let line = 1; line <= 12; line += 1) context.fillText('Best before 24 December', 10 + (turn % 2), 40 * line);
      } else {
        context.fillStyle = '#202020';
        context.fillRect(400 + (turn % 2), 60, 120, 200);
      }
    }, 100);
    return canvas.captureStream();
  };
})();
