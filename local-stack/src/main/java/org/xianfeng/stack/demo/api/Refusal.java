package org.xianfeng.stack.demo.api;

/** An answer of the API that is no success, and that waiting does not change. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refusal(String request, int status, String code, String detail) {
        super("%s was answered %d %s: %s".formatted(request, status, code, detail));
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    /** The problem's code, for example {@code external-code-taken}. */
    public String code() {
        return code;
    }
}
