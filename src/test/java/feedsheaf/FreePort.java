package feedsheaf;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports for servers whose address has to be known before they start. */
public final class FreePort {

    /** The system gives connections that go out ports above these, so that none can be in the way of a second start. */
    private static final int FIRST = 20_000;

    private static final int END = 32_000;

    /** Two runs at a time begin at different places. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(FIRST, END));

    private FreePort() {}

    /** A port of this machine that nobody listens on, each time another one. */
    public static int next() {
        int port = NEXT.getAndUpdate(last -> last + 1 == END ? FIRST : last + 1);
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            return next();
        }
    }
}
