/** Carries the two browsers' WebRTC messages over a WebSocket, from the ring on, and over lost sockets. */
@ApplicationModule(allowedDependencies = {"shared", "journey", "call"})
@NullMarked
package org.beside.signalling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
