// One way of sending a camera from one page to another, without a product around it; the bench carries the descriptions.
// Without wishes it is what a browser does by itself with getUserMedia and RTCPeerConnection.
(() => {
  const gathered = connection => new Promise(done => {
    const look = () => connection.iceGatheringState === 'complete' && done(connection.localDescription.toJSON());
    connection.onicegatheringstatechange = look;
    look();
  });

  window.plainCall = {
    /** @param wishes media, and what is changed of the defaults: hint, keep, frames, codec, kilobits, start */
    async offer(wishes) {
      const stream = await navigator.mediaDevices.getUserMedia(wishes.media);
      const [camera] = stream.getVideoTracks();
      if (wishes.hint) camera.contentHint = wishes.hint;
      const connection = new RTCPeerConnection();
      stream.getAudioTracks().forEach(track => connection.addTrack(track, stream));
      const transceiver = connection.addTransceiver(camera, { direction: 'sendonly', streams: [stream] });
      if (wishes.codec) {
        const { codecs } = RTCRtpSender.getCapabilities('video');
        const wanted = codecs.filter(({ mimeType }) => mimeType === `video/${wishes.codec}`);
        transceiver.setCodecPreferences([...wanted, ...codecs.filter(codec => !wanted.includes(codec))]);
      }
      this.sending = { connection, transceiver, stream };
      await connection.setLocalDescription();
      await this.tune(wishes);
      return gathered(connection);
    },

    async tune({ keep, frames, kilobits }) {
      const { sender } = this.sending.transceiver;
      const parameters = sender.getParameters();
      if (keep) parameters.degradationPreference = keep;
      const [encoding] = parameters.encodings;
      if (encoding && frames) encoding.maxFramerate = frames;
      if (encoding && kilobits) encoding.maxBitrate = kilobits * 1000;
      await sender.setParameters(parameters);
    },

    async accept(answer, { start }) {
      const sdp = start
        ? answer.sdp.replace(/^(a=fmtp:\d+ )(?!apt)(.*)$/gm, (line, head, rest) => `${head}${rest};x-google-start-bitrate=${start}`)
            .replace(/^(a=rtpmap:(\d+) VP8\/90000)$/gm, `$1\r\na=fmtp:$2 x-google-start-bitrate=${start}`)
        : answer.sdp;
      await this.sending.connection.setRemoteDescription({ type: 'answer', sdp });
    },

    async answer(offer) {
      const connection = new RTCPeerConnection();
      const video = document.createElement('video');
      video.autoplay = video.muted = true;
      video.className = 'remote';
      document.body.append(video);
      connection.ontrack = ({ track, streams }) => track.kind === 'video' && (video.srcObject = streams[0]);
      this.receiving = { connection, video };
      this.connected = new Promise(done => {
        connection.onconnectionstatechange = () => connection.connectionState === 'connected' && done();
      });
      video.requestVideoFrameCallback(() => (this.firstFrame = performance.now()));
      await connection.setRemoteDescription(offer);
      await connection.setLocalDescription();
      return gathered(connection);
    },

    /** After so many milliseconds of being connected. */
    async after(milliseconds) {
      await this.connected;
      const connected = performance.now();
      await new Promise(done => setTimeout(done, milliseconds));
      return this.firstFrame === undefined ? -1 : Math.round(this.firstFrame - connected);
    },

    async figures() {
      const report = await this.sending.connection.getStats();
      const out = [...report.values()].find(({ type, kind }) => type === 'outbound-rtp' && kind === 'video');
      const pair = [...report.values()].find(({ type, nominated }) => type === 'candidate-pair' && nominated);
      const codec = report.get(out.codecId)?.mimeType;
      return `${codec} ${out.frameWidth}x${out.frameHeight} ${out.framesEncoded} frames ${Math.round(out.bytesSent / 125)} kbit, qp ${Math.round(out.qpSum / out.framesEncoded)}, ${Math.round(1000 * out.totalEncodeTime / out.framesEncoded)} ms a frame, estimate ${Math.round((pair?.availableOutgoingBitrate ?? 0) / 1000)} kbit/s, held by ${out.qualityLimitationReason}`;
    },

    close() {
      this.sending?.connection.close();
      this.sending?.stream.getTracks().forEach(track => track.stop());
      this.receiving?.connection.close();
      this.receiving?.video.remove();
    },
  };
})();
