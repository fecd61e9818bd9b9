package org.xianfeng.support.feed.follow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.FeedPage;

/** Ends a follower at points that nobody can foresee, without a chance to tidy up. */
final class Kills {

    /** Where followers were ended, and how often. */
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    private final Random random;
    private int most;
    private int pointsLeft = 50;

    /** The end of a follower; nobody catches it but the test. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        Killed(String where) {
            super(where, null, false, false);
        }
    }

    Kills(Random random, int most) {
        this.random = random;
        this.most = most;
    }

    int count() {
        return counts.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    synchronized void allow(int more) {
        most += more;
    }

    @Override
    public String toString() {
        return counts.toString();
    }

    private void count(String where) {
        counts.computeIfAbsent(where, any -> new AtomicInteger()).incrementAndGet();
    }

    /** One more point that a follower passes, or does not. */
    private synchronized boolean hits(String where) {
        if (count() >= most || --pointsLeft > 0) {
            return false;
        }
        pointsLeft = 1 + random.nextInt(200);
        count(where);
        return true;
    }

    private void point(String where) {
        if (hits(where)) {
            throw new Killed(where);
        }
    }

    FeedSource around(FeedSource feed) {
        return new FeedSource() {
            @Override
            public FeedPage after(long position, UUID mark, int limit, Duration wait) {
                point("before reading");
                FeedPage page = feed.after(position, mark, limit, wait);
                point("after reading");
                return page;
            }
        };
    }

    EventConsumer around(ThingCopy consumer) {
        return new ThingCopy() {
            @Override
            public void apply(FeedEvent event, Connection connection) throws SQLException {
                point("before applying");
                consumer.apply(event, connection);
                point("after applying");
            }

            @Override
            public void forget(Connection connection) throws SQLException {
                consumer.forget(connection);
                point("after forgetting");
            }
        };
    }

    DataSource around(DataSource dataSource) {
        return proxy(DataSource.class, dataSource, (method, call) -> {
            Object result = call.call();
            return result instanceof Connection connection ? around(connection) : result;
        });
    }

    /** Whoever is killed around a commit takes the connection with her, as a process does. */
    private Connection around(Connection connection) {
        return proxy(Connection.class, connection, (method, call) -> {
            if (!method.equals("commit")) {
                return call.call();
            }
            if (hits("between applying and commit")) {
                connection.abort(Runnable::run);
                throw new Killed(method);
            }
            Object result = call.call();
            if (hits("after commit")) {
                connection.abort(Runnable::run);
                throw new Killed(method);
            }
            return result;
        });
    }

    @FunctionalInterface
    private interface Call {
        Object call() throws Throwable;
    }

    @FunctionalInterface
    private interface Around {
        Object run(String method, Call call) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Around around) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> around.run(method.getName(), () -> {
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }
}
