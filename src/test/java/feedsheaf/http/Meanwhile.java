package feedsheaf.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/** Lets something happen while a request is on its way from {@link DocumentRoute} to {@link DocumentEndpoint}. */
@Singleton
final class Meanwhile {

    private static final int BETWEEN_THE_TWO = -200;

    private static volatile Runnable event = () -> {};

    void register(@Observes Router router) {
        router.route().order(BETWEEN_THE_TWO).handler(exchange -> {
            event.run();
            exchange.next();
        });
    }

    /** What requests give during which it happens. */
    static <T> T during(Runnable happening, Callable<T> requests) throws Exception {
        event = happening;
        try {
            return requests.call();
        } finally {
            event = () -> {};
        }
    }
}
