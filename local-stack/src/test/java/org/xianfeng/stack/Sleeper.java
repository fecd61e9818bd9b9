package org.xianfeng.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.process.Component;
import org.xianfeng.stack.process.Launch;
import org.xianfeng.stack.setting.Port;

/** A component that does nothing once it runs, and remembers what it was asked to do. */
final class Sleeper implements Component {

    final List<String> asked = new ArrayList<>();
    String build = "today";
    String script = "exec sleep 300";
    boolean ready = true;

    private final String name;
    private final Path directory;

    Sleeper(String name, Path directory) {
        this.name = name;
        this.directory = directory;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String address() {
        return "nowhere:" + name;
    }

    @Override
    public List<Port> ports() {
        return List.of();
    }

    @Override
    public void prepare() {
        asked.add("prepare");
    }

    @Override
    public Launch launch() {
        return new Launch(List.of("sh", "-c", script), Map.of(), directory, build);
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public void onReady() {
        asked.add("ready");
    }
}
