package org.beside.stories.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * A microphone that hears one tone. The tone swells and fades four times a second, as speech does, because a steady one
 * is exactly what the browser's noise suppression exists to remove. One second holds a whole number of periods of both,
 * so that Chromium's loop over the file has no click in it.
 *
 * @param hertz between 200 and 3,000: what every voice codec carries
 */
public record ToneMicrophone(int hertz) {

    private static final int SAMPLES_PER_SECOND = 48_000;
    private static final int SWELLS_PER_SECOND = 4;
    private static final double LOUDNESS = 0.5 * Short.MAX_VALUE;

    public ToneMicrophone {
        if (hertz < 200 || hertz > 3_000) {
            throw new IllegalArgumentException("A tone lies between 200 and 3,000 Hz, not at " + hertz);
        }
    }

    public Path writeTo(Path file) {
        var format = new AudioFormat(SAMPLES_PER_SECOND, 16, 1, true, false);
        try (var sound = new AudioInputStream(new ByteArrayInputStream(oneSecond()), format, SAMPLES_PER_SECOND)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
            return file.toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] oneSecond() {
        var bytes = ByteBuffer.allocate(SAMPLES_PER_SECOND * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample = 0; sample < SAMPLES_PER_SECOND; sample++) {
            double turn = 2 * Math.PI * sample / SAMPLES_PER_SECOND;
            double swell = (1 - Math.cos(SWELLS_PER_SECOND * turn)) / 2;
            bytes.putShort((short) (LOUDNESS * swell * Math.sin(hertz * turn)));
        }
        return bytes.array();
    }
}
