package org.xianfeng.support.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.xianfeng.support.testing.TestPostgres;

/** 50,000 names in a table as services have it: every search finds what is there, through the index. */
class NameSearchPlanTest {

    static final String DATABASE = "search";
    static final int PEOPLE = 50_000;
    static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴单仇解翟查";
    static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国文辉玲红玉春梅海燕志云龙飞鹏宇浩然子涵轩欣怡佳琪思雨梦洁俊凯博文天乐成东亮永新世立";

    static final Map<Integer, String> NAMES = new HashMap<>();
    static final Map<Integer, SearchableName> STORED = new HashMap<>();

    static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        TestPostgres.create(DATABASE);
        connection = TestPostgres.asOwner(DATABASE).getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists named");
            statement.execute("create table named (id int primary key, name text not null,"
                    + " name_sort text collate \"C\" not null, name_keys text[] not null)");
        }
        connection.setAutoCommit(false);
        Random random = new Random(20261122);
        try (PreparedStatement insert = connection.prepareStatement("insert into named values (?, ?, ?, ?)")) {
            for (int id = 0; id < PEOPLE; id++) {
                String name = id == 0 ? "单雄信" : name(random);
                SearchableName searchable = SearchableName.of(name);
                NAMES.put(id, name);
                STORED.put(id, searchable);
                insert.setInt(1, id);
                insert.setString(2, name);
                insert.setString(3, searchable.sort());
                insert.setObject(4, searchable.keyArray());
                insert.addBatch();
                if (id % 1000 == 999) {
                    insert.executeBatch();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create index named_keys_ix on named using gin (name_keys)");
            statement.execute("create index named_sort_ix on named (name_sort, id)");
            statement.execute("analyze named");
            statement.execute("set plan_cache_mode = force_generic_plan");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"单", "单雄", "雄信", "单雄信", "shan", "sxx", "shanxiongx", "王", "伟", "建国", "w", "zhang", "王建国"})
    void a_search_reads_the_index_and_finds_exactly_the_names_that_match(String typed) throws SQLException {
        assertThat(plan(typed)).contains("named_keys_ix").doesNotContain("Seq Scan on named");

        List<String> keys = SearchableName.keysFor(typed);
        assertThat(found(typed))
                .containsExactlyInAnyOrderElementsOf(STORED.entrySet().stream()
                        .filter(stored -> stored.getValue().keys().containsAll(keys))
                        .map(stored -> NAMES.get(stored.getKey()))
                        .toList());
    }

    @Test
    void the_one_with_the_rare_name_is_found_by_each_way_of_typing_it() throws SQLException {
        for (String typed : List.of("单雄", "雄信", "单雄信", "sxx", "shanxiong", "SHAN XIONG XIN")) {
            assertThat(found(typed)).as(typed).contains("单雄信");
        }
    }

    private static String plan(String typed) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("prepare search as " + query(typed, "$1"));
            List<String> plan = new ArrayList<>();
            try (ResultSet lines = statement.executeQuery("explain execute search ('{" + key(typed) + "}')")) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            } finally {
                statement.execute("deallocate search");
            }
            return String.join("\n", plan);
        }
    }

    private static List<String> found(String typed) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query(typed, "?"))) {
            select.setObject(1, parameters(typed).get("nameKeys"));
            try (ResultSet rows = select.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString("name"));
                }
                return names;
            }
        }
    }

    private static String query(String typed, String placeholder) {
        String condition = NameSearch.of(typed).orElseThrow().foundIn("name_keys", new HashMap<>());
        return "select name from named where " + condition.replace(":nameKeys", placeholder);
    }

    private static Map<String, Object> parameters(String typed) {
        Map<String, Object> parameters = new HashMap<>();
        NameSearch.of(typed).orElseThrow().foundIn("name_keys", parameters);
        return parameters;
    }

    private static String key(String typed) {
        return String.join(",", (String[]) parameters(typed).get("nameKeys"));
    }

    private static String name(Random random) {
        String surname = random.nextInt(200) == 0 ? "欧阳" : one(SURNAMES, random);
        return surname + one(GIVEN, random) + (random.nextInt(4) == 0 ? "" : one(GIVEN, random));
    }

    private static String one(String characters, Random random) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }
}
