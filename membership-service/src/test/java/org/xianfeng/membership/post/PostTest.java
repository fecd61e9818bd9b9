package org.xianfeng.membership.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

import org.xianfeng.membership.organization.OrganizationKind;

class PostTest {

    @Test
    void a_group_has_a_leader_and_nobody_else_has_one() {
        assertThat(postsOf(OrganizationKind.PARTY_GROUP)).containsExactly(Post.GROUP_LEADER);
        assertThat(Arrays.stream(OrganizationKind.values()).filter(Post.GROUP_LEADER::fits))
                .containsExactly(OrganizationKind.PARTY_GROUP);
    }

    @Test
    void a_discipline_committee_has_a_secretary_of_its_own() {
        assertThat(postsOf(OrganizationKind.DISCIPLINE_COMMITTEE))
                .containsExactlyInAnyOrder(
                        Post.DISCIPLINE_SECRETARY, Post.DEPUTY_SECRETARY, Post.COMMITTEE_MEMBER, Post.PARTY_WORKER);
    }

    @Test
    void branches_and_committees_have_commissioners_and_only_committees_a_standing_committee() {
        assertThat(postsOf(OrganizationKind.BRANCH))
                .contains(Post.SECRETARY, Post.DISCIPLINE_COMMISSIONER, Post.COMMITTEE_MEMBER, Post.PARTY_WORKER)
                .doesNotContain(Post.GROUP_LEADER, Post.DISCIPLINE_SECRETARY, Post.STANDING_COMMITTEE_MEMBER);
        assertThat(postsOf(OrganizationKind.PARTY_COMMITTEE))
                .contains(Post.SECRETARY, Post.DISCIPLINE_COMMISSIONER, Post.STANDING_COMMITTEE_MEMBER)
                .doesNotContain(Post.GROUP_LEADER, Post.DISCIPLINE_SECRETARY);
    }

    private static List<Post> postsOf(OrganizationKind kind) {
        return Arrays.stream(Post.values()).filter(post -> post.fits(kind)).toList();
    }
}
