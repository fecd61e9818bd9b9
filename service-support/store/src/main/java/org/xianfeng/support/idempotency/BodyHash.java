package org.xianfeng.support.idempotency;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.xianfeng.support.digest.Sha256;

/**
 * Hashes the body of a request with an idempotency key while it is read. The bytes, not what was made of them: personal
 * data masks itself when it is written again, and two different numbers would look the same.
 */
@Provider
@Priority(Priorities.USER + 1000)
public class BodyHash implements ReaderInterceptor {

    private static final String PROPERTY = BodyHash.class.getName();
    private static final int CHUNK = 8192;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().getFirst(IdempotencyKey.HEADER) == null) {
            return context.proceed();
        }
        WholeBody hashing = new WholeBody(context.getInputStream());
        context.setInputStream(hashing);
        Object body = context.proceed();
        hashing.close();
        context.setProperty(
                PROPERTY, HexFormat.of().formatHex(hashing.getMessageDigest().digest()));
        return body;
    }

    /** In hexadecimal; empty for a request without a body. */
    static String ofCurrentRequest() {
        Object hash = CurrentRequestManager.get().getProperty(PROPERTY);
        return hash == null ? "" : hash.toString();
    }

    /** A reader may stop at the last bracket, and close what it read from; the hash is over everything. */
    private static final class WholeBody extends DigestInputStream {

        private boolean closed;

        WholeBody(InputStream in) {
            super(in, Sha256.begun());
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                readToTheEnd();
                super.close();
            }
        }

        private void readToTheEnd() throws IOException {
            byte[] chunk = new byte[CHUNK];
            int read = read(chunk);
            while (read >= 0) {
                read = read(chunk);
            }
        }
    }
}
