package feedsheaf;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What is written to the log from now on until this is closed: each line as its level and its text. */
public final class LogLines implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final List<String> others;
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (others.contains(line.getLoggerName())) {
                return;
            }
            lines.add(line.getLevel() + " " + ExtLogRecord.wrap(line).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /**
     * Listens.
     *
     * @param category the name of a logger; of those below it, too; empty for all
     * @param others names of loggers that are not listened to
     */
    public LogLines(String category, String... others) {
        // A line may have no logger, which other lists refuse to be asked for.
        this.others = Arrays.asList(others);
        logger = Logger.getLogger(category);
        logger.addHandler(listener);
    }

    /** The lines so far. */
    public List<String> soFar() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        logger.removeHandler(listener);
    }
}
