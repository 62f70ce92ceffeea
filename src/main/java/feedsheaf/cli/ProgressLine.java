package feedsheaf.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Help.Ansi;

/** One line that counts, on a terminal and for large folders only. Threads may share it. */
final class ProgressLine {

    private static final int STEP = 1000;

    private final PrintWriter terminal;
    private final boolean shown;
    private final AtomicInteger count = new AtomicInteger();

    private ProgressLine(PrintWriter terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    static ProgressLine on(PrintWriter terminal) {
        return new ProgressLine(terminal, Ansi.AUTO.enabled());
    }

    void advance() {
        int now = count.incrementAndGet();
        if (shown && now % STEP == 0) {
            terminal.print("\r" + now + " files read");
            terminal.flush();
        }
    }

    void clear() {
        if (shown && count.get() >= STEP) {
            terminal.print("\r\u001B[K");
            terminal.flush();
        }
    }
}
