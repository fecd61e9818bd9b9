package org.xianfeng.stack;

/** Why the stack cannot do what it was asked: one clear sentence for whoever typed the command, never a stack trace. */
public final class Obstacle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Obstacle(String sentence) {
        super(sentence);
    }

    public Obstacle(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
