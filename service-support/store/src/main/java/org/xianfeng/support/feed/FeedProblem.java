package org.xianfeng.support.feed;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.ProblemSource;
import org.xianfeng.support.problem.ProblemText;
import org.xianfeng.support.problem.ProblemType;

/** Why a feed cannot hand out a page. */
enum FeedProblem implements ProblemType {
    FEED_POSITION_UNKNOWN(
            410,
            BilingualText.of("The feed does not know this position", "事件流中没有此位置"),
            BilingualText.of(
                    "Position {after} with this mark was never given by the feed as it is now; a backup was restored.",
                    "当前的事件流从未给出过位置 {after} 与此标记；可能恢复过备份。"),
            BilingualText.of("Forget what was read from this feed and begin again at 0.", "请清除从此事件流读取的内容，并从 0 重新开始。"),
            "after"),
    FEED_HALTED(
            503,
            BilingualText.of("Events are not being placed", "事件未能编入事件流"),
            BilingualText.of(
                    "Events were committed minutes ago and have no place in the feed yet, so nobody can know that she has all.",
                    "已提交数分钟的事件仍未编入事件流，读取者无法确认已读取全部。"),
            BilingualText.of("Look into the log of the service that hands out this feed.", "请检查提供此事件流的服务的日志。")),
    FEED_BUSY(
            503,
            BilingualText.of("Too many readers are waiting", "等待的读取者过多"),
            BilingualText.of("As many readers as may wait at once are waiting for news already.", "同时等待新事件的读取者数量已达上限。"),
            BilingualText.of("Ask again in a moment, or without waiting.", "请稍后再试，或不等待直接读取。"));

    private final ProblemText text;

    FeedProblem(int status, BilingualText title, BilingualText detail, BilingualText remedy, String... facts) {
        this.text = new ProblemText(status, title, detail, remedy, Set.of(facts));
    }

    @Override
    public ProblemText text() {
        return text;
    }

    /** Enters these into the program's catalogue. */
    @ApplicationScoped
    static class Source implements ProblemSource {

        @Override
        public List<? extends ProblemType> problems() {
            return List.of(values());
        }
    }
}
