package org.xianfeng.training.lecturer;

import static org.xianfeng.training.world.Training.as;
import static org.xianfeng.training.world.Training.get;
import static org.xianfeng.training.world.Training.idOf;
import static org.xianfeng.training.world.Training.lecturer;
import static org.xianfeng.training.world.Training.post;

import io.quarkus.test.junit.QuarkusTest;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.support.erasure.Erasable;
import org.xianfeng.support.testing.ErasureReplayCases;
import org.xianfeng.training.world.World;

@QuarkusTest
class ErasureReplayTest extends ErasureReplayCases {

    static final World world = World.ofProgram();

    final World.Unit committee = world.committee();
    final String administrator = world.administrator(committee);

    @Inject
    Erasable lecturers;

    ErasureReplayTest() {
        super("training");
    }

    @Override
    protected Erasable erasable() {
        return lecturers;
    }

    @Override
    protected String administrator() {
        return administrator;
    }

    @Override
    protected UUID recorded() {
        return idOf(post(administrator, "lecturers", lecturer(committee)));
    }

    @Override
    protected void erase(UUID id) {
        as(administrator)
                .header("If-Match", "*")
                .delete("/api/v1/lecturers/" + id + "/name")
                .then()
                .statusCode(204);
    }

    @Override
    protected String nameOf(UUID id) {
        return get(administrator, "lecturers/" + id).path("name");
    }

    /** A member, whose name the roster knows. */
    @Override
    protected Map<UUID, String> staying() {
        World.Member member = world.member(world.branch(committee));
        return Map.of(idOf(post(administrator, "lecturers", lecturer(committee, member))), "lecturer-is-a-member");
    }
}
