package org.xianfeng.membership.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.xianfeng.membership.world.Api.get;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import org.xianfeng.membership.standardcode.CodeList;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.scope.AccessRole;

@QuarkusTest
class CodeListResourceTest {

    @Inject
    Callers callers;

    @Test
    void codes_are_named_in_both_languages_with_their_standard() {
        String reader = callers.with(AccessRole.READER, Api.committee());

        get(reader, "/membership/code-lists/ethnic-groups")
                .statusCode(200)
                .body("standard", equalTo("GB/T 3304"))
                .body("codes", hasSize(58))
                .body("codes.find { it.code == '05' }.label.zh", equalTo("维吾尔族"))
                .body("codes.find { it.code == '46' }.label.en", equalTo("De'ang"));
        get(reader, "/membership/code-lists")
                .body("items.name", hasItems("organization-kinds", "posts", "membership-states", "education-levels"));
        get(reader, "/membership/code-lists/no-such-list").statusCode(404);
    }

    @Test
    void no_list_has_a_code_twice_or_a_name_without_characters_in_either_language() {
        assertThat(CodeLists.ALL).extracting(CodeList::name).doesNotHaveDuplicates();
        assertThat(CodeLists.ALL).allSatisfy(list -> assertThat(list.codes())
                .allSatisfy(code -> {
                    assertThat(code.label().zh()).containsPattern("\\p{IsHan}");
                    assertThat(code.label().en())
                            .doesNotContainPattern("\\p{IsHan}")
                            .isNotBlank();
                })
                .extracting(CodeList.Code::code)
                .doesNotHaveDuplicates());
    }
}
