package org.beside.shell.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner reads. Where there are no POSIX rights (Windows), the folder's own rights hold. */
class OwnerOnly {

    private OwnerOnly() {}

    static void folder(Path folder) throws IOException {
        set(Files.createDirectories(folder), "rwx------");
    }

    /** The rights are set while the file is still empty. */
    static void write(Path file, String text) throws IOException {
        protect(Files.createFile(file));
        Files.writeString(file, text);
    }

    static void protect(Path file) throws IOException {
        set(file, "rw-------");
    }

    private static void set(Path path, String rights) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }
}
