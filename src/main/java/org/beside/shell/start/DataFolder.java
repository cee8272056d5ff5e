package org.beside.shell.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The folder that holds everything worth a backup. */
class DataFolder {

    private DataFolder() {}

    static Map<String, Object> settings(Wishes wishes) {
        var folder = wishes.data();
        if (folder.toString().contains(";")) {
            throw new SetupFault("The data folder %s has a semicolon in its path, which the database cannot take: "
                    .formatted(folder) + "choose another with --data.");
        }
        if (!canKeep(folder)) {
            throw new SetupFault("Beside may not write to the data folder %s: choose another with --data, or give "
                    .formatted(folder) + "yourself the right to write there.");
        }
        return Map.of();
    }

    private static boolean canKeep(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException inaccessible) {
            return false;
        }
    }
}
