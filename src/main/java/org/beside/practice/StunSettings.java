package org.beside.practice;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a call would use, so that the check is about the same network.
 *
 * @param stunUrls STUN servers, as the signalling has checked them
 */
@ConfigurationProperties("beside")
record StunSettings(@DefaultValue List<String> stunUrls) {
}
