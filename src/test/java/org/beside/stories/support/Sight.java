package org.beside.stories.support;

/** What one look at a video showed. */
public sealed interface Sight {

    /** A frame of a {@link NumberedCamera}. */
    record Frame(String camera, int number) implements Sight {

        /** Whether this frame comes after the other one, the camera's loop considered: the way forward is the short way. */
        boolean follows(Frame earlier) {
            int steps = Math.floorMod(number - earlier.number, NumberedCamera.FRAMES);
            return camera.equals(earlier.camera) && steps > 0 && steps < NumberedCamera.FRAMES / 2;
        }

        @Override
        public String toString() {
            return camera + ":" + number;
        }
    }

    /** A picture without light: a covered lens, a muted track, a curtain. */
    record Black() implements Sight {

        @Override
        public String toString() {
            return "black";
        }
    }

    /** A picture that is neither black nor readable. */
    record Unreadable() implements Sight {

        @Override
        public String toString() {
            return "unreadable";
        }
    }

    /** No picture at all: the video has not got its first frame. */
    record Nothing() implements Sight {

        @Override
        public String toString() {
            return "no picture";
        }
    }
}
