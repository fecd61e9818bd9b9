package org.xianfeng.membership.codelist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.xianfeng.membership.enterprise.EnterpriseKind;
import org.xianfeng.membership.member.MemberStage;
import org.xianfeng.membership.member.MembershipState;
import org.xianfeng.membership.organization.OrganizationKind;
import org.xianfeng.membership.post.Post;
import org.xianfeng.membership.standardcode.CodeList;
import org.xianfeng.membership.standardcode.CodeList.Code;
import org.xianfeng.membership.standardcode.StandardCodes;
import org.xianfeng.support.language.BilingualText;

/** Every code that this service takes and gives. */
final class CodeLists {

    private static final CodeList SEXES = new CodeList(
            "sexes",
            "GB/T 2261.1",
            List.of(
                    new Code("MALE", BilingualText.of("Male (1)", "男（1）")),
                    new Code("FEMALE", BilingualText.of("Female (2)", "女（2）"))));

    static final List<CodeList> ALL = Stream.concat(
                    Stream.of(
                            of("enterprise-kinds", EnterpriseKind.values(), EnterpriseKind::label),
                            of("member-stages", MemberStage.values(), MemberStage::label),
                            of("membership-states", MembershipState.values(), MembershipState::label),
                            of("organization-kinds", OrganizationKind.values(), OrganizationKind::label),
                            of("posts", Post.values(), Post::label),
                            SEXES),
                    Arrays.stream(StandardCodes.values()).map(StandardCodes::list))
            .sorted(Comparator.comparing(CodeList::name))
            .toList();

    private CodeLists() {}

    static Optional<CodeList> named(String name) {
        return ALL.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    private static <E extends Enum<E>> CodeList of(String name, E[] values, Function<E, BilingualText> label) {
        return new CodeList(
                name,
                null,
                Arrays.stream(values)
                        .map(value -> new Code(value.name(), label.apply(value)))
                        .toList());
    }
}
