// Listens to the sound of a media element's stream until the tone stands out, and returns the last measurement in dB.
// Compares the loudest bin near the tone with the median of a wide neighbourhood: Opus and echo cancellation move
// single bins about, but not by 20 dB across an octave.
async (element, { hertz, clearly, loudEnough, milliseconds }) => {
  const tracks = element.srcObject instanceof MediaStream ? element.srcObject.getAudioTracks() : [];
  if (tracks.length === 0) {
    return { problem: 'the element plays no stream with a sound track' };
  }
  const context = new AudioContext();
  try {
    const overdue = new Promise(done => setTimeout(done, milliseconds));
    await Promise.race([context.resume(), overdue]);
    if (context.state !== 'running') {
      return { problem: 'the page may not start sound yet, it needs a press first' };
    }
    const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0.3 });
    new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream(tracks) }).connect(analyser);

    const width = context.sampleRate / analyser.fftSize;
    const bins = new Float32Array(analyser.frequencyBinCount);
    const away = bin => Math.abs(bin * width - hertz);
    const measure = () => {
      analyser.getFloatFrequencyData(bins);
      const near = [], around = [];
      for (let bin = Math.ceil(hertz / 2 / width); bin * width < hertz * 1.8; bin++) {
        if (away(bin) <= 25) near.push(bins[bin]);
        else if (away(bin) >= 80) around.push(bins[bin]);
      }
      around.sort((one, other) => one - other);
      // Digital silence is -Infinity, which does not survive JSON and would make any ratio meaningless.
      return {
        tone: Math.max(-200, ...near),
        around: Math.max(-200, around[Math.floor(around.length / 2)]),
      };
    };
    const heard = ({ tone, around }) => tone >= loudEnough && tone - around >= clearly;
    const until = performance.now() + milliseconds;
    let best = measure();
    while (!heard(best) && performance.now() < until) {
      await new Promise(done => setTimeout(done, 100));
      const next = measure();
      if (heard(next) || next.tone > best.tone) best = next;
    }
    const problem = element.muted ? 'the element is muted'
      : element.volume === 0 ? 'the volume of the element is zero'
      : element.paused ? 'the element is paused'
      : heard(best) ? '' : 'it did not stand out';
    return { ...best, problem };
  } finally {
    await context.close();
  }
}
