package org.xianfeng.membership.post;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.access.DeriveAccess;
import org.xianfeng.support.operation.Operations;
import org.xianfeng.support.rulesetting.RuleSettingFollower;

/**
 * What a post gives changes for those who hold it when the rule does, not when something else happens to be recorded: for
 * as many as a transaction can bear at once, and for the others right after it.
 */
@ApplicationScoped
class FollowAccessRules implements RuleSettingFollower {

    private final DeriveForHolders derive;
    private final DeriveAccess access;
    private final Operations operations;

    FollowAccessRules(DeriveForHolders derive, DeriveAccess access, Operations operations) {
        this.derive = derive;
        this.access = access;
        this.operations = operations;
    }

    @Override
    public void changed(String rule, String path) {
        PostAccess.postOf(rule).ifPresent(post -> derive(List.of(post), path));
    }

    @Override
    public void moved(String path) {
        derive(List.of(Post.values()), path);
    }

    /** Whoever is appointed, or gets an account, from here on waits for the new rule; who did before is among the holders. */
    private void derive(List<Post> posts, String path) {
        access.lockRules();
        derive.next(Holders.of(posts, path)).ifPresent(left -> operations.request(DeriveFurther.KIND, left));
    }
}
