package org.xianfeng.support.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

class SearchableNameTest {

    @ParameterizedTest
    @CsvSource({
        "张三丰, 张",
        "张三丰, 张三",
        "张三丰, 三丰",
        "张三丰, 张三丰",
        "张三丰, z",
        "张三丰, zs",
        "张三丰, zsf",
        "张三丰, zhang",
        "张三丰, zhangs",
        "张三丰, zhangsanf",
        "张三丰, Zhang San",
        "张三丰, ZSF",
        "张三丰, ＺＳＦ",
        "张三丰, 张 三",
        "欧阳文忠, ouyang",
        "欧阳文忠, oywz",
        "欧阳文忠, 阳文",
        "诸葛亮, zhugel",
        "长孙无忌, zhangsun",
        "尉迟恭, yuchi",
        "单雄信, shan",
        "仇英, qiu",
        "曾巩, zeng",
        "解缙, xie",
        "翟让, zhai",
        "查良镛, zha",
        "区寄, ou",
        "朴信, piao",
        "盖叫天, ge",
        "盖叫天, gai",
        "种师道, chong",
        "任我行, ren",
        "覃怀, qin",
        "覃怀, tan",
        "乐毅, yue",
        "乐毅, le",
        "王重阳, wangchong",
        "王重阳, wangzhong",
        "李乐, lile",
        "李乐, liyue",
        "王长乐, wcl",
        "王长乐, wzy",
        "李行, lixing",
        "吕布, lv",
        "吕布, lü",
        "吕布, lu",
        "吕布, lyu",
        "王绿, wanglv",
        "阿依古丽·买买提, 买买提",
        "阿依古丽·买买提, 阿依古丽买买提",
        "阿依古丽·买买提, ayigulimai",
        "John Smith, john",
        "John Smith, JS",
        "John Smith, john smith",
        "王John, wangjohn",
        "王John, 王",
        "𠮷田, 𠮷",
        "𠮷田, 𠮷田"
    })
    void a_name_is_found_by(String name, String typed) {
        assertThat(NameSearch.of(typed).orElseThrow().finds(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "张三丰, 三",
        "张三丰, 丰",
        "张三丰, 张丰",
        "张三丰, 李",
        "张三丰, sf",
        "张三丰, zf",
        "张三丰, zhangsanfengx",
        "单雄信, dan",
        "仇英, chou",
        "曾巩, ceng",
        "解缙, jie",
        "朴信, pu",
        "张三丰, 张san",
        "诸葛亮, 葛",
        "阿依古丽·买买提, 古丽阿依"
    })
    void a_name_is_not_found_by(String name, String typed) {
        assertThat(NameSearch.of(typed).orElseThrow().finds(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "·", "'%_", "\t"})
    void nothing_typed_is_no_search(String typed) {
        assertThat(NameSearch.of(typed)).isEmpty();
        assertThat(NameSearch.of(null)).isEmpty();
    }

    @Test
    void names_sort_as_in_a_register() {
        List<String> sorted = Stream.of("张三", "欧阳修", "曾巩", "安心", "单雄信", "章太炎")
                .sorted(java.util.Comparator.comparing(
                        name -> SearchableName.of(name).sort()))
                .toList();

        assertThat(sorted).containsExactly("安心", "欧阳修", "单雄信", "曾巩", "张三", "章太炎");
    }

    @Test
    void a_name_of_many_readings_and_a_long_one_keep_few_keys() {
        assertThat(SearchableName.of("行长重乐").keys().size()).isLessThan(600);
        assertThat(SearchableName.of("和".repeat(50)).keys().size()).isLessThan(2000);
        assertThat(NameSearch.of("a".repeat(500)).orElseThrow().finds("a".repeat(500)))
                .isTrue();
    }
}
