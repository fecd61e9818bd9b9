package org.xianfeng.support.feed;

/** The events of a made-up program. */
public enum ThingEvent implements EventType {
    THING_STATE("thing.state", Keeping.STATE),
    THING_COUNTED("thing.counted", Keeping.FACT),
    THING_GONE("thing.gone", Keeping.DELETION);

    private final String type;
    private final Keeping keeping;

    ThingEvent(String type, Keeping keeping) {
        this.type = "org.xianfeng.test." + type;
        this.keeping = keeping;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String subjectType() {
        return "thing";
    }

    @Override
    public Keeping keeping() {
        return keeping;
    }
}
