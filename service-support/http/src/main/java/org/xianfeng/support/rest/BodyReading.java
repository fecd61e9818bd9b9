package org.xianfeng.support.rest;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.xianfeng.support.problem.BodyFailures;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/**
 * Reads a body within its limit. What goes wrong here is the caller's fault and says so; the same exception raised while
 * the program reads its own data is a bug and stays one.
 */
@Provider
public class BodyReading implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long limit = limit();
        String announced = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > limit) {
            throw tooLarge(limit);
        }
        context.setInputStream(new LimitedStream(context.getInputStream(), limit));
        Object body;
        try {
            body = context.proceed();
        } catch (IOException | RuntimeException unreadable) {
            throw BodyFailures.explain(unreadable).orElseThrow(() -> rethrown(unreadable));
        }
        if (body == null) {
            throw BodyFailures.missing();
        }
        return body;
    }

    private static long limit() {
        Method method = CurrentRequestManager.get().getTarget().getLazyMethod().getMethod();
        BodyLimit limit = method.getAnnotation(BodyLimit.class);
        return limit == null ? BodyLimit.USUAL : limit.value();
    }

    private static Refused tooLarge(long limit) {
        return Refused.because(CommonProblem.PAYLOAD_TOO_LARGE)
                .with("limit", limit)
                .header("Connection", "close");
    }

    private static RuntimeException rethrown(Exception failure) {
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new UncheckedIOException((IOException) failure);
    }

    /** Counts what comes, because a chunked body announces no length. */
    private static final class LimitedStream extends FilterInputStream {

        private final long limit;
        private long left;

        LimitedStream(InputStream in, long limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge(limit);
            }
        }
    }
}
