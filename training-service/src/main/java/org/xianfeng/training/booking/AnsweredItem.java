package org.xianfeng.training.booking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.Problem;
import org.xianfeng.support.trace.RequestTrace;

/** How one item of a list ended, told as of any list: its place, its status, why it was refused; and what it was about. */
@Schema(name = "BookingListItem")
public record AnsweredItem(
        @Schema(description = "Its place in the list, from 0 | 在列表中的序号，自 0 起") int index,
        @NotNull UUID memberId,
        @Schema(description = "The status this request would have had by itself | 该项单独请求时的状态码") int status,
        @Schema(description = "What came of it; absent if it was refused | 预约结果；被拒绝则无此项") BookingView booking,
        @Schema(description = "Why it was refused | 拒绝原因") Problem problem) {

    public static List<AnsweredItem> of(List<BookSeat.Answer> answers, Language language) {
        return IntStream.range(0, answers.size())
                .mapToObj(index -> of(index, answers.get(index), language))
                .toList();
    }

    private static AnsweredItem of(int index, BookSeat.Answer answer, Language language) {
        return answer.refused() == null
                ? new AnsweredItem(index, answer.memberId(), 201, answer.booking(), null)
                : new AnsweredItem(
                        index,
                        answer.memberId(),
                        answer.refused().type().status(),
                        null,
                        Problem.of(
                                answer.refused(),
                                language,
                                RequestTrace.current().requestId()));
    }
}
