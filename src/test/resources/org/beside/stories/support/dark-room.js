// A camera in a room whose lamp the test switches on, by switchOn(): dark outlines first, then a page of print.
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
      context.fillStyle = lit ? '#222' : '#1a1a1a';
      context.font = 'bold 40px serif';
      for (let line = 0; line < 12; line += 1) context.fillText('Best before 24 December', 10 + (turn % 2), 40 * line + 36);
    }, 100);
    return canvas.captureStream();
  };
})();
