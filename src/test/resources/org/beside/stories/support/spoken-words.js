// Keeps what the phone's own voice is given to say, and is that voice: a machine for tests has none.
(() => {
  window.spokenWords = [];
  SpeechSynthesis.prototype.speak = utterance => {
    spokenWords.push(`${utterance.lang}: ${utterance.text}`);
    setTimeout(() => {
      utterance.onstart?.();
      utterance.onend?.();
    });
  };
})();
