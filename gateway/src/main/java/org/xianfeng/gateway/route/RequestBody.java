package org.xianfeng.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/** What the head of a request says about its body. */
final class RequestBody {

    private static final long UNKNOWN = -1;

    private RequestBody() {}

    static boolean isSentBy(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || declaredLength(request) > 0;
    }

    /** Anything but a length or plain chunks is a body whose end two readers may see at different places. */
    static boolean isFramedOddly(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).stream()
                .anyMatch(coding -> !coding.equals("chunked"));
    }

    static boolean isDeclaredLongerThan(long limit, HttpServerRequest request) {
        return declaredLength(request) > limit;
    }

    static Refused tooLarge(long limit) {
        return Refused.because(CommonProblem.PAYLOAD_TOO_LARGE)
                .with("limit", limit)
                .header("Connection", "close");
    }

    static Refused stalled() {
        return Refused.because(CommonProblem.REQUEST_TIMEOUT).header("Connection", "close");
    }

    /** Digits only: anything else was refused when the head was read. A number beyond a long is longer than any limit. */
    private static long declaredLength(HttpServerRequest request) {
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared == null) {
            return UNKNOWN;
        }
        try {
            return Long.parseLong(declared);
        } catch (NumberFormatException beyond) {
            return Long.MAX_VALUE;
        }
    }
}
