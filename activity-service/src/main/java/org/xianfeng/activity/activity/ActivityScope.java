package org.xianfeng.activity.activity;

import org.xianfeng.support.scope.Scope;

/** How far the caller may go with an activity of a kind: somebody may look after study and nothing else. */
@FunctionalInterface
public interface ActivityScope {

    Scope of(ActivityKind kind);

    /** The same for every kind. */
    static ActivityScope always(Scope scope) {
        return kind -> scope;
    }
}
