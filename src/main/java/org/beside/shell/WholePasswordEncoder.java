package org.beside.shell;

import org.beside.shared.Secrets;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * bcrypt of the password's SHA-256. bcrypt itself reads no more than 72 bytes, which is 24 Korean syllables, and Spring
 * refuses what is longer; the digest, in hexadecimal and so without a zero byte, stands for the whole password.
 */
class WholePasswordEncoder implements PasswordEncoder {

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public String encode(CharSequence password) {
        return bcrypt.encode(Secrets.hash(password.toString()));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return bcrypt.matches(Secrets.hash(password.toString()), hash);
    }
}
